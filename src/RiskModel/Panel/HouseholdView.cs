namespace FangFan.Risk.Panel;

/// <summary>What was known of a household at the end of a quarter: nothing recorded later shows through it.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Household">The household's number in the panel.</param>
/// <param name="AsOf">The quarter at whose last day we stand.</param>
public readonly record struct HouseholdView(HouseholdPanel Panel, int Household, Quarter AsOf)
{
    /// <summary>The household's id.</summary>
    public HouseholdId Id => Panel.Id(Household);

    /// <summary>The row of the as-of quarter; null where none was recorded by then.</summary>
    public HouseholdQuarter? Current => QuartersAgo(0);

    /// <summary>The row of an earlier quarter, in the newest version recorded by the end of <see cref="AsOf"/>; null where there is none.</summary>
    public HouseholdQuarter? QuartersAgo(int quarters) =>
        Panel.RowOf(Household, AsOf.Plus(-quarters), AsOf.LastDay) is var row and >= 0 ? new HouseholdQuarter(Panel, row) : null;

    /// <summary>The newest row not later than <see cref="AsOf"/>, looking back at most so many quarters.</summary>
    public HouseholdQuarter? Latest(int withinQuarters)
    {
        for (var ago = 0; ago <= withinQuarters; ago++)
        {
            if (QuartersAgo(ago) is { } found) return found;
        }
        return null;
    }

    /// <summary>Events that happened and were recorded by the end of <see cref="AsOf"/>, by day.</summary>
    public IEnumerable<OutcomeEvent> Events()
    {
        var lastDay = AsOf.LastDay;
        var (start, end) = Panel.EventsOf(Household);
        for (var number = start; number < end; number++)
        {
            var outcome = Panel.Event(number);
            if (outcome.RecordedOn <= lastDay && outcome.HappenedOn <= lastDay) yield return outcome;
        }
    }

    /// <summary>Steps of the path back that were taken and recorded by the end of <see cref="AsOf"/>, by day.</summary>
    public IReadOnlyList<PathBackRecord> PathBack()
    {
        var lastDay = AsOf.LastDay;
        List<PathBackRecord>? known = null;
        foreach (var record in Panel.PathBack(Household))
        {
            if (record.RecordedOn <= lastDay && record.On <= lastDay) (known ??= []).Add(record);
        }
        return known is null ? [] : known;
    }

    /// <summary>The day of its last fall back or in that no elimination has followed; null where it has not fallen or was eliminated since.</summary>
    public DateOnly? FallenOn
    {
        get
        {
            DateOnly? fallen = null;
            foreach (var outcome in Events())
            {
                if (outcome.Kind is EventKind.FellBack or EventKind.FellIn) fallen = outcome.HappenedOn;
                else if (outcome.Kind == EventKind.Eliminated) fallen = null;
            }
            return fallen;
        }
    }

    /// <summary>Whether the household is under monitoring: put there, fallen back or fallen in, and not eliminated since.</summary>
    public bool IsMonitored
    {
        get
        {
            var lastDay = AsOf.LastDay;
            var monitored = false;
            foreach (var outcome in Panel.AllEvents(Household))
            {
                if (outcome.RecordedOn > lastDay || outcome.HappenedOn > lastDay) continue;
                monitored = outcome.Kind is EventKind.Monitored or EventKind.FellBack or EventKind.FellIn || (monitored && outcome.Kind != EventKind.Eliminated);
            }
            return monitored;
        }
    }
}
