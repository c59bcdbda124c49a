using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>An event as read, with the row it stands in.</summary>
internal readonly record struct ReadEvent(HouseholdId Household, OutcomeEvent Event, long Row);

/// <summary>Reads outcomes.csv; an event without household, kind or day cannot be used and is reported.</summary>
internal sealed class EventTableReader(TableReport report)
{
    private static readonly Wording QuarterEnd = new("所在季度末日", "the quarter's last day");

    private readonly KeyReader keys = new(report);
    private readonly RecordedDay days = new(report, OutcomeColumns.HappenedOn, OutcomeColumns.RecordedOn);
    private readonly List<ReadEvent> events = [];

    /// <summary>The usable events in the file's order.</summary>
    public IReadOnlyList<ReadEvent> Events => events;

    /// <summary>Reads a row.</summary>
    public void Read(RecordRow row)
    {
        if (report.IsHeaderAgain(row) || keys.Household(row, OutcomeColumns.HouseholdId) is not { } id) return;
        var place = new RowPlace(row.Number, id);
        if (keys.Needed(row, OutcomeColumns.Event, place) is not { } kind || keys.Needed(row, OutcomeColumns.HappenedOn, place) is not { } day) return;
        var quarter = Quarter.Of(DateOnly.FromDayNumber((int)day));
        var (happened, recorded) = days.Read(row, place with { Quarter = quarter, RecordedOn = quarter.LastDay }, DateOnly.FromDayNumber((int)day), QuarterEnd);
        events.Add(new ReadEvent(id, new OutcomeEvent((EventKind)(int)kind, happened, recorded), row.Number));
    }
}
