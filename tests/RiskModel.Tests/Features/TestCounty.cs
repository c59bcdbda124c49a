using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Features;

/// <summary>A small county written out by hand, with a line of 4,000 yuan from 2019 and 5,000 from 2021.</summary>
internal sealed class TestCounty
{
    public static readonly AreaCode Village = new("530521101001");

    private readonly PanelBuilder builder = new();

    public static LinesInForce Lines { get; } = LinesInForce.Of(Pack(
        (4000m, new DateOnly(2019, 1, 1), new DateOnly(2020, 12, 31)),
        (5000m, new DateOnly(2021, 1, 1), null)));

    public static PolicyPack Pack(params (decimal Line, DateOnly Start, DateOnly? End)[] lines) => new(
        "test-pack", new("测试", "test"), null, new DateOnly(2019, 1, 1), null, [],
        [.. lines.Select(l => new DatedValue(LinesInForce.PovertyLineName, new("扶贫标准", "poverty line"), l.Line, "yuan a head and year", l.Start, l.End, "test", null))],
        [], new Combination.Any([]), [], [], new Dictionary<string, string>());

    public TestCounty Row(string household, string quarter, params (Column Column, double Value)[] cells) => RowIn(Village, household, quarter, null, cells);

    public TestCounty RowIn(AreaCode? village, string household, string quarter, DateOnly? recordedOn, params (Column Column, double Value)[] cells)
    {
        var row = builder.AddRow(new HouseholdId(household), Quarter.Parse(quarter), village, recordedOn);
        foreach (var (column, value) in cells) builder.Set(row, column, value);
        return this;
    }

    public TestCounty Event(string household, EventKind kind, string happenedOn, string? recordedOn = null)
    {
        var day = DateOnly.Parse(happenedOn, System.Globalization.CultureInfo.InvariantCulture);
        var recorded = recordedOn is null ? day : DateOnly.Parse(recordedOn, System.Globalization.CultureInfo.InvariantCulture);
        builder.AddEvent(new HouseholdId(household), new OutcomeEvent(kind, day, recorded));
        return this;
    }

    public HouseholdPanel Build() => builder.Build();

    /// <summary>One feature of household "a" at a quarter.</summary>
    public float Feature(string name, string asOf)
    {
        var panel = Build();
        var matrix = FeatureBuilder.Build(panel, [Quarter.Parse(asOf)], Lines, FeaturePreset.All);
        var column = matrix.Features.Index().Single(f => f.Item.Name == name).Index;
        var row = Array.FindIndex(matrix.Rows, r => panel.Id(r.Household).Value == "a");
        return matrix.Columns[column][row];
    }
}
