using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>What must hold between events: known households, no repetitions, a possible order, and the household's type.</summary>
internal sealed class EventChecks(IReadOnlyList<ReadEvent> events, TableReport report)
{
    private const int QuartersAhead = 4;

    /// <summary>The events to keep: of known households, each once.</summary>
    public IReadOnlyList<ReadEvent> Usable(Func<HouseholdId, bool> isKnown)
    {
        var usable = new List<ReadEvent>(events.Count);
        foreach (var same in events.Where(e => Known(e, isKnown)).GroupBy(e => (e.Household, e.Event.Kind, e.Event.HappenedOn)))
        {
            var byRecording = same.OrderBy(e => e.Event.RecordedOn).ToList();
            usable.Add(byRecording[0]);
            foreach (var repeated in byRecording.Skip(1)) Report(repeated, OutcomeColumns.Event, ProblemCodes.DuplicateEvent, new(
                $"与第{byRecording[0].Row}行是同一事件，只保留最早录入的一条；请删除重复。",
                $"The same event as in row {byRecording[0].Row}; only the one recorded first is kept. Delete the repetition."));
        }
        return usable;
    }

    /// <summary>Reports events in an order that cannot be, that contradict the type of the household's newest row, or that lie far ahead of the data;
    /// each against what was known when it was recorded.</summary>
    public void CheckHistories(IReadOnlyList<ReadEvent> usable, HouseholdPanel panel)
    {
        foreach (var household in usable.GroupBy(e => e.Household))
        {
            var number = panel.IndexOf(household.Key);
            var inOrder = household.OrderBy(e => e.Event.HappenedOn).ThenBy(e => e.Event.RecordedOn).ThenBy(e => e.Event.Kind).ToList();
            for (var i = 0; i < inOrder.Count; i++)
            {
                var knownBy = Place(inOrder[i]).KnownBy;
                CheckOrder(inOrder[i], inOrder.Take(i).Where(e => e.Event.RecordedOn <= knownBy).Select(e => e.Event.Kind));
                CheckType(inOrder[i], Type(panel, number, knownBy));
                CheckFuture(inOrder[i], panel.LastQuarter);
            }
        }
    }

    private bool Known(ReadEvent read, Func<HouseholdId, bool> isKnown)
    {
        if (isKnown(read.Household)) return true;
        Report(read, OutcomeColumns.HouseholdId, ProblemCodes.UnknownHousehold, new(
            $"户编号“{KeyText.Shown(read.Household.Value)}”在季度数据中不存在，该事件未使用；请核对编号或补报该户。",
            $"Household '{KeyText.Shown(read.Household.Value)}' is not in quarters.csv; the event is not used. Check the number or send the household's rows."));
        return false;
    }

    private void CheckOrder(ReadEvent read, IEnumerable<EventKind> earlier)
    {
        var (monitored, died) = (false, false);
        foreach (var kind in earlier)
        {
            monitored = kind is EventKind.Monitored or EventKind.FellBack or EventKind.FellIn || (monitored && kind != EventKind.Eliminated);
            died |= kind == EventKind.Died;
        }
        if (died)
        {
            Report(read, OutcomeColumns.HappenedOn, ProblemCodes.EventOrder, new("该户已登记死亡，其后又有事件；请核实日期。", "An event after the household was recorded as died. Check the days."));
        }
        else if (read.Event.Kind == EventKind.Eliminated && !monitored)
        {
            Report(read, OutcomeColumns.HappenedOn, ProblemCodes.EventOrder, new("风险消除之前没有纳入监测、返贫或致贫的事件；请核实日期或补报。",
                "Risk eliminated without having been put under monitoring or fallen before. Check the days or send the missing event."));
        }
        else if (read.Event.Kind == EventKind.Monitored && monitored)
        {
            Report(read, OutcomeColumns.HappenedOn, ProblemCodes.EventOrder, new("该户已在监测中，又一次纳入监测；请核实是否缺少风险消除事件。",
                "Put under monitoring while already there. Check whether an elimination is missing."));
        }
    }

    private void CheckType(ReadEvent read, string? type)
    {
        if (read.Event.Kind == EventKind.FellBack && type == "general")
        {
            Report(read, OutcomeColumns.Event, ProblemCodes.EventAgainstType, new("一般农户从未脱贫，不能返贫，应为致贫；请核实事件或户类型。",
                "A general household was never lifted and cannot fall back; it falls in. Check the event or the household type."));
        }
        else if (read.Event.Kind == EventKind.FellIn && type == "lifted")
        {
            Report(read, OutcomeColumns.Event, ProblemCodes.EventAgainstType, new("脱贫户应为返贫，不是致贫；请核实事件或户类型。",
                "A lifted household falls back; it does not fall in. Check the event or the household type."));
        }
    }

    private void CheckFuture(ReadEvent read, Quarter newest)
    {
        if (read.Event.Quarter - newest <= QuartersAhead) return;
        Report(read, OutcomeColumns.HappenedOn, ProblemCodes.FutureEvent, new(
            $"事件发生于{read.Event.HappenedOn:yyyy-MM-dd}，比季度数据的末季度{newest}晚一年以上；请核实年份。",
            $"The event of {read.Event.HappenedOn:yyyy-MM-dd} is more than a year after {newest}, the last quarter of the data. Check the year."));
    }

    private static string? Type(HouseholdPanel panel, int household, DateOnly knownBy)
    {
        var (start, end) = panel.RowsOf(household);
        for (var row = end - 1; row >= start; row--)
        {
            if (panel.Key(row).RecordedOn <= knownBy.DayNumber && new HouseholdQuarter(panel, row).Code(QuarterColumns.HouseholdType) is { } type) return type;
        }
        return null;
    }

    private void Report(ReadEvent read, Column column, ProblemCode code, Wording message) =>
        report.Add(Place(read), column, code, message);

    private static RowPlace Place(ReadEvent read) => new(read.Row, read.Household, read.Event.Quarter, read.Event.RecordedOn);
}
