using FangFan.Risk.Evaluation.Groups;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Models;
using MathNet.Numerics.Statistics;

namespace FangFan.Risk.Evaluation.Support;

/// <summary>What is known of the rows besides their scores.</summary>
/// <param name="Supported">Whether support is on record; null where unknown.</param>
/// <param name="Monitored">Whether under monitoring.</param>
internal sealed record WatchedRows(bool?[] Supported, bool[] Monitored);

/// <summary>Compares the lists of two presets.</summary>
internal sealed class PresetLists(PooledRows rows, (ListScores All, ListScores Before) presets, WatchedRows watched)
{
    private readonly (VisitList List, ScoredOutcomes Outcomes) all = Sorted(rows, presets.All);
    private readonly (VisitList List, ScoredOutcomes Outcomes) before = Sorted(rows, presets.Before);

    /// <summary>Compares them at the first capacity.</summary>
    public PresetComparison Compare(BacktestOptions options, CancellationToken cancellation)
    {
        var drawn = DrawnFigures.Take(rows.Clusters.OfRow, options, weights => Figures(options.Capacities[0], weights), cancellation);
        MovedHouseholds Moved(int first) => new(drawn.Value(first), drawn[first + 1], drawn[first + 2], drawn[first + 3]);
        return new(presets.All.List, presets.Before.List, drawn[0], drawn[1], drawn[2], drawn[3], drawn[4], drawn[5], drawn[6], RankCorrelation(), Moved(7), Moved(11));
    }

    private static (VisitList, ScoredOutcomes) Sorted(PooledRows rows, ListScores list) => (new(list.Scores, rows.Starts), new(list.Scores, rows.Events));

    private double[] Figures(double capacity, double[] weights)
    {
        var visits = rows.Visits(capacity, weights);
        var (mine, theirs) = (all.List.Visit(visits, weights), before.List.Visit(visits, weights));
        double events = 0;
        for (var row = 0; row < rows.Count; row++) events += weights[row] * rows.Events[row];
        double Recall(VisitShares shares) => shares.Sum(row => rows.Events[row], weights) / events;
        var (auc, aucBefore, recall, recallBefore) = (all.Outcomes.Auc(weights), before.Outcomes.Auc(weights), Recall(mine), Recall(theirs));
        return [auc, aucBefore, auc - aucBefore, recall, recallBefore, recall - recallBefore, mine.Sum(row => theirs[row], weights) / visits.Sum(), .. Moved(mine, theirs, weights), .. Moved(theirs, mine, weights)];
    }

    private double[] Moved(VisitShares on, VisitShares off, double[] weights)
    {
        double Sum(Func<int, double> figure) => on.Sum(row => (1 - off[row]) * figure(row), weights);
        var (count, known) = (Sum(_ => 1), Sum(row => watched.Supported[row] is null ? 0 : 1));
        return [count, Sum(row => watched.Supported[row] == true ? 1 : 0) / known, Sum(row => watched.Monitored[row] ? 1 : 0) / count, Sum(row => rows.Events[row]) / count];
    }

    private double RankCorrelation()
    {
        double sum = 0;
        for (var q = 0; q + 1 < rows.Starts.Length; q++)
        {
            var range = rows.Starts[q]..rows.Starts[q + 1];
            if (rows.Starts[q + 1] - rows.Starts[q] > 1) sum += (rows.Starts[q + 1] - rows.Starts[q]) * Correlation.Spearman(presets.All.Scores[range], presets.Before.Scores[range]);
        }
        return sum / rows.Count;
    }
}
