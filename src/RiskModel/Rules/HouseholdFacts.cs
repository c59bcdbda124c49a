using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>What the criteria ask of a household in a quarter, money in decimal and bounded where parts are unknown.</summary>
/// <remarks>Known incomes come from <see cref="HouseholdMoney"/>; here they only get bounds for the case that a part is blank.</remarks>
internal sealed class HouseholdFacts
{
    /// <summary>Columns of the net income, for the list of what is missing.</summary>
    public static readonly Column[] IncomeColumns =
        [QuarterColumns.WageIncome, QuarterColumns.BusinessIncome, QuarterColumns.PropertyIncome, QuarterColumns.TransferIncome, QuarterColumns.ProductionCosts, QuarterColumns.Members];

    /// <summary>Columns of all spending, production costs and transfers apart.</summary>
    public static readonly Column[] SpendingColumns =
        [QuarterColumns.MedicalSelfPaid, QuarterColumns.EducationSpending, QuarterColumns.DisabilitySpending, QuarterColumns.DisasterSpending,
        QuarterColumns.AccidentSpending, QuarterColumns.HousingSpending, QuarterColumns.OtherRigidSpending, QuarterColumns.LivingSpending];

    private readonly HouseholdView view;
    private readonly HouseholdQuarter row;

    /// <param name="view">What was known.</param>
    /// <param name="row">The row to judge.</param>
    public HouseholdFacts(HouseholdView view, HouseholdQuarter row)
    {
        this.view = view;
        this.row = row;
        Members = row.Members() is > 0 and var members ? members : null;
        (Net, NetPerHead) = Incomes();
        LastYearPerHead = Amount.Of(LastYear(), Amount.Unknown);
    }

    public int? Members { get; }

    /// <summary>Net income per head [yuan a head, trailing 12 months].</summary>
    public Amount NetPerHead { get; }

    /// <summary>Net income [yuan, trailing 12 months].</summary>
    public Amount Net { get; }

    /// <summary>Disposable income per head [yuan a head, trailing 12 months]: never over net income, of which transfers paid are a deduction.</summary>
    /// <remarks>A figure over it is a reported one that stands in for unknown transfers, and only the bound is kept.</remarks>
    public Amount DisposablePerHead => row.DisposableIncomePerHead() is { } known && !(known > NetPerHead.High) ? known : new Amount(null, NetPerHead.High);

    /// <summary>Whether the disposable income is the reported net figure as it is, because transfers paid per head are unknown.</summary>
    public bool ReportedStandsIn => (Members is null || row.Money(QuarterColumns.TransfersPaid) is null) && DisposablePerHead.Exact is not null;

    /// <summary>Net income per head of the last calendar year [yuan a head]: the column (of the newest row of this year that has it), else the trailing 12 months at that year's fourth quarter.</summary>
    public Amount LastYearPerHead { get; }

    /// <summary>Last year's income of the members of today [yuan].</summary>
    public Amount LastYearIncome => Members is { } m ? LastYearPerHead * m : Amount.Unknown;

    /// <summary>The columns whose being blank leaves <see cref="LastYearIncome"/> open.</summary>
    public IReadOnlyList<string> BlankOfLastYearIncome => LastYearIncome.Exact is null ? Blank(QuarterColumns.IncomePerHeadLastYear, QuarterColumns.Members) : [];

    /// <summary>Total spending of the last calendar year [yuan, trailing 12 months at its fourth quarter].</summary>
    public Amount LastYearSpending => RowOf(LastYearEnd) is { } then ? Sum(then, SpendingColumns) : Amount.NotNegative;

    /// <summary>Total spending [yuan, trailing 12 months].</summary>
    public Amount Spending => Sum(row, SpendingColumns);

    /// <summary>The fourth quarter of the last calendar year (上年度).</summary>
    public Quarter LastYearEnd => new(row.Quarter.Year - 1, 4);

    public bool? Flag(Column column) => row.Flag(column);

    public string? Code(Column column) => row.Code(column);

    public decimal? Number(Column column) => row.Money(column);

    /// <summary>A cell that cannot be negative.</summary>
    public Amount Cell(Column column) => Amount.Of(row.Money(column), Amount.NotNegative);

    /// <summary>The sum of cells that cannot be negative.</summary>
    public Amount Sum(IReadOnlyList<Column> columns) => Sum(row, columns);

    /// <summary>Whether a count is above zero; null where unknown.</summary>
    public bool? Any(Column column) => row.Number(column) is var value && double.IsNaN(value) ? null : value > 0;

    /// <summary>The names of those columns that are blank.</summary>
    public IReadOnlyList<string> Blank(params ReadOnlySpan<Column> columns)
    {
        var blank = new List<string>();
        foreach (var column in columns)
        {
            if (double.IsNaN(row.Number(column))) blank.Add(column.Name);
        }
        return blank;
    }

    /// <summary>The row of a quarter as known at the view; null where there is none.</summary>
    public HouseholdQuarter? RowOf(Quarter quarter) => quarter > view.AsOf ? null : view.QuartersAgo(view.AsOf - quarter);

    /// <summary>The row so many quarters before the one judged.</summary>
    public HouseholdQuarter? RowBefore(int quarters) => RowOf(row.Quarter.Plus(-quarters));

    /// <summary>The facts of a quarter, as known at the view; null where there is no row.</summary>
    public HouseholdFacts? At(Quarter quarter) => RowOf(quarter) is { } then ? new HouseholdFacts(view, then) : null;

    /// <summary>The facts of so many quarters before the one judged; null where there is no row.</summary>
    public HouseholdFacts? Before(int quarters) => At(row.Quarter.Plus(-quarters));

    private static Amount Sum(HouseholdQuarter row, IReadOnlyList<Column> columns)
    {
        var sum = Amount.Zero;
        for (var i = 0; i < columns.Count; i++) sum += Amount.Of(row.Money(columns[i]), Amount.NotNegative);
        return sum;
    }

    // Net income over members is what the panel gives per head; the household's total is kept beside it, undivided, so that it compares exactly.
    private (Amount Net, Amount PerHead) Incomes()
    {
        var net = row.NetIncome();
        if (net is { } known && Members is { } members) return (known, known / members);
        var perHead = Amount.Of(row.NetIncomePerHead(), Members is { } m ? NetBounds() / m : Amount.Unknown);
        return (Amount.Of(net, Members is { } n ? perHead * n : Amount.Unknown), perHead);
    }

    private Amount NetBounds() => Sum(row, [QuarterColumns.WageIncome, QuarterColumns.BusinessIncome, QuarterColumns.PropertyIncome, QuarterColumns.TransferIncome]) - Cell(QuarterColumns.ProductionCosts);

    // The column of the newest row of this year that has it wins over the history.
    private decimal? LastYear()
    {
        if (row.Money(QuarterColumns.IncomePerHeadLastYear) is { } own) return own;
        for (var ago = 1; ago < row.Quarter.Number; ago++)
        {
            if (RowBefore(ago)?.Money(QuarterColumns.IncomePerHeadLastYear) is { } stated) return stated;
        }
        return RowOf(LastYearEnd)?.NetIncomePerHead();
    }
}
