using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Money derived from a household's own columns: the one place where incomes and spending are computed, in decimal.</summary>
/// <remarks>A blank is unknown and never counts as zero: a sum with an unknown part is unknown, and where the county reported
/// the figure itself, that is used instead. The sums named Known take what is there and are lower bounds.</remarks>
public static class HouseholdMoney
{
    /// <summary>Net income per head [yuan a head, trailing 12 months] = (wages + business + property + transfers - production costs) / members;
    /// the reported figure where a part or the members are unknown; null where that is unknown too. Source: DOMAIN, definitions.</summary>
    public static decimal? NetIncomePerHead(this HouseholdQuarter row) =>
        PerHead(row, NetIncome(row)) ?? row.Money(QuarterColumns.IncomePerHeadReported);

    /// <summary>Disposable income per head [yuan a head, trailing 12 months]: net income less transfers paid, per head.
    /// Where a part is unknown, the reported net figure less transfers paid per head; where transfers paid are unknown too, the reported figure as it is
    /// (exports carry no other), an upper bound; null where nothing was reported.</summary>
    public static decimal? DisposableIncomePerHead(this HouseholdQuarter row) => row.DisposableIncomePerHead(row.NetIncome());

    /// <summary>The same where the net income is at hand.</summary>
    internal static decimal? DisposableIncomePerHead(this HouseholdQuarter row, decimal? netIncome)
    {
        var paid = row.Money(QuarterColumns.TransfersPaid);
        if (PerHead(row, netIncome - paid) is { } exact) return exact;
        var reported = row.Money(QuarterColumns.IncomePerHeadReported);
        return reported - PerHead(row, paid) ?? reported;
    }

    /// <summary>Net income [yuan, trailing 12 months, whole household] from its parts; null where a part is unknown.</summary>
    public static decimal? NetIncome(this HouseholdQuarter row) =>
        row.Money(QuarterColumns.WageIncome) + row.Money(QuarterColumns.BusinessIncome) + row.Money(QuarterColumns.PropertyIncome)
        + row.Money(QuarterColumns.TransferIncome) - row.Money(QuarterColumns.ProductionCosts);

    /// <summary>Net income per head of the last calendar year (上年度) [yuan a head]: the column, of the newest row of this year that has it;
    /// where none has, the trailing 12 months at the fourth quarter of last year; null where that is unknown too.</summary>
    public static decimal? LastYearNetIncomePerHead(this HouseholdView household)
    {
        for (var ago = 0; ago < household.AsOf.Number; ago++)
        {
            if (household.QuartersAgo(ago)?.Money(QuarterColumns.IncomePerHeadLastYear) is { } stated) return stated;
        }
        return household.QuartersAgo(household.AsOf.Number)?.NetIncomePerHead();
    }

    /// <summary>Rigid spending from one cause [yuan, trailing 12 months, whole household], after reimbursement;
    /// null where unknown or where spending is not recorded by that cause.</summary>
    public static decimal? RigidSpending(this HouseholdQuarter row, CauseGroup cause) =>
        SpendingByCause.ColumnOf(cause) is { } column ? row.Money(column) : null;

    /// <summary>Rigid spending from all causes [yuan, trailing 12 months, whole household]; null where any part is unknown.</summary>
    public static decimal? RigidSpending(this HouseholdQuarter row)
    {
        decimal? sum = 0;
        foreach (var (column, _) in SpendingByCause.All) sum += row.Money(column);
        return sum;
    }

    /// <summary>The known parts of rigid spending [yuan, trailing 12 months, whole household], a lower bound; null where no part is known.</summary>
    public static decimal? KnownRigidSpending(this HouseholdQuarter row)
    {
        decimal? sum = null;
        foreach (var (column, _) in SpendingByCause.All)
        {
            if (row.Money(column) is { } part) sum = (sum ?? 0) + part;
        }
        return sum;
    }

    /// <summary>Rigid and living spending [yuan, trailing 12 months, whole household]; null where any part is unknown.</summary>
    public static decimal? TotalSpending(this HouseholdQuarter row) => row.RigidSpending() + row.Money(QuarterColumns.LivingSpending);

    /// <summary>The known parts of rigid and living spending [yuan, trailing 12 months, whole household], a lower bound; null where no part is known.</summary>
    public static decimal? KnownTotalSpending(this HouseholdQuarter row) =>
        (row.KnownRigidSpending(), row.Money(QuarterColumns.LivingSpending)) switch
        {
            ({ } rigid, { } living) => rigid + living,
            var (rigid, living) => rigid ?? living,
        };

    /// <summary>Members; null where unknown.</summary>
    public static int? Members(this HouseholdQuarter row) =>
        row.Number(QuarterColumns.Members) is var members && double.IsNaN(members) ? null : (int)members;

    private static decimal? PerHead(HouseholdQuarter row, decimal? income) => row.Members() is > 0 and var members ? income / members : null;
}
