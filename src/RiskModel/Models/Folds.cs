using System.Globalization;

namespace FangFan.Risk.Models;

/// <summary>One fold: the rows a scorer learns from and the rows it then scores.</summary>
/// <param name="Train">Positions of the rows learned from, ascending.</param>
/// <param name="Test">Positions of the rows scored, ascending.</param>
public sealed record Fold(int[] Train, int[] Test);

/// <summary>How a training set is split for out-of-fold scores: by village, and forward in time where the window is long enough.</summary>
/// <remarks>
/// Labels of one household overlap from quarter to quarter, and neighbours share disasters and markets; so whole villages, each with all
/// quarters of its households, are dealt into up to five groups with about as many events each. Every row is scored exactly once, by a scorer
/// that saw no row of its group. A household counts to the village of its last row; where fewer than three villages are known, or one
/// holds over half of the events, households are dealt instead.
/// Forward in time: the last fifth of the window's quarters is kept from every scorer, along with the rows whose labels were still open when
/// that fifth began (<see cref="ForwardFrom"/>); rows from then on are scored only by what could have been trained before them. This costs
/// events, so it is done only where 100 event rows remain in all and 20 for each scorer, and the window spans twice the horizon besides the last fifth.
/// </remarks>
/// <param name="Group">The group of each row.</param>
/// <param name="Items">One fold a group.</param>
/// <param name="ForwardFrom">Rows from this quarter on are scored forward in time; null where no row is.</param>
/// <param name="ByVillage">Whether groups are made of villages; else of households.</param>
public sealed record Folds(int[] Group, IReadOnlyList<Fold> Items, Quarter? ForwardFrom, bool ByVillage)
{
    private const int MostGroups = 5;
    private const int ClosedEventsWanted = 100;
    private const int ClosedEventsWantedPerFold = 20;

    /// <summary>What the model's card shows, such as "5 groups of villages, forward from 2019Q1".</summary>
    public string Description => string.Create(CultureInfo.InvariantCulture,
        $"{Items.Count} groups of {(ByVillage ? "villages" : "households")}{(ForwardFrom is { } from ? $", forward from {from}" : "")}");

    /// <summary>Splits a training set.</summary>
    /// <exception cref="ArgumentException">Fewer than two households have the target, or fewer than two lack it: nothing can be scored out of fold.</exception>
    public static Folds Of(TrainingSet set, int seed)
    {
        var households = FoldGroups.NumberByAppearance(set.Matrix.Rows.Select(row => (long)row.Household));
        var villages = FoldGroups.Clusters(set);
        var byVillage = set.Villages.Where(v => v >= 0).Distinct().Count() >= 3 && LargestShareOfEvents(villages, set.Labels) <= 0.5;
        var clusters = byVillage ? villages : households;
        var groups = Math.Min(MostGroups, ClustersWith(clusters, set.Labels, 1));
        if (groups < 2 || ClustersWith(clusters, set.Labels, 0) < 2)
            throw new ArgumentException("Out-of-fold scores need at least two households with the target and two without.", nameof(set));
        var group = FoldGroups.Deal(clusters, set.Labels, groups, seed);
        var cut = Cut(set, group, groups);
        return new Folds(group, [.. Enumerable.Range(0, groups).Select(g => Make(set, group, g, cut))], cut, byVillage);
    }

    private static int ClustersWith(int[] clusters, float[] labels, float label)
    {
        var seen = new HashSet<int>();
        for (var row = 0; row < clusters.Length; row++)
        {
            if (labels[row] == label) seen.Add(clusters[row]);
        }
        return seen.Count;
    }

    private static double LargestShareOfEvents(int[] clusters, float[] labels)
    {
        var events = new int[clusters.Max() + 1];
        for (var row = 0; row < clusters.Length; row++) events[clusters[row]] += labels[row] > 0 ? 1 : 0;
        return (double)events.Max() / events.Sum();
    }

    private static Quarter? Cut(TrainingSet set, int[] group, int groups)
    {
        var (first, last) = (set.Matrix.Rows.Min(r => r.AsOf), set.Matrix.Rows.Max(r => r.AsOf));
        var quarters = last - first + 1;
        var kept = Math.Max(1, quarters / 5);
        if (quarters - kept < 2 * set.Horizon) return null;
        var cut = last.Plus(1 - kept);
        var closed = new int[groups];
        for (var row = 0; row < group.Length; row++)
        {
            if (set.Labels[row] > 0 && IsClosed(set, row, cut)) closed[group[row]]++;
        }
        var total = closed.Sum();
        return total >= ClosedEventsWanted && total - closed.Max() >= ClosedEventsWantedPerFold ? cut : null;
    }

    // A label of s looks at s+1 .. s+H; rows of the cut are scored at its end, when everything up to it has happened.
    private static bool IsClosed(TrainingSet set, int row, Quarter cut) => set.Matrix.Rows[row].AsOf.Plus(set.Horizon) <= cut;

    private static Fold Make(TrainingSet set, int[] group, int number, Quarter? cut)
    {
        var rows = Enumerable.Range(0, group.Length);
        return new Fold(
            [.. rows.Where(row => group[row] != number && (cut is not { } from || IsClosed(set, row, from)))],
            [.. rows.Where(row => group[row] == number)]);
    }
}
