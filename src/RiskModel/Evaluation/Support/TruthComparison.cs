using FangFan.Risk.Evaluation.Groups;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Models;
using MathNet.Numerics.Statistics;

namespace FangFan.Risk.Evaluation.Support;

/// <summary>Sets the weighting and the scores beside the true probabilities of generated data.</summary>
internal static class TruthComparison
{
    /// <summary>The weighting beside the truth.</summary>
    /// <param name="columns">The rows whose support is known.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="truth">The true probabilities of the same rows; NaN where unknown.</param>
    /// <param name="agreement">How each preset agrees.</param>
    /// <returns>Null where no row has both true probabilities.</returns>
    public static SupportTruth? Of(SupportColumns columns, SupportWeights weights, Truth[] truth, IReadOnlyList<TruthAgreement> agreement)
    {
        int[] known = [.. Enumerable.Range(0, columns.Count).Where(row => Known(truth[row]))];
        if (known.Length == 0) return null;
        int[] without = [.. known.Where(row => !columns.Supported[row])];
        double Weighted(Func<int, double> figure) => without.Sum(row => weights.Values[row] * figure(row)) / without.Sum(row => weights.Values[row]);
        double Plain(Func<int, double> figure) => without.Sum(figure) / without.Length;
        return new(known.Length, known.Average(row => truth[row].RelapseWithoutSupport), known.Average(row => truth[row].Relapse),
            Plain(row => columns.Events[row]), Weighted(row => columns.Events[row]),
            Plain(row => truth[row].RelapseWithoutSupport), Weighted(row => truth[row].RelapseWithoutSupport), agreement);
    }

    /// <summary>The tenths of the score with their mean true probabilities.</summary>
    public static IReadOnlyList<SupportDecile> With(IReadOnlyList<SupportDecile> deciles, SupportColumns columns, Truth[] truth)
    {
        var rows = Enumerable.Range(0, columns.Count).Where(row => Known(truth[row])).ToLookup(row => columns.Deciles[row]);
        double Mean(int decile, Func<Truth, double> figure) => rows[decile - 1].Select(row => figure(truth[row])).DefaultIfEmpty(double.NaN).Average();
        return [.. deciles.Select(d => d with { TruthWithoutSupport = Mean(d.Decile, t => t.RelapseWithoutSupport), Truth = Mean(d.Decile, t => t.Relapse) })];
    }

    /// <summary>How a score's order agrees with the truth, over the rows where it is known.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="list">The score.</param>
    /// <param name="truth">The true probabilities of all rows; NaN where unknown.</param>
    /// <param name="options">Capacities, of which the first is taken; draws, seed and level.</param>
    /// <param name="cancellation">Stops between draws.</param>
    public static TruthAgreement Agreement(PooledRows rows, ListScores list, Truth[] truth, BacktestOptions options, CancellationToken cancellation)
    {
        int[] known = [.. Enumerable.Range(0, rows.Count).Where(row => Known(truth[row]))];
        var scores = Array.ConvertAll(known, row => list.Scores[row]);
        var (without, with) = (Array.ConvertAll(known, row => truth[row].RelapseWithoutSupport), Array.ConvertAll(known, row => truth[row].Relapse));
        var order = new VisitList(list.Scores, rows.Starts);
        double Expected(int row) => Known(truth[row]) ? truth[row].RelapseWithoutSupport : 0;
        var drawn = DrawnFigures.Take(rows.Clusters.OfRow, options, weights =>
        {
            double all = 0;
            for (var row = 0; row < rows.Count; row++) all += weights[row] * Expected(row);
            return [order.Visit(rows.Visits(options.Capacities[0], weights), weights).Sum(Expected, weights) / all];
        }, cancellation);
        return new(list.List, Correlation.Spearman(scores, without), Correlation.Spearman(scores, with), ExpectedAuc(scores, without), ExpectedAuc(scores, with), drawn[0]);
    }

    /// <summary>The AUC to expect where each row has the event with its probability: each counts as an event by its probability and as none by the rest.</summary>
    public static double ExpectedAuc(double[] scores, double[] probabilities)
    {
        float[] labels = [.. scores.Select(_ => 1f), .. scores.Select(_ => 0f)];
        return new ScoredOutcomes([.. scores, .. scores], labels).Auc([.. probabilities, .. probabilities.Select(p => 1 - p)]);
    }

    private static bool Known(Truth truth) => double.IsFinite(truth.Relapse) && double.IsFinite(truth.RelapseWithoutSupport);
}
