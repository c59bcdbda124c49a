using System.Globalization;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Builds the one household of a case from its cells, events and steps of the path back.</summary>
internal sealed class CaseHousehold
{
    private static readonly HouseholdId Id = new("case");
    private readonly PanelBuilder builder = new();
    private readonly Dictionary<Column, double> own = [];
    private AreaCode? village;

    /// <param name="layers">Cells, each layer over the one before; null for none.</param>
    public CaseHousehold(params ReadOnlySpan<StrictNode?> layers)
    {
        foreach (var layer in layers) Lay(layer, own);
    }

    /// <summary>Adds a quarter: the household's cells with others laid over them.</summary>
    public void AddRow(Quarter quarter, StrictNode? over)
    {
        var cells = new Dictionary<Column, double>(own);
        Lay(over, cells);
        var row = builder.AddRow(Id, quarter, village);
        foreach (var (column, value) in cells) builder.Set(row, column, value);
    }

    /// <summary>Adds { event: monitored, happened-on: 2020-11-02, recorded-on: … }; recorded the day it happened where the day is left out.</summary>
    public void AddEvent(StrictNode node)
    {
        var name = node.Required("event", "monitored");
        var kind = CodeLists.Event.IndexOf(name.Text());
        if (kind < 0) throw name.Fault($"unknown event '{name.Text()}'; write one of {Names(CodeLists.Event)}", $"未知的事件“{name.Text()}”");
        var day = node.Required("happened-on", "2020-11-02").Day();
        builder.AddEvent(Id, new OutcomeEvent((EventKind)kind, day, node.Optional("recorded-on")?.Day() ?? day));
    }

    /// <summary>Adds { step: village-review, exclusion: town-property, by: 村委会, on: 2021-03-05, evidence: …, recorded-on: … }; about every exclusion on record
    /// by then where none is named, recorded the day it was taken where the day is left out.</summary>
    public void AddPathBack(StrictNode node)
    {
        var day = node.Required("on", "2021-03-05").Day();
        builder.AddPathBack(Id, new PathBackRecord(node.Required("step", "village-review").Text(), node.Optional("exclusion")?.Text(), node.Required("by", "村委会").Text(),
            day, node.Required("evidence", "评议记录").Text(), node.Optional("recorded-on")?.Day() ?? day));
    }

    public HouseholdView At(Quarter quarter) => builder.Build().At(0, quarter);

    private void Lay(StrictNode? layer, Dictionary<Column, double> cells)
    {
        foreach (var (header, node) in layer?.Entries() ?? [])
        {
            var column = QuarterColumns.All.FirstOrDefault(c => c.Name == header || c.Headers.Contains(header))
                ?? throw node.Fault($"'{header}' is no column of quarters.csv; write its English or Chinese header", $"“{header}”不是季度表的列，请写英文或中文表头");
            if (column.Kind == ColumnKind.Village) village = AreaCode.TryParse(node.Text(), out var area) ? area : throw node.Fault($"'{node.Text()}' is no village code", "应为12位村编码");
            else if (column.Kind is ColumnKind.Identifier or ColumnKind.Quarter || column == QuarterColumns.RecordedOn) throw node.Fault($"{header} is not given in a case", $"案例中不写{header}");
            else cells[column] = node.IsNull ? double.NaN : Cell(column, node);
        }
    }

    private static double Cell(Column column, StrictNode node)
    {
        switch (column.Kind)
        {
            case ColumnKind.Flag:
                return node.Text() is "1" or "0" ? (double)node.Number() : node.YesOrNo() ? 1 : 0;
            case ColumnKind.Date:
                return node.Day().DayNumber;
            case ColumnKind.Code:
                var position = column.Codes!.IndexOf(node.Text());
                return position >= 0 ? position : throw node.Fault($"'{node.Text()}' is none of {Names(column.Codes)}", $"“{node.Text()}”不在代码表内：{string.Join("、", column.Codes.Codes.Select(c => c.Chinese[0]))}");
            default:
                var number = (double)node.Number();
                return number >= column.Minimum && number <= column.Maximum ? number : throw node.Fault(
                    string.Create(CultureInfo.InvariantCulture, $"{number} is out of range; {column.Name} lies between {column.Minimum} and {column.Maximum}"), $"超出{column.Headers[0]}的取值范围");
        }
    }

    private static string Names(CodeList list) => string.Join(", ", list.Codes.Select(c => c.Name));
}
