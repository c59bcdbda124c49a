using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>Every score of a backtest under the same draws of clusters.</summary>
internal sealed class SampledScores
{
    private readonly DrawnScore[] scores;
    private readonly int[] starts;
    private readonly double[] values;
    private readonly double[][] draws;
    private readonly double level;

    /// <param name="quarters">As-of quarters in order of time.</param>
    /// <param name="options">Which scores, capacities, draws, seed and level.</param>
    /// <param name="progress">Told how many draws are done.</param>
    /// <param name="cancellation">Stops between draws.</param>
    public SampledScores(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        Clusters = BacktestClusters.Of(quarters, options.LeastVillages);
        level = options.Level;
        scores = new DrawnScore[options.Scores.Count];
        Parallel.For(0, scores.Length, new ParallelOptions { CancellationToken = cancellation }, i => scores[i] = new(options.Scores[i], quarters, Clusters, options));
        scores = [.. scores.Where(score => score.Present.Length > 0)];
        starts = new int[scores.Length];
        for (var i = 1; i < starts.Length; i++) starts[i] = starts[i - 1] + scores[i - 1].Length;
        var once = new int[Clusters.Count];
        Array.Fill(once, 1);
        values = Figures(once);
        draws = ClusterBootstrap.DrawClusters(Clusters.Count, options.Draws, options.Seed, Figures, done => Tell(progress, done, options.Draws), cancellation);
    }

    /// <summary>What is drawn.</summary>
    public BacktestClusters Clusters { get; }

    /// <summary>The scores that every quarter has, over all of them.</summary>
    public IReadOnlyList<SampledScore> Pooled() => [.. Scores().Where(s => s.Score.IsPooled).Select(s => Sample(s.Score, s.Start))];

    /// <summary>The scores that a quarter has, in it.</summary>
    /// <param name="quarter">Its position.</param>
    public IReadOnlyList<SampledScore> In(int quarter) => [.. Scores().Select(s => (s.Score, s.Start, Place: Array.IndexOf(s.Score.Present, quarter))).Where(s => s.Place >= 0)
        .Select(s => Sample(s.Score, s.Start + (1 + s.Place) * s.Score.Metrics.Count))];

    private IEnumerable<(DrawnScore Score, int Start)> Scores() => scores.Zip(starts);

    private SampledScore Sample(DrawnScore score, int first) => new(score, values, draws, first, level);

    private double[] Figures(int[] times)
    {
        var figures = new double[starts[^1] + scores[^1].Length];
        for (var i = 0; i < scores.Length; i++) scores[i].Fill(times, figures.AsSpan(starts[i], scores[i].Length));
        return figures;
    }

    private static void Tell(IProgress<WorkProgress>? progress, int done, int all)
    {
        if (progress is not null && (done % 20 == 0 || done == all))
            progress.Report(new(new($"按村重抽样：{done}/{all}次", $"drawing villages again: {done} of {all} draws"), (double)done / all));
    }
}
