using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>A household's way through the panel until it first relapses, leaves, or its records end; whatever was recorded, whenever.</summary>
/// <param name="Household">Its number in the panel.</param>
/// <param name="Lifted">Whether it was lifted out of poverty; false: never registered.</param>
/// <param name="Entered">The first quarter at whose end it was on record and could relapse.</param>
/// <param name="Ended">The quarter of its relapse or leaving, or the last one it is known of; later than <paramref name="Entered"/>.</param>
/// <param name="End">How it ended.</param>
/// <param name="Cluster">Number of its village, -1 - household where none is known.</param>
internal sealed record RelapseHistory(int Household, bool Lifted, Quarter Entered, Quarter Ended, SpellEnd End, int Cluster)
{
    /// <summary>The last quarter of the year in which it was lifted, from which time is counted; null where unknown, or never registered.</summary>
    public Quarter? LiftedBy { get; init; }

    /// <summary>The quarter it was first put under monitoring, before any relapse; null where never.</summary>
    public Quarter? Identified { get; init; }

    /// <summary>The category it was monitored as, by its first row from then on that says so; null where none does.</summary>
    public string? Category { get; init; }

    /// <summary>The histories of a panel, in the order of households.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="fallen">How many households were left out because they had fallen before they entered and cannot relapse for the first time.</param>
    public static IReadOnlyList<RelapseHistory> All(HouseholdPanel panel, out int fallen)
    {
        var (histories, villages) = (new List<RelapseHistory>(), new Dictionary<AreaCode, int>());
        fallen = 0;
        for (var household = 0; household < panel.HouseholdCount; household++)
        {
            HouseholdQuarter[] rows = [.. panel.AllRows(household)];
            if (rows.Length == 0) continue;
            var cluster = rows.Select(row => row.Village).LastOrDefault(village => village is not null) is { } last
                ? villages.TryGetValue(last, out var number) ? number : villages[last] = villages.Count
                : -1 - household;
            var lifted = rows.Select(row => row.Number(QuarterColumns.LiftedYear)).FirstOrDefault(double.IsFinite, double.NaN);
            if (Entry(rows, lifted) is not { } entered) continue;
            var events = panel.AllEvents(household).ToArray();
            if (events.Any(e => IsFall(e) && e.Quarter <= entered)) fallen++;
            else if (Of(rows, entered, events) is { } history) histories.Add(history with { Household = household, Cluster = cluster, LiftedBy = history.Lifted && lifted > 0 ? new Quarter((int)lifted, 4) : null });
        }
        return histories;
    }

    /// <summary>The first row's quarter, but no quarter of a year before the one in which it was lifted, where any row says which: it could not fall back yet.</summary>
    private static Quarter? Entry(HouseholdQuarter[] rows, double lifted) => Array.FindIndex(rows, row => !(lifted > row.Quarter.Year)) is >= 0 and var first ? rows[first].Quarter : null;

    private static RelapseHistory? Of(HouseholdQuarter[] rows, Quarter entered, OutcomeEvent[] events)
    {
        if (events.Any(e => IsLeaving(e) && e.Quarter <= entered)) return null;
        var ending = Array.FindIndex(events, e => IsFall(e) || IsLeaving(e));
        var ended = ending >= 0 ? events[ending].Quarter : events.Select(e => e.Quarter).Append(rows[^1].Quarter).Max();
        if (ended <= entered || Code(rows, QuarterColumns.HouseholdType) is not { } type) return null;
        var monitored = Array.FindIndex(events, e => e.Kind == EventKind.Monitored);
        Quarter? identified = monitored >= 0 && (ending < 0 || monitored < ending) ? events[monitored].Quarter : null;
        return new(0, type == "lifted", entered, ended, ending < 0 ? SpellEnd.Censored : IsFall(events[ending]) ? SpellEnd.Relapse : SpellEnd.Left, 0)
        {
            Identified = identified,
            Category = identified is { } from ? Code([.. rows.Where(row => row.Quarter >= from)], QuarterColumns.MonitoringCategory) : null,
        };
    }

    private static string? Code(HouseholdQuarter[] rows, Column column) => rows.Select(row => row.Code(column)).FirstOrDefault(code => code is not null);

    private static bool IsFall(OutcomeEvent outcome) => outcome.Kind is EventKind.FellBack or EventKind.FellIn;

    private static bool IsLeaving(OutcomeEvent outcome) => outcome.Kind is EventKind.MovedAway or EventKind.Died;
}
