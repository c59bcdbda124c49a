using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>The cells of one row while it is checked; unknown cells are NaN, so a comparison with one is false and no rule fires.</summary>
internal readonly struct RowValues(double[] values, Quarter quarter)
{
    private static readonly Column[] Causes =
        [QuarterColumns.RiskCause1, QuarterColumns.RiskCause2, QuarterColumns.RiskCause3, QuarterColumns.RiskCause4, QuarterColumns.RiskCause5];

    /// <summary>The row's quarter.</summary>
    public Quarter Quarter => quarter;

    /// <summary>A cell.</summary>
    public double this[Column column] => values[column.Index];

    /// <summary>Whether a cell holds a code.</summary>
    public bool Is(Column column, string code) => this[column] is var position && !double.IsNaN(position) && column.Codes!.Codes[(int)position].Name == code;

    /// <summary>The first of the five risk causes that holds a code; null where none does.</summary>
    public Column? CauseColumn(string code)
    {
        foreach (var column in Causes)
        {
            if (Is(column, code)) return column;
        }
        return null;
    }

    /// <summary>A cell as a day; only for a known one.</summary>
    public DateOnly Day(Column column) => DateOnly.FromDayNumber((int)this[column]);

    /// <summary>Months of a date since year 0, NaN where unknown.</summary>
    public double Month(Column column) => double.IsNaN(this[column]) ? double.NaN : Day(column).Year * 12 + Day(column).Month;

    /// <summary>Net income per head from the parts, NaN where one is unknown.</summary>
    public double NetIncomePerHead => (this[QuarterColumns.WageIncome] + this[QuarterColumns.BusinessIncome] + this[QuarterColumns.PropertyIncome]
        + this[QuarterColumns.TransferIncome] - this[QuarterColumns.ProductionCosts]) / this[QuarterColumns.Members];
}

/// <summary>One thing that must hold within a row. Where its code is an error, the cell found wrong is taken as unknown.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Finds">The column found wrong, null where the rule holds.</param>
/// <param name="Says">What is wrong and the remedy.</param>
internal sealed record RowRule(ProblemCode Code, Func<RowValues, Column?> Finds, Func<RowValues, Wording> Says)
{
    public RowRule(ProblemCode code, Column column, Func<RowValues, bool> broken, Func<RowValues, Wording> says)
        : this(code, row => broken(row) ? column : null, says) { }
}
