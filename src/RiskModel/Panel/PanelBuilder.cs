using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>Collects household-quarters and events, in any order, into a <see cref="HouseholdPanel"/>.</summary>
public sealed class PanelBuilder
{
    private readonly Dictionary<HouseholdId, int> households = [];
    private readonly List<HouseholdId> ids = [];
    private readonly List<(int Household, Quarter Quarter, DateOnly RecordedOn, AreaCode? Village)> keys = [];
    private readonly PanelColumn?[] columns = [.. QuarterColumns.All.Select(Storage)];
    private readonly List<(int Household, OutcomeEvent Event)> events = [];
    private readonly List<AreaRecord> areas = [];

    /// <summary>Starts a row whose cells are all unknown until <see cref="Set"/>.</summary>
    /// <param name="household">The household.</param>
    /// <param name="quarter">The quarter described.</param>
    /// <param name="village">Its village, null where unknown.</param>
    /// <param name="recordedOn">The day the row became known; the quarter's last day where null.</param>
    /// <returns>The row's number, for <see cref="Set"/>.</returns>
    public int AddRow(HouseholdId household, Quarter quarter, AreaCode? village = null, DateOnly? recordedOn = null)
    {
        keys.Add((IndexOf(household), quarter, recordedOn ?? quarter.LastDay, village));
        foreach (var column in columns) column?.AddMissing();
        return keys.Count - 1;
    }

    /// <summary>Sets a cell of a row: a number, 0 or 1 for a flag, a position in the code list, a <see cref="DateOnly.DayNumber"/>.</summary>
    /// <exception cref="ArgumentException">The column is part of the row's key and set by <see cref="AddRow"/>.</exception>
    public void Set(int row, Column column, double value) =>
        (columns[column.Index] ?? throw new ArgumentException($"{column.Name} is part of the row's key; give it to AddRow.", nameof(column)))[row] = value;

    /// <summary>Adds an event.</summary>
    public void AddEvent(HouseholdId household, OutcomeEvent outcome) => events.Add((IndexOf(household), outcome));

    /// <summary>Adds what is known of an area.</summary>
    public void AddArea(AreaRecord area) => areas.Add(area);

    /// <summary>Sorts rows by household id, quarter and day recorded, and events by household and day; the builder is empty afterwards.</summary>
    public HouseholdPanel Build()
    {
        var order = new int[ids.Count];
        foreach (var (rank, household) in Enumerable.Range(0, ids.Count).OrderBy(h => ids[h]).Index()) order[household] = rank;
        var rows = Enumerable.Range(0, keys.Count).ToArray();
        Array.Sort(rows, (a, b) => (order[keys[a].Household], keys[a].Quarter.Ordinal, keys[a].RecordedOn, a)
            .CompareTo((order[keys[b].Household], keys[b].Quarter.Ordinal, keys[b].RecordedOn, b)));
        for (var c = 0; c < columns.Length; c++) columns[c] = columns[c]?.InOrder(rows);
        return new HouseholdPanel(
            [.. ids.Order()],
            [.. rows.Select(r => new RowKey(order[keys[r].Household], keys[r].Quarter, keys[r].RecordedOn, keys[r].Village))],
            columns,
            [.. events.Select(e => (order[e.Household], e.Event)).OrderBy(e => (e.Item1, e.Event.HappenedOn, e.Event.RecordedOn, e.Event.Kind))],
            areas);
    }

    private int IndexOf(HouseholdId household)
    {
        if (households.TryGetValue(household, out var index)) return index;
        households.Add(household, ids.Count);
        ids.Add(household);
        return ids.Count - 1;
    }

    private static PanelColumn? Storage(Column column) => column.Kind switch
    {
        ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village => null,
        ColumnKind.Code or ColumnKind.Flag => new PanelColumn<sbyte>(-1),
        ColumnKind.Money => new PanelColumn<double>(double.NaN),
        _ => new PanelColumn<float>(float.NaN),
    };
}
