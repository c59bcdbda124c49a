using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
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
        var (seen, judged) = (train.Without(settings.Time, settings.Group), test.Without(settings.Time, settings.Group));
        if (!seen.Names.SequenceEqual(judged.Names)) throw new InvalidDataException("Training and test tables have different columns.");
        Func<FittedTable> fit = settings.Auto ? AutoFit.Prepare(train, settings) : () => FittedTable.OfOptions(seen, settings.Boosting);
        var (seconds, mebibytes) = (new double[settings.Repeat], new double[settings.Repeat]);
        FittedTable? fitted = null;
        for (var i = 0; i < settings.Repeat; i++)
        {
            fitted = null;
            var memory = PeakMemory.Start();
            var clock = Stopwatch.StartNew();
            fitted = fit();
            (seconds[i], mebibytes[i]) = (clock.Elapsed.TotalSeconds, memory.AboveStart());
        }
        var line = Line(seen, judged, settings, new Fit(fitted!, seconds, mebibytes.Max()));
        Console.WriteLine(JsonSerializer.Serialize(line, Json));
        return 0;
    }

    private sealed record Fit(FittedTable Fitted, double[] Seconds, double PeakMib);

    private static object Line(Table train, Table test, BenchSettings settings, Fit fit)
    {
        var (fitted, threads) = (fit.Fitted, settings.Boosting.Threads);
        var probabilities = Array.ConvertAll(fitted.Scores(test.Columns, threads), score => fitted.Probability(score));
        if (settings.Predictions is { } path) File.WriteAllLines(path, probabilities.Select(p => p.ToString("G9", CultureInfo.InvariantCulture)));
        var metrics = BenchMetrics.Of(probabilities, test.Labels);
        var explained = Enumerable.Range(0, Math.Min(ExplainedRows, test.Rows)).ToArray();
        return new
        {
            TrainS = Median(fit.Seconds),
            TrainMin = fit.Seconds.Min(),
            TrainMax = fit.Seconds.Max(),
            metrics.Auc,
            metrics.AveragePrecision,
            metrics.LogLoss,
            metrics.Brier,
            metrics.Ece,
            PrecisionAt_5 = metrics.PrecisionAt5,
            RecallAt_5 = metrics.RecallAt5,
            PredictRowsPerS = test.Rows / Best(() => fitted.Scores(test.Columns, threads)),
            ContributionRowsPerS = explained.Length / Best(() => ScorerContributions.Contributions(fitted.Scorer, test.Columns, explained, threads)),
            PeakMibAboveData = fit.PeakMib,
            threads,
            fitted.Chosen,
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
