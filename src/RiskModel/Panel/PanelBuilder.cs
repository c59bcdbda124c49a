using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Collects household-quarters, events and steps of the path back, in any order, into a <see cref="HouseholdPanel"/>.</summary>
public sealed class PanelBuilder
{
    private readonly Dictionary<HouseholdId, int> households = [];
    private readonly List<HouseholdId> ids = [];
    private readonly Dictionary<AreaCode, int> villageNumbers = [];
    private readonly List<AreaCode> villages = [];
    private readonly List<RowKey> keys = [];
    private readonly PanelColumn?[] columns = [.. QuarterColumns.All.Select(PanelColumn.For)];
    private readonly List<(int Household, OutcomeEvent Event)> events = [];
    private readonly List<(int Household, PathBackRecord Record)> pathBack = [];
    private readonly List<AreaRecord> areas = [];

    /// <summary>How many rows were added.</summary>
    public int RowCount => keys.Count;

    /// <summary>Starts a row whose cells are all unknown until <see cref="Set"/>.</summary>
    /// <param name="household">The household.</param>
    /// <param name="quarter">The quarter described.</param>
    /// <param name="village">Its village, null where unknown.</param>
    /// <param name="recordedOn">The day the row became known; the quarter's last day where null.</param>
    /// <returns>The row's number, for <see cref="Set"/>.</returns>
    public int AddRow(HouseholdId household, Quarter quarter, AreaCode? village = null, DateOnly? recordedOn = null)
    {
        if (keys.Count % PanelColumn.ChunkRows == 0)
        {
            foreach (var column in columns) column?.AddChunk();
        }
        keys.Add(new RowKey(IndexOf(household), quarter.Ordinal, (recordedOn ?? quarter.LastDay).DayNumber, village is { } area ? VillageNumber(area) : -1));
        return keys.Count - 1;
    }

    /// <summary>Sets a cell of a row: a number, 0 or 1 for a flag, a position in the code list, a <see cref="DateOnly.DayNumber"/>, NaN for unknown.
    /// Money is kept to the fen.</summary>
    /// <exception cref="ArgumentException">The column is part of the row's key and set by <see cref="AddRow"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is no whole number in a column of counts, or over 21,474,836 yuan.</exception>
    public void Set(int row, Column column, double value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, keys.Count);
        if (column == QuarterColumns.RecordedOn)
        {
            keys[row] = keys[row] with { RecordedOn = double.IsNaN(value) ? Quarter.FromOrdinal(keys[row].Quarter).LastDay.DayNumber : (int)value };
            return;
        }
        (columns[column.Index] ?? throw new ArgumentException($"{column.Name} is part of the row's key; give it to AddRow.", nameof(column)))[row] = value;
    }

    /// <summary>Adds an event.</summary>
    public void AddEvent(HouseholdId household, OutcomeEvent outcome) => events.Add((IndexOf(household), outcome));

    /// <summary>Adds a step of the path back.</summary>
    public void AddPathBack(HouseholdId household, PathBackRecord record) => pathBack.Add((IndexOf(household), record));

    /// <summary>Adds what is known of an area.</summary>
    public void AddArea(AreaRecord area) => areas.Add(area);

    /// <summary>Sorts rows by household id, quarter and day recorded, and events and steps by household and day. The builder may not be used afterwards.</summary>
    public HouseholdPanel Build() => Build(SortedRows());

    internal bool Knows(HouseholdId household) => households.ContainsKey(household);

    internal RowKey Key(int row) => keys[row];

    internal HouseholdId Household(int number) => ids[number];

    internal AreaCode? Village(int row) => keys[row].Village is var village and >= 0 ? villages[village] : null;

    internal PanelColumn?[] Columns => columns;

    internal void SetVillage(int row, int village) => keys[row] = keys[row] with { Village = village };

    /// <summary>Row numbers by household id, quarter, day recorded and order of adding.</summary>
    internal int[] SortedRows()
    {
        var ranks = Ranks();
        var rows = new int[keys.Count];
        var order = new UInt128[keys.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            var key = keys[row];
            rows[row] = row;
            order[row] = new UInt128(((ulong)ranks[key.Household] << 32) | (uint)key.Quarter, ((ulong)key.RecordedOn << 32) | (uint)row);
        }
        if (!order.AsSpan().IsSorted()) Array.Sort(order, rows);
        return rows;
    }

    /// <summary>The panel of the given rows, which are sorted.</summary>
    internal HouseholdPanel Build(int[] rows)
    {
        var ranks = Ranks();
        for (var c = 0; c < columns.Length; c++) columns[c] = columns[c]?.InOrder(rows);
        var sortedKeys = new RowKey[rows.Length];
        for (var i = 0; i < rows.Length; i++) sortedKeys[i] = keys[rows[i]] with { Household = ranks[keys[rows[i]].Household] };
        var parts = new PanelParts([.. ids.Order()], sortedKeys, columns, [.. villages]) { PathBack = SortedPathBack(ranks) };
        return new HouseholdPanel(parts,
            [.. events.Select(e => (Household: ranks[e.Household], e.Event)).OrderBy(e => (e.Household, e.Event.HappenedOn, e.Event.RecordedOn, e.Event.Kind))],
            areas);
    }

    private (int Household, PathBackRecord Record)[] SortedPathBack(int[] ranks) =>
    [
        .. pathBack.Select(p => (Household: ranks[p.Household], p.Record)).OrderBy(p => (p.Household, p.Record.On, p.Record.RecordedOn))
            .ThenBy(p => p.Record.Step, StringComparer.Ordinal).ThenBy(p => p.Record.Exclusion, StringComparer.Ordinal)
            .ThenBy(p => p.Record.By, StringComparer.Ordinal).ThenBy(p => p.Record.Evidence, StringComparer.Ordinal),
    ];

    private int[] Ranks()
    {
        var ranks = new int[ids.Count];
        foreach (var (rank, household) in Enumerable.Range(0, ids.Count).OrderBy(h => ids[h]).Index()) ranks[household] = rank;
        return ranks;
    }

    private int IndexOf(HouseholdId household)
    {
        if (households.TryGetValue(household, out var index)) return index;
        households.Add(household, ids.Count);
        ids.Add(household);
        return ids.Count - 1;
    }

    private int VillageNumber(AreaCode village)
    {
        if (villageNumbers.TryGetValue(village, out var number)) return number;
        villageNumbers.Add(village, villages.Count);
        villages.Add(village);
        return villages.Count - 1;
    }
}

file static class SpanOrder
{
    public static bool IsSorted(this Span<UInt128> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] < values[i - 1]) return false;
        }
        return true;
    }
}
