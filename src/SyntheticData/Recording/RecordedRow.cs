using FangFan.Risk.Records;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>One row as the county writes it down; refilled for every row.</summary>
internal sealed class RecordedRow
{
    private readonly double[] cells = new double[QuarterColumns.All.Count];
    private readonly Dictionary<int, string> texts = [];

    /// <summary>Household number.</summary>
    public string Household { get; private set; } = "";

    /// <summary>The quarter described.</summary>
    public Quarter Quarter { get; private set; }

    /// <summary>Village code.</summary>
    public string Village { get; private set; } = "";

    /// <summary>A cell: a number, 0 or 1, a position in the code list, a <see cref="DateOnly.DayNumber"/>; NaN for blank.</summary>
    public double this[Column column]
    {
        get => cells[column.Index];
        set => cells[column.Index] = value;
    }

    /// <summary>Starts a blank row.</summary>
    public void Start(string household, Quarter quarter, string village)
    {
        (Household, Quarter, Village) = (household, quarter, village);
        texts.Clear();
        Array.Fill(cells, double.NaN);
    }

    /// <summary>Writes a flag.</summary>
    public void Flag(Column column, bool value) => this[column] = value ? 1 : 0;

    /// <summary>Writes a day; blank for null.</summary>
    public void Day(Column column, DateOnly? day) => this[column] = day?.DayNumber ?? double.NaN;

    /// <summary>Writes a text in place of the cell, as a slip of the keyboard does.</summary>
    public void Text(Column column, string text) => texts[column.Index] = text;

    /// <summary>The text written in place of a cell; null for none.</summary>
    public string? Text(Column column) => texts.Count == 0 ? null : texts.GetValueOrDefault(column.Index);
}
