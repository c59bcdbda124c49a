namespace FangFan.Risk.Evaluation.Together;

/// <summary>A group of households with the event, and how many of them both lists miss.</summary>
/// <param name="Traits">What its households have in common, from the tree's root down; empty where the tree has no split.</param>
/// <param name="Events">Household-quarters with the event, in both halves.</param>
/// <param name="Missed">Of them those missed by both; expected where ties are split.</param>
/// <param name="Estimating">Household-quarters with the event in the half that grew no tree.</param>
/// <param name="Share">Share missed in that half.</param>
/// <param name="LessRest">Share missed less that of all other events of that half; NaN without a split.</param>
public sealed record MissedGroup(IReadOnlyList<Wording> Traits, int Events, double Missed, int Estimating, IntervalEstimate Share, IntervalEstimate LessRest);

/// <summary>Who is missed by both lists at the same capacity.</summary>
/// <param name="Capacity">Share of the households that each list visits.</param>
/// <param name="Events">Household-quarters with the event.</param>
/// <param name="Missed">Of them those missed by both.</param>
/// <param name="LeastEvents">Events that a group needs in each half.</param>
/// <param name="Groups">The leaves of the tree, the most missed first; a single one without traits where no split holds.</param>
public sealed record MissedByBoth(double Capacity, int Events, double Missed, int LeastEvents, IReadOnlyList<MissedGroup> Groups);

/// <summary>Grows the tree of those missed by both and gives its leaves their figures.</summary>
internal static class MissedTree
{
    /// <summary>Looks at the rows with the event only.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="missed">Share of each row that both lists miss.</param>
    /// <param name="questions">Questions with an answer for each row.</param>
    /// <param name="options">Capacity, draws and seed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static MissedByBoth Of(PooledRows rows, double[] missed, IReadOnlyList<TreeQuestion> questions, BacktestOptions options, CancellationToken cancellation = default)
    {
        int[] events = [.. Enumerable.Range(0, rows.Count).Where(row => rows.Events[row] > 0)];
        var target = Array.ConvertAll(events, row => missed[row]);
        var clusters = Array.ConvertAll(events, row => rows.Clusters.OfRow[row]);
        var settings = new HonestTreeOptions { Seed = options.Seed };
        var leaves = HonestTree.Grow(target, clusters, [.. questions.Select(q => q with { Answers = Array.ConvertAll(events, row => q.Answers[row]) })], settings);
        var leafOf = new int[events.Length];
        Array.Fill(leafOf, -1);
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            foreach (var row in leaves[leaf].Estimating) leafOf[row] = leaf;
        }
        var drawn = DrawnFigures.Take(clusters, options, weights => Figures(target, leafOf, leaves.Count, weights), cancellation);
        var groups = leaves.Select((leaf, i) => new MissedGroup(
            Traits(leaf, questions),
            leaf.Growing.Length + leaf.Estimating.Length, leaf.Growing.Concat(leaf.Estimating).Sum(row => target[row]), leaf.Estimating.Length, drawn[2 * i], drawn[2 * i + 1]));
        return new MissedByBoth(options.Capacities[0], events.Length, target.Sum(), settings.LeastRows, [.. groups.OrderByDescending(g => double.IsNaN(g.Share.Value) ? -1 : g.Share.Value)]);
    }

    private static IReadOnlyList<Wording> Traits(TreeLeaf leaf, IReadOnlyList<TreeQuestion> questions)
    {
        // Income not under 1.5 times the line says nothing once it is not under twice the line.
        bool Said((int Question, bool Yes) answer, int place) => questions[answer.Question].Topic is { } topic
            && leaf.Answers.Skip(place + 1).Any(later => later.Yes == answer.Yes && questions[later.Question].Topic == topic);
        return [.. leaf.Answers.Where((answer, place) => !Said(answer, place)).Select(a => a.Yes ? questions[a.Question].Yes : questions[a.Question].No)];
    }

    // Rows of the growing half are in no leaf here: their shares would flatter the tree.
    private static double[] Figures(double[] target, int[] leafOf, int leaves, double[] weights)
    {
        var (missed, events) = (new double[leaves], new double[leaves]);
        for (var row = 0; row < target.Length; row++)
        {
            if (leafOf[row] < 0) continue;
            events[leafOf[row]] += weights[row];
            missed[leafOf[row]] += weights[row] * target[row];
        }
        var (allMissed, all) = (missed.Sum(), events.Sum());
        return [.. Enumerable.Range(0, leaves).SelectMany(leaf =>
        {
            var share = missed[leaf] / events[leaf];
            return new[] { share, share - (allMissed - missed[leaf]) / (all - events[leaf]) };
        })];
    }
}
