using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using FangFan.Risk.Boosting;
using FangFan.Risk.Explanation;

namespace FangFan.Risk.Benchmarks;

/// <summary>Trains on one table, judges on another, and prints one line of JSON.</summary>
internal static class TabularBench
{
    private const int ScoringRepeats = 5;
    private const int ExplainedRows = 5_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <exception cref="InvalidDataException">The two tables have different columns.</exception>
    public static int Run(Table train, Table test, BenchSettings settings)
    {
        if (!train.Names.SequenceEqual(test.Names)) throw new InvalidDataException("Training and test tables have different columns.");
        var memory = PeakMemory.Start();
        var fits = new double[settings.Repeat];
        TreeEnsemble? trees = null;
        for (var fit = 0; fit < fits.Length; fit++)
        {
            var clock = Stopwatch.StartNew();
            trees = Booster.Train(train.Columns, train.Labels, null, null, settings.Boosting).Ensemble;
            fits[fit] = clock.Elapsed.TotalSeconds;
        }
        var peak = memory.AboveStart();
        Console.WriteLine(JsonSerializer.Serialize(Line(train, test, settings, new Fitted(trees!, fits, peak)), Json));
        return 0;
    }

    private sealed record Fitted(TreeEnsemble Trees, double[] Seconds, double PeakMib);

    private static object Line(Table train, Table test, BenchSettings settings, Fitted fitted)
    {
        var threads = settings.Boosting.Threads;
        var scores = fitted.Trees.RawScores(test.Columns, threads);
        var metrics = BenchMetrics.Of(Array.ConvertAll(scores, score => 1 / (1 + Math.Exp(-score))), test.Labels);
        var explained = Enumerable.Range(0, Math.Min(ExplainedRows, test.Rows)).ToArray();
        return new
        {
            TrainS = Median(fitted.Seconds),
            TrainMin = fitted.Seconds.Min(),
            TrainMax = fitted.Seconds.Max(),
            metrics.Auc,
            metrics.AveragePrecision,
            metrics.LogLoss,
            metrics.Brier,
            metrics.Ece,
            PrecisionAt_5 = metrics.PrecisionAt5,
            RecallAt_5 = metrics.RecallAt5,
            PredictRowsPerS = test.Rows / Best(() => fitted.Trees.RawScores(test.Columns, threads)),
            ContributionRowsPerS = explained.Length / Best(() => TreeShap.Contributions(fitted.Trees, test.Columns, explained, threads)),
            PeakMibAboveData = fitted.PeakMib,
            threads,
            settings.Boosting.Trees,
            settings.Boosting.Leaves,
            settings.Boosting.LearningRate,
            MinLeaf = settings.Boosting.MinimumRowsPerLeaf,
            TrainRows = train.Rows,
            TestRows = test.Rows,
            Features = train.Columns.Length,
        };
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Best(Action work)
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < ScoringRepeats; i++)
        {
            var clock = Stopwatch.StartNew();
            work();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        return best;
    }
}
