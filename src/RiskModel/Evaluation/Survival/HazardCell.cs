using FangFan.Risk.Panel;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>Household-quarters that a model of the hazard cannot tell apart.</summary>
/// <param name="Cluster">The village.</param>
/// <param name="Years">Full years since lifting as the quarter began.</param>
/// <param name="Monitored">Whether the household was under monitoring as the quarter began.</param>
/// <param name="Calendar">The calendar year of the quarter.</param>
internal readonly record struct HazardCell(int Cluster, int Years, bool Monitored, int Calendar)
{
    /// <summary>Counts household-quarters and relapses of lifted households, each from its entry on.</summary>
    /// <remarks>A household that leaves in a quarter counts as at risk in it and without relapse, as for Kaplan and Meier.</remarks>
    public static IReadOnlyDictionary<HazardCell, (int Quarters, int Relapses)> Count(HouseholdPanel panel, IReadOnlyList<RelapseHistory> lifted, CancellationToken cancellation)
    {
        var cells = new SortedDictionary<HazardCell, (int Quarters, int Relapses)>(Comparer<HazardCell>.Create(Compare));
        foreach (var history in lifted)
        {
            cancellation.ThrowIfCancellationRequested();
            var origin = history.LiftedBy!.Value;
            var events = panel.AllEvents(history.Household);
            var (next, monitored) = (0, false);
            for (var quarter = (history.Entered > origin ? history.Entered : origin).Plus(1); quarter <= history.Ended; quarter = quarter.Plus(1))
            {
                for (; next < events.Length && events[next].Quarter < quarter; next++)
                {
                    monitored = events[next].Kind == EventKind.Monitored || (monitored && events[next].Kind != EventKind.Eliminated);
                }
                var cell = new HazardCell(history.Cluster, (quarter - origin - 1) / 4, monitored, quarter.Year);
                var (quarters, relapses) = cells.GetValueOrDefault(cell);
                cells[cell] = (quarters + 1, relapses + (quarter == history.Ended && history.End == SpellEnd.Relapse ? 1 : 0));
            }
        }
        return cells;
    }

    private static int Compare(HazardCell a, HazardCell b) => (a.Cluster, a.Years, a.Monitored, a.Calendar).CompareTo((b.Cluster, b.Years, b.Monitored, b.Calendar));
}
