using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation;

/// <summary>One score in the quarters that have it, sorted once: the metrics of a draw of clusters take one pass over each quarter and one over all.</summary>
internal sealed class DrawnScore
{
    private readonly ClusteredScore? whole;
    private readonly (ClusteredScore Score, int Households)[] quarters;
    private readonly Metric[] limits;
    private readonly int[] limitOf;

    /// <param name="definition">Which score.</param>
    /// <param name="backtest">Every quarter of the backtest.</param>
    /// <param name="clusters">The clusters of their rows.</param>
    /// <param name="options">The capacities.</param>
    public DrawnScore(ScoreDefinition definition, IReadOnlyList<BacktestQuarter> backtest, BacktestClusters clusters, BacktestOptions options)
    {
        Definition = definition;
        Metrics = Metric.All(definition.IsProbability, options.Capacities, options.Visits);
        limits = [.. Metrics.Where(metric => metric.Kind == MetricKind.Precision)];
        limitOf = [.. Metrics.Select(metric => Array.FindIndex(limits, limit => limit.Capacity == metric.Capacity && limit.Visits == metric.Visits))];
        var starts = new int[backtest.Count];
        for (var q = 1; q < starts.Length; q++) starts[q] = starts[q - 1] + backtest[q - 1].Households.Count;
        Present = [.. Enumerable.Range(0, backtest.Count).Where(q => backtest[q].Scores.ContainsKey(definition.Name))];
        ClusteredScore Sorted(IEnumerable<int> some, int[] rows) => new(
            [.. some.SelectMany(q => backtest[q].Scores[definition.Name])],
            [.. some.SelectMany(q => backtest[q].Households).Select(household => household.Event ? 1f : 0f)],
            rows, clusters.Count, definition.IsProbability);
        quarters = Array.ConvertAll(Present, q => (Sorted([q], clusters.OfRow[starts[q]..(starts[q] + backtest[q].Households.Count)]), backtest[q].Households.Count));
        if (Present.Length < backtest.Count) return;
        whole = backtest.Count == 1 ? quarters[0].Score : Sorted(Present, clusters.OfRow);
    }

    /// <summary>Which score.</summary>
    public ScoreDefinition Definition { get; }

    /// <summary>Its metrics.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>The quarters that have it, by position in the backtest.</summary>
    public int[] Present { get; }

    /// <summary>Whether every quarter has it, so that it can be pooled.</summary>
    public bool IsPooled => whole is not null;

    /// <summary>How many numbers <see cref="Fill"/> gives: the metrics over all quarters (NaN where a quarter lacks the score), then those of each that has it.</summary>
    public int Length => Metrics.Count * (1 + quarters.Length);

    /// <summary>Takes the metrics of a draw.</summary>
    /// <param name="times">How often each cluster was drawn.</param>
    /// <param name="values">Filled, <see cref="Length"/> long.</param>
    public void Fill(ReadOnlySpan<int> times, Span<double> values)
    {
        Span<double> picked = stackalloc double[limits.Length], found = stackalloc double[limits.Length];
        var (all, counts) = (new CapacityCount[limits.Length], new CapacityCount[limits.Length]);
        double losses = 0, squares = 0;
        for (var q = 0; q < quarters.Length; q++)
        {
            var (score, households) = quarters[q];
            for (var i = 0; i < limits.Length; i++) picked[i] = CapacityCount.Picked(limits[i], score.Size(times), households);
            var figures = score.Pass(times, picked, found);
            for (var i = 0; i < limits.Length; i++)
            {
                counts[i] = new(found[i], picked[i], figures.Events, figures.Rows);
                all[i] = all[i].Plus(counts[i]);
            }
            var (loss, square) = (score.LogLoss(times), score.SquaredError(times));
            (losses, squares) = (losses + loss, squares + square);
            Write(figures, (loss, square), counts, values.Slice((1 + q) * Metrics.Count, Metrics.Count));
        }
        if (whole is null) values[..Metrics.Count].Fill(double.NaN);
        else if (quarters.Length == 1) values.Slice(Metrics.Count, Metrics.Count).CopyTo(values);
        else Write(whole.Pass(times, [], []), (losses, squares), all, values[..Metrics.Count]);
    }

    private void Write(RankFigures figures, (double LogLoss, double Squares) sums, CapacityCount[] counts, Span<double> values)
    {
        for (var m = 0; m < values.Length; m++)
        {
            values[m] = Metrics[m].Kind switch
            {
                MetricKind.Auc => figures.Auc,
                MetricKind.AveragePrecision => figures.AveragePrecision,
                MetricKind.LogLoss => sums.LogLoss / figures.Rows,
                MetricKind.Brier => sums.Squares / figures.Rows,
                MetricKind.CalibrationError => figures.CalibrationError,
                var kind => counts[limitOf[m]].Value(kind),
            };
        }
    }
}
