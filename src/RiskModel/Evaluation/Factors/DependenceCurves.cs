using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>Draws dependence curves of features on the scale of calibrated probability, each household judged by the model of its own quarter.</summary>
/// <remarks>
/// Partial dependence gives every household every value and so asks also about households that do not exist; accumulated local effects move a household only
/// to the ends of the stretch that it lies in, and so keep to what occurs, at the price of being shown up to a constant. Where both agree, correlation
/// does no harm. Missing is a value of its own in partial dependence and has no place on the axis of the other. Intervals are over villages, the models held fixed.
/// </remarks>
internal static class DependenceCurves
{
    private static readonly double[] Shares = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

    private sealed record Sample(FactorPool Pool, int[][] Rows, FactorOptions Options)
    {
        /// <summary>The columns of each quarter's rows.</summary>
        public float[][][] Columns { get; } = [.. Rows.Select((rows, q) => Array.ConvertAll(Pool.Quarters[q].Columns, column => Array.ConvertAll(rows, row => column[row])))];

        public double[][] RawScores { get; } = [.. Rows.Select((rows, q) => Array.ConvertAll(rows, row => Pool.Quarters[q].RawScores[row]))];

        public int[] Clusters { get; } = [.. Rows.SelectMany((rows, q) => rows.Select(row => Pool.Clusters[Pool.Starts[q] + row]))];

        public double[] Values(int feature) => [.. Columns.SelectMany(columns => columns[feature].Select(value => (double)value))];
    }

    /// <summary>Draws the curves of some features.</summary>
    /// <param name="pool">The quarters.</param>
    /// <param name="features">Positions of the features.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told that it begins.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<DependenceCurve> Of(FactorPool pool, IReadOnlyList<int> features, FactorOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        progress?.Report(new(new("依赖曲线", "dependence curves"), 0));
        var sample = new Sample(pool, pool.Sample(options.CurveRows, options.Seed), options);
        var curves = new DependenceCurve[features.Count];
        Parallel.For(0, curves.Length, new ParallelOptions { CancellationToken = cancellation }, i => curves[i] = Curve(sample, features[i], cancellation));
        return curves;
    }

    private static DependenceCurve Curve(Sample sample, int feature, CancellationToken cancellation)
    {
        var values = sample.Values(feature);
        var grid = Grid(values);
        var missing = values.Count(double.IsNaN);
        double[] asked = missing > 0 ? [.. grid, double.NaN] : grid;
        var individual = asked.Select(value => Given(sample, feature, _ => value)).ToList();
        List<Influence> statistics = [.. individual.Select(curve => Influence.OfMean(curve, sample.Clusters, sample.Pool.ClusterCount))];
        statistics.AddRange(LocalEffects(sample, feature, values, grid));
        var estimates = new VillageDraws(sample.Pool.ClusterCount, sample.Options).Estimate(statistics, cancellation);
        var unknown = new FactorEstimate(double.NaN, null, double.NaN);
        return new DependenceCurve(sample.Pool.Features[feature], [.. asked.Select((value, i) => new DependencePoint(
            value, estimates[i], double.IsNaN(value) ? unknown : estimates[asked.Length + i], Households(values, grid, i, missing)))], values.Length);
    }

    /// <summary>Values at fixed shares of those that know theirs, each once.</summary>
    private static double[] Grid(double[] values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value)).Order()];
        if (known.Length == 0) return [];
        return [.. Shares.Select(share => known[(int)Math.Round(share * (known.Length - 1), MidpointRounding.AwayFromZero)]).Distinct().Order()];
    }

    private static int Households(double[] values, double[] grid, int point, int missing) => point == grid.Length ? missing : values.Count(value =>
        !double.IsNaN(value) && Stretch(value, grid) == point);

    // Values under the first point count to it, those over the last to the last.
    private static int Stretch(double value, double[] grid) => Math.Max(0, Array.FindLastIndex(grid, at => at <= value));

    /// <summary>Each household's probability were its value another.</summary>
    private static double[] Given(Sample sample, int feature, Func<float, double> other)
    {
        var given = new List<double>();
        for (var q = 0; q < sample.Columns.Length; q++)
        {
            var model = sample.Pool.Quarters[q].Model;
            var part = ScorerPart.Of(model.Scorer, [feature]);
            var (before, columns) = (part.Scores(sample.Columns[q]), sample.Columns[q].ToArray());
            columns[feature] = Array.ConvertAll(columns[feature], value => (float)other(value));
            var after = part.Scores(columns);
            for (var row = 0; row < after.Length; row++) given.Add(model.Calibration.Probability(sample.RawScores[q][row] - before[row] + after[row]));
        }
        return [.. given];
    }

    /// <summary>Accumulated local effects at the grid's values, set to the sample's mean probability.</summary>
    private static Influence[] LocalEffects(Sample sample, int feature, double[] values, double[] grid)
    {
        if (grid.Length == 0) return [];
        int[] stretch = Array.ConvertAll(values, value => double.IsNaN(value) ? -1 : Math.Min(Stretch(value, grid), grid.Length - 2));
        var lower = Given(sample, feature, value => grid[Math.Clamp(Stretch(value, grid), 0, Math.Max(0, grid.Length - 2))]);
        var upper = Given(sample, feature, value => grid[Math.Min(Math.Clamp(Stretch(value, grid), 0, Math.Max(0, grid.Length - 2)) + 1, grid.Length - 1)]);
        double[] moves = [.. upper.Zip(lower, (high, low) => high - low)];
        var steps = Enumerable.Range(0, grid.Length - 1).Select(k => Step(sample, moves, stretch, k)).ToArray();
        return Centred(sample, steps, stretch, grid.Length);
    }

    private static Influence Step(Sample sample, double[] moves, int[] stretch, int number)
    {
        int[] rows = [.. Enumerable.Range(0, moves.Length).Where(row => stretch[row] == number)];
        // A stretch without households says nothing; the curve stays level there.
        if (rows.Length == 0) return new Influence(0, new double[sample.Pool.ClusterCount]);
        return Influence.OfMean(Array.ConvertAll(rows, row => moves[row]), Array.ConvertAll(rows, row => sample.Clusters[row]), sample.Pool.ClusterCount);
    }

    // The curve is shifted so that its mean over the households is their mean probability; the shares of the stretches are held fixed.
    private static Influence[] Centred(Sample sample, Influence[] steps, int[] stretch, int points)
    {
        var known = stretch.Count(k => k >= 0);
        var shares = steps.Select((_, k) => (double)stretch.Count(s => s == k) / known).ToArray();
        // A step counts in full for every later stretch and half for its own.
        var weights = steps.Select((_, k) => shares[k] / 2 + shares.Skip(k + 1).Sum()).ToArray();
        var mean = Influence.OfMean([.. sample.RawScores.SelectMany((raw, q) => raw.Select(sample.Pool.Quarters[q].Model.Calibration.Probability))], sample.Clusters, sample.Pool.ClusterCount);
        return [.. Enumerable.Range(0, points).Select(point =>
        {
            var (value, by) = (mean.Value, mean.ByCluster.ToArray());
            for (var k = 0; k < steps.Length; k++)
            {
                var weight = (k < point ? 1 : 0) - weights[k];
                value += weight * steps[k].Value;
                for (var c = 0; c < by.Length; c++) by[c] += weight * steps[k].ByCluster[c];
            }
            return new Influence(value, by);
        })];
    }
}
