using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Money derived from a household's own columns: the one place where incomes are computed, in decimal.</summary>
public static class HouseholdMoney
{
    /// <summary>Net income per head [yuan a head, trailing 12 months] = (wages + business + property + transfers - production costs) / members;
    /// the reported figure where a part or the members are unknown; null where that is unknown too. Source: DOMAIN, definitions.</summary>
    public static decimal? NetIncomePerHead(this HouseholdQuarter row) =>
        PerHead(row, NetIncome(row)) ?? row.Money(QuarterColumns.IncomePerHeadReported);

    /// <summary>Disposable income per head [yuan a head, trailing 12 months]: net income less transfers paid;
    /// null where a part, the transfers paid or the members are unknown.</summary>
    public static decimal? DisposableIncomePerHead(this HouseholdQuarter row) =>
        PerHead(row, NetIncome(row) - row.Money(QuarterColumns.TransfersPaid));

    /// <summary>Net income [yuan, trailing 12 months, whole household] from its parts; null where a part is unknown.</summary>
    public static decimal? NetIncome(this HouseholdQuarter row) =>
        row.Money(QuarterColumns.WageIncome) + row.Money(QuarterColumns.BusinessIncome) + row.Money(QuarterColumns.PropertyIncome)
        + row.Money(QuarterColumns.TransferIncome) - row.Money(QuarterColumns.ProductionCosts);

    /// <summary>Members; null where unknown.</summary>
    public static int? Members(this HouseholdQuarter row) =>
        row.Number(QuarterColumns.Members) is var members && double.IsNaN(members) ? null : (int)members;

    private static decimal? PerHead(HouseholdQuarter row, decimal? income) => row.Members() is > 0 and var members ? income / members : null;
}
