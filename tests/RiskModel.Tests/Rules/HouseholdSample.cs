using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Rules;

/// <summary>Builds one household for a test.</summary>
internal sealed class HouseholdSample
{
    private readonly PanelBuilder builder = new();
    private readonly HouseholdId id = new("H1");

    public HouseholdSample Row(string quarter, params (Column Column, double Value)[] cells)
    {
        var row = builder.AddRow(id, Quarter.Parse(quarter));
        foreach (var (column, value) in cells) builder.Set(row, column, value);
        return this;
    }

    public HouseholdView At(string quarter) => builder.Build().At(0, Quarter.Parse(quarter));

    /// <summary>Cells of an income per head for three members, all parts known.</summary>
    public static (Column, double)[] Income(double perHead, params (Column, double)[] more) =>
    [
        (QuarterColumns.HouseholdType, 0), (QuarterColumns.Members, 3), (QuarterColumns.WageIncome, perHead * 3), (QuarterColumns.BusinessIncome, 0),
        (QuarterColumns.PropertyIncome, 0), (QuarterColumns.TransferIncome, 0), (QuarterColumns.ProductionCosts, 0), (QuarterColumns.TransfersPaid, 0), .. more,
    ];
}
