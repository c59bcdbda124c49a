using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>One household in one quarter, one recorded version; a view into the panel.</summary>
public readonly struct HouseholdQuarter
{
    private readonly HouseholdPanel panel;
    private readonly int row;

    internal HouseholdQuarter(HouseholdPanel panel, int row)
    {
        this.panel = panel;
        this.row = row;
    }

    /// <summary>The quarter described.</summary>
    public Quarter Quarter => Quarter.FromOrdinal(panel.Key(row).Quarter);

    /// <summary>The day the row became known.</summary>
    public DateOnly RecordedOn => DateOnly.FromDayNumber(panel.Key(row).RecordedOn);

    /// <summary>The village, null where unknown.</summary>
    public AreaCode? Village => panel.Village(row);

    /// <summary>A cell as a number in the column's unit (0 or 1 for a flag); NaN where unknown.</summary>
    public double Number(Column column) => panel.Value(row, column.Index);

    /// <summary>A cell in yuan; null where unknown.</summary>
    public decimal? Money(Column column) => panel.Exact(row, column.Index);

    /// <summary>A flag; null where unknown.</summary>
    public bool? Flag(Column column) => Number(column) is var value && double.IsNaN(value) ? null : value != 0;

    /// <summary>The name of a code; null where unknown.</summary>
    public string? Code(Column column) => Number(column) is var value && double.IsNaN(value) ? null : column.Codes!.Codes[(int)value].Name;

    /// <summary>A date; null where unknown or masked.</summary>
    public DateOnly? Date(Column column) => Number(column) is var value && double.IsNaN(value) ? null : DateOnly.FromDayNumber((int)value);

    internal int NumberIn(HouseholdPanel other) => ReferenceEquals(panel, other) ? row : throw new ArgumentException("The row is of another panel.", nameof(other));
}
