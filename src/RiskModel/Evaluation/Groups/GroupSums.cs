using FangFan.Risk.Evaluation.Together;

namespace FangFan.Risk.Evaluation.Groups;

/// <summary>What a trait's groups come to under a list.</summary>
internal readonly record struct GroupSum(double Households, double Events, double Predicted, double Visits, double Hits)
{
    /// <summary>The figures of a group beside those of the rest: eight of its own, four differences, and what chance alone makes of each difference where there is none.</summary>
    /// <param name="all">All groups together, this one included.</param>
    public double[] Figures(GroupSum all)
    {
        var rest = new GroupSum(all.Households - Households, all.Events - Events, all.Predicted - Predicted, all.Visits - Visits, all.Hits - Hits);
        return
        [
            Share(Households, all.Households), Share(Visits, all.Visits), Recall, FalseAlarms, Precision, Share(Predicted, Households), Share(Events, Households), Ratio,
            Recall - rest.Recall, FalseAlarms - rest.FalseAlarms, Precision - rest.Precision, Ratio - rest.Ratio,
            Chance(all.Recall, Events, rest.Events), Chance(all.FalseAlarms, Households - Events, rest.Households - rest.Events), Chance(all.Precision, Visits, rest.Visits),
            Math.Sqrt(all.Ratio * (1 / Predicted + 1 / rest.Predicted)),
        ];
    }

    // A group of which none is found is the same in every draw; its spread must not be taken for certainty.
    private static double Chance(double share, double own, double rest) => Math.Sqrt(share * (1 - share) * (1 / own + 1 / rest));

    private double Recall => Share(Hits, Events);

    private double FalseAlarms => Share(Visits - Hits, Households - Events);

    private double Precision => Share(Hits, Visits);

    private double Ratio => Share(Events, Predicted);

    // Sums of split ties leave dust where nothing is.
    private static double Share(double part, double whole) => whole > 1e-9 ? part / whole : double.NaN;
}

/// <summary>Sums a trait's groups under the weights of every draw; what does not depend on the list is summed by cluster once.</summary>
internal sealed class GroupSums
{
    private readonly int[] groupOf;
    private readonly int groups;
    private readonly float[] events;
    private readonly int[] firstOfCluster;
    private readonly double[][] households;
    private readonly double[][] happened;
    private readonly double[][] predicted;

    /// <param name="rows">All rows.</param>
    /// <param name="groupOf">Number of each row's group.</param>
    /// <param name="groups">How many groups.</param>
    /// <param name="probabilities">The model's, row by row.</param>
    public GroupSums(PooledRows rows, int[] groupOf, int groups, double[] probabilities)
    {
        (this.groupOf, this.groups, events) = (groupOf, groups, rows.Events);
        firstOfCluster = new int[rows.Clusters.Count];
        Array.Fill(firstOfCluster, -1);
        double[][] Empty() => [.. Enumerable.Range(0, rows.Clusters.Count).Select(_ => new double[groups])];
        (households, happened, predicted) = (Empty(), Empty(), Empty());
        for (var row = 0; row < rows.Count; row++)
        {
            var (cluster, group) = (rows.Clusters.OfRow[row], groupOf[row]);
            if (firstOfCluster[cluster] < 0) firstOfCluster[cluster] = row;
            households[cluster][group]++;
            happened[cluster][group] += rows.Events[row];
            predicted[cluster][group] += probabilities[row];
        }
    }

    /// <summary>The sums of each group, and at the end those of all.</summary>
    /// <param name="visited">What the list visits under the weights.</param>
    /// <param name="weights">Weight of each row, the same for all rows of a cluster.</param>
    public GroupSum[] Of(VisitShares visited, double[] weights)
    {
        var (size, fell, foretold, visits, hits) = (new double[groups], new double[groups], new double[groups], new double[groups], new double[groups]);
        for (var cluster = 0; cluster < firstOfCluster.Length; cluster++)
        {
            var times = weights[firstOfCluster[cluster]];
            for (var group = 0; times > 0 && group < groups; group++)
            {
                size[group] += times * households[cluster][group];
                fell[group] += times * happened[cluster][group];
                foretold[group] += times * predicted[cluster][group];
            }
        }
        foreach (var row in visited.Rows)
        {
            var visit = weights[row] * visited[row];
            visits[groupOf[row]] += visit;
            hits[groupOf[row]] += visit * events[row];
        }
        return
        [
            .. Enumerable.Range(0, groups).Select(g => new GroupSum(size[g], fell[g], foretold[g], visits[g], hits[g])),
            new GroupSum(size.Sum(), fell.Sum(), foretold.Sum(), visits.Sum(), hits.Sum()),
        ];
    }
}
