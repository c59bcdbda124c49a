using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Validated household-quarters, events and steps of the path back of a county, sorted by household id, quarter and day recorded.</summary>
/// <remarks>Immutable. Households are numbered 0 .. <see cref="HouseholdCount"/> - 1 by ordinal id, so the same data in any row order gives the same panel.
/// A household-quarter recorded more than once keeps every version; a <see cref="HouseholdView"/> shows the newest that was known by then.</remarks>
public sealed class HouseholdPanel
{
    private readonly HouseholdId[] ids;
    private readonly RowKey[] keys;
    private PanelColumn?[] columns;
    private readonly AreaCode[] villages;
    private readonly OutcomeEvent[] events;
    private readonly PathBackRecord[] pathBack;
    private readonly int[] rowStarts;
    private readonly int[] eventStarts;
    private readonly int[] pathBackStarts;
    private KnownHash? lastHash;

    internal HouseholdPanel(PanelParts parts, (int Household, OutcomeEvent Event)[] events, IReadOnlyList<AreaRecord> areas)
    {
        (ids, keys, columns, villages) = parts;
        this.events = [.. events.Select(e => e.Event)];
        pathBack = [.. parts.PathBack.Select(p => p.Record)];
        Areas = areas;
        rowStarts = Starts(ids.Length, keys.Select(k => k.Household));
        eventStarts = Starts(ids.Length, events.Select(e => e.Household));
        pathBackStarts = Starts(ids.Length, parts.PathBack.Select(p => p.Household));
        if (keys.Length > 0) (FirstQuarter, LastQuarter) = (Quarter.FromOrdinal(keys.Min(k => k.Quarter)), Quarter.FromOrdinal(keys.Max(k => k.Quarter)));
    }

    /// <summary>How many households.</summary>
    public int HouseholdCount => ids.Length;

    /// <summary>How many household-quarters, versions counted.</summary>
    public int RowCount => keys.Length;

    /// <summary>The earliest quarter described; the default value in an empty panel.</summary>
    public Quarter FirstQuarter { get; }

    /// <summary>The latest quarter described; the default value in an empty panel.</summary>
    public Quarter LastQuarter { get; }

    /// <summary>What is known of areas.</summary>
    public IReadOnlyList<AreaRecord> Areas { get; }

    /// <summary>The id of a household by number.</summary>
    public HouseholdId Id(int household) => ids[household];

    /// <summary>The number of a household, -1 where the panel has none of that id.</summary>
    public int IndexOf(HouseholdId id) => Array.BinarySearch(ids, id) is var i and >= 0 ? i : -1;

    /// <summary>What was known of a household at the end of a quarter.</summary>
    public HouseholdView At(int household, Quarter asOf) => new(this, household, asOf);

    /// <summary>A copy with other values in some cells: what would be known, were they so. Rows keep the day they were recorded; columns without a change are shared.</summary>
    /// <param name="changes">The cells, in any order; of two changes of one cell the later holds.</param>
    /// <exception cref="ArgumentException">A row is of another panel, or a column is part of the row's key.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="PanelBuilder.Set"/>.</exception>
    public HouseholdPanel With(IReadOnlyList<CellChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var changed = columns.ToArray();
        foreach (var column in changes.Select(c => c.Column).Distinct())
        {
            changed[column.Index] = changed[column.Index]?.Copy()
                ?? throw new ArgumentException($"{column.Name} is part of the row's key and cannot change.", nameof(changes));
        }
        foreach (var change in changes) changed[change.Column.Index]![change.Row.NumberIn(this)] = change.Value;
        var copy = (HouseholdPanel)MemberwiseClone();
        (copy.columns, copy.lastHash) = (changed, null);
        return copy;
    }

    /// <summary>Every event of a household, whenever recorded, by day; only labels and evaluation may look at those recorded later.</summary>
    public ReadOnlySpan<OutcomeEvent> AllEvents(int household) => events.AsSpan(eventStarts[household]..eventStarts[household + 1]);

    /// <summary>Every row of a household, whenever recorded, by quarter and day recorded; only labels and evaluation may look at those recorded later.</summary>
    public IEnumerable<HouseholdQuarter> AllRows(int household)
    {
        for (var row = rowStarts[household]; row < rowStarts[household + 1]; row++) yield return new HouseholdQuarter(this, row);
    }

    /// <summary>Every step of the path back of a household, whenever recorded, by day; judging goes through <see cref="HouseholdView.PathBack"/>.</summary>
    public ReadOnlySpan<PathBackRecord> PathBack(int household) => pathBack.AsSpan(pathBackStarts[household]..pathBackStarts[household + 1]);

    /// <summary>A hash of every row, event and step of the path back recorded by the end of a quarter: equal where the same was known, whatever was recorded later.</summary>
    /// <param name="asOf">The quarter at whose last day we stand.</param>
    /// <returns>SHA-256, 64 lower-case hexadecimal digits. Areas, which carry no day of recording, are not part of it.</returns>
    public string KnownDataHash(Quarter asOf)
    {
        // Trials of one quarter ask again and again, and the hash reads every cell.
        if (lastHash is not { } last || last.AsOf != asOf) lastHash = last = new(asOf, KnownData.Hash(this, asOf));
        return last.Hash;
    }

    internal RowKey Key(int row) => keys[row];

    internal AreaCode? Village(int row) => keys[row].Village is var village and >= 0 ? villages[village] : null;

    internal double Value(int row, int column) => columns[column] is { } stored ? stored[row]
        : column == QuarterColumns.RecordedOn.Index ? keys[row].RecordedOn : double.NaN;

    internal decimal? Exact(int row, int column) => columns[column] is { } stored ? stored.Exact(row)
        : column == QuarterColumns.RecordedOn.Index ? keys[row].RecordedOn : null;

    internal PanelColumn? Column(int column) => columns[column];

    internal (int Start, int End) RowsOf(int household) => (rowStarts[household], rowStarts[household + 1]);

    internal (int Start, int End) EventsOf(int household) => (eventStarts[household], eventStarts[household + 1]);

    internal OutcomeEvent Event(int number) => events[number];

    internal int RowOf(int household, Quarter quarter, DateOnly knownBy)
    {
        int low = rowStarts[household], high = rowStarts[household + 1];
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[middle].Quarter <= quarter.Ordinal) low = middle + 1;
            else high = middle;
        }
        for (var row = low - 1; row >= rowStarts[household] && keys[row].Quarter == quarter.Ordinal; row--)
        {
            if (keys[row].RecordedOn <= knownBy.DayNumber) return row;
        }
        return -1;
    }

    private static int[] Starts(int households, IEnumerable<int> sorted)
    {
        var starts = new int[households + 1];
        foreach (var household in sorted) starts[household + 1]++;
        for (var h = 0; h < households; h++) starts[h + 1] += starts[h];
        return starts;
    }

    private sealed record KnownHash(Quarter AsOf, string Hash);
}
