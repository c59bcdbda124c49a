using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Features;

/// <summary>One household-quarter as features read it: cells, and money set against the line of that quarter.</summary>
/// <remarks>Every number is NaN where something it needs is unknown.</remarks>
internal sealed class KnownQuarter
{
    /// <summary>Incomes below this share of the line count as this much where they divide something, so that a ratio stays finite and ordered.</summary>
    public const double IncomeFloor = 0.1;

    private static readonly Column[] RigidColumns =
    [
        QuarterColumns.MedicalSelfPaid, QuarterColumns.EducationSpending, QuarterColumns.DisabilitySpending, QuarterColumns.DisasterSpending,
        QuarterColumns.AccidentSpending, QuarterColumns.HousingSpending, QuarterColumns.OtherRigidSpending,
    ];

    private readonly HouseholdQuarter row;

    public KnownQuarter(HouseholdQuarter row, LinesInForce lines)
    {
        this.row = row;
        Line = lines.Number(row.Quarter);
        Members = row.Number(QuarterColumns.Members);
        NetIncome = (double?)row.NetIncomePerHead() / Line ?? double.NaN;
        MarketIncome = PerHead(this[QuarterColumns.WageIncome] + this[QuarterColumns.BusinessIncome] + this[QuarterColumns.PropertyIncome]
            - this[QuarterColumns.ProductionCosts]);
    }

    public HouseholdQuarter Row => row;

    /// <summary>The poverty line of the quarter [yuan a head and year].</summary>
    public double Line { get; }

    public double Members { get; }

    /// <summary>Net income per head [poverty lines], transfers included.</summary>
    public double NetIncome { get; }

    /// <summary>What the household earns itself, per head [poverty lines]: wages, business less costs, property.</summary>
    public double MarketIncome { get; }

    /// <summary>Spending that cannot be avoided, per head [poverty lines]: the known parts, NaN where none is known.</summary>
    public double RigidSpending
    {
        get
        {
            var (sum, known) = (0.0, false);
            foreach (var column in RigidColumns)
            {
                var part = this[column];
                if (double.IsNaN(part)) continue;
                (sum, known) = (sum + part, true);
            }
            return known ? PerHead(sum) : double.NaN;
        }
    }

    public double this[Column column] => row.Number(column);

    /// <summary>Yuan of the whole household, per head [poverty lines].</summary>
    public double PerHead(double yuan) => Ratio(yuan, Members * Line);

    /// <summary>A money cell per head [poverty lines].</summary>
    public double PerHead(Column column) => PerHead(this[column]);

    /// <summary>A count over the household's members.</summary>
    public double ShareOfMembers(double persons) => Ratio(persons, Members);

    /// <summary>Something per head [poverty lines] over an income per head [poverty lines], the income no lower than <see cref="IncomeFloor"/>.</summary>
    public static double OverIncome(double perHead, double income) => perHead / Math.Max(income, IncomeFloor);

    /// <summary>A quotient; NaN where the divisor is not above zero.</summary>
    public static double Ratio(double dividend, double divisor) => divisor > 0 ? dividend / divisor : double.NaN;
}
