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

    private static readonly Column[] GrossIncomeColumns = [QuarterColumns.WageIncome, QuarterColumns.BusinessIncome, QuarterColumns.PropertyIncome, QuarterColumns.TransferIncome];

    private readonly HouseholdView view;
    private readonly decimal? netIncome;

    /// <param name="view">What was known.</param>
    /// <param name="row">The row to judge.</param>
    public HouseholdFacts(HouseholdView view, HouseholdQuarter row)
    {
        this.view = view;
        Row = row;
        Members = row.Members() is > 0 and var members ? members : null;
        netIncome = row.NetIncome();
        (Net, NetPerHead) = Incomes();
        LastYearPerHead = Amount.Of(LastYear(), Amount.Unknown);
    }

    /// <summary>The row judged.</summary>
    public HouseholdQuarter Row { get; }

    public int? Members { get; }

    /// <summary>Net income per head [yuan a head, trailing 12 months].</summary>
    public Amount NetPerHead { get; }

    /// <summary>Net income [yuan, trailing 12 months].</summary>
    public Amount Net { get; }

    /// <summary>Disposable income per head [yuan a head, trailing 12 months]: never over net income, of which transfers paid are a deduction.</summary>
    /// <remarks>A figure over it is a reported one that stands in for unknown transfers, and only the bound is kept.</remarks>
    public Amount DisposablePerHead
    {
        get
        {
            if (Row.DisposableIncomePerHead(netIncome) is { } known && !(known > NetPerHead.High)) return known;
            if (Row.Money(QuarterColumns.TransfersPaid) is not { } paid) return new Amount(null, NetPerHead.High);
            return Members is { } members ? NetPerHead - paid / members : OfOneOrMore(netIncome - paid);
        }
    }

    /// <summary>Whether the disposable income is the reported net figure as it is, because transfers paid per head are unknown.</summary>
    public bool ReportedStandsIn => (Members is null || Row.Money(QuarterColumns.TransfersPaid) is null)
        && Row.Money(QuarterColumns.IncomePerHeadReported) is { } reported && DisposablePerHead.Exact == reported;

    /// <summary>Net income per head of the last calendar year [yuan a head]: the column (of the newest row of this year that has it), else the trailing 12 months at that year's fourth quarter.</summary>
    public Amount LastYearPerHead { get; }

    /// <summary>Last year's income of the members of today [yuan]; at least that of one where their number is unknown.</summary>
    public Amount LastYearIncome => Members is { } m ? LastYearPerHead * m : LastYearPerHead.Low >= 0 ? new Amount(LastYearPerHead.Low, null) : Amount.Unknown;

    /// <summary>The columns whose being blank leaves <see cref="LastYearIncome"/> open.</summary>
    public IReadOnlyList<string> BlankOfLastYearIncome => LastYearIncome.Exact is null ? Blank(QuarterColumns.IncomePerHeadLastYear, QuarterColumns.Members) : [];

    /// <summary>Total spending of the last calendar year [yuan, trailing 12 months at its fourth quarter].</summary>
    public Amount LastYearSpending => RowOf(LastYearEnd) is { } then ? Sum(then, SpendingColumns) : Amount.NotNegative;

    /// <summary>Total spending [yuan, trailing 12 months].</summary>
    public Amount Spending => Sum(Row, SpendingColumns);

    /// <summary>The fourth quarter of the last calendar year (上年度).</summary>
    public Quarter LastYearEnd => new(Row.Quarter.Year - 1, 4);

    public bool? Flag(Column column) => Row.Flag(column);

    public string? Code(Column column) => Row.Code(column);

    public decimal? Number(Column column) => Row.Money(column);

    /// <summary>A cell that cannot be negative.</summary>
    public Amount Cell(Column column) => Amount.Of(Row.Money(column), Amount.NotNegative);

    /// <summary>The sum of cells that cannot be negative.</summary>
    public Amount Sum(Column[] columns) => Sum(Row, columns);

    /// <summary>Whether a cell holds the code of that position in its list; null where unknown.</summary>
    public bool? Is(Column column, int position) => Row.Number(column) is var value && double.IsNaN(value) ? null : value == position;

    /// <summary>Whether a count is above zero; null where unknown.</summary>
    public bool? Any(Column column) => Any(Row, column);

    /// <summary>Whether a count of a row is above zero; null where unknown.</summary>
    public static bool? Any(HouseholdQuarter row, Column column) => row.Number(column) is var value && double.IsNaN(value) ? null : value > 0;

    /// <summary>The names of those columns that are blank.</summary>
    public IReadOnlyList<string> Blank(params ReadOnlySpan<Column> columns)
    {
        var blank = new List<string>();
        foreach (var column in columns)
        {
            if (double.IsNaN(Row.Number(column))) blank.Add(column.Name);
        }
        return blank;
    }

    /// <summary>The row of a quarter as known at the view; null where there is none.</summary>
    public HouseholdQuarter? RowOf(Quarter quarter) => quarter > view.AsOf ? null : view.QuartersAgo(view.AsOf - quarter);

    /// <summary>The row so many quarters before the one judged.</summary>
    public HouseholdQuarter? RowBefore(int quarters) => RowOf(Row.Quarter.Plus(-quarters));

    /// <summary>The facts of a quarter, as known at the view; null where there is no row.</summary>
    public HouseholdFacts? At(Quarter quarter) => RowOf(quarter) is { } then ? new HouseholdFacts(view, then) : null;

    /// <summary>The facts of so many quarters before the one judged; null where there is no row.</summary>
    public HouseholdFacts? Before(int quarters) => At(Row.Quarter.Plus(-quarters));

    private static Amount Sum(HouseholdQuarter row, Column[] columns)
    {
        var (known, open) = (0m, false);
        foreach (var column in columns)
        {
            if (row.Money(column) is { } part) known += part;
            else open = true;
        }
        return new Amount(known, open ? null : known);
    }

    // Net income over members is what the panel gives per head; the household's total is kept beside it, undivided, so that it compares exactly.
    private (Amount Net, Amount PerHead) Incomes()
    {
        if (netIncome is { } known && Members is { } members) return (known, known / members);
        var perHead = Amount.Of(Row.Money(QuarterColumns.IncomePerHeadReported), Members is { } m ? NetBounds() / m : OfOneOrMore(netIncome));
        return (Amount.Of(netIncome, Members is { } n ? perHead * n : Amount.Unknown), perHead);
    }

    // However many members there are, a head has no more than the whole and no other sign.
    private static Amount OfOneOrMore(decimal? net) => net is { } known ? new Amount(Math.Min(known, 0), Math.Max(known, 0)) : Amount.Unknown;

    private Amount NetBounds() => Sum(Row, GrossIncomeColumns) - Cell(QuarterColumns.ProductionCosts);

    // The column of the newest row of this year that has it wins over the history.
    private decimal? LastYear()
    {
        if (Row.Money(QuarterColumns.IncomePerHeadLastYear) is { } own) return own;
        for (var ago = 1; ago < Row.Quarter.Number; ago++)
        {
            if (RowBefore(ago)?.Money(QuarterColumns.IncomePerHeadLastYear) is { } stated) return stated;
        }
        return RowOf(LastYearEnd)?.NetIncomePerHead();
    }
}
