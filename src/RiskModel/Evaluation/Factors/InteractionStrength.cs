using FangFan.Risk.Boosting;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>Takes Friedman's H of pairs of features in log-odds, with a noise floor from models that have nothing to find.</summary>
/// <remarks>
/// Partial dependence of one and two features is taken over a sample of households, at their own values. For a scorer that is a sum of single effects the result is
/// exactly 0, so what lies above is in the model; whether it is in the world is another question, because trees fit noise with interactions too.
/// For the floor an additive model (trees of one split, the linear score) is fitted to the same training rows, outcomes are drawn from its
/// probabilities, the model's own settings are refitted to these, and the strengths are taken again. The refits see at most
/// <see cref="FactorOptions.RefitRows"/> rows, often fewer than the model did, so that the floor is rather too high than too low.
/// </remarks>
internal static class InteractionStrength
{
    private sealed record Strength(double Normalised, double Unnormalised);

    /// <summary>Takes the strengths of all pairs in the newest quarter's model.</summary>
    /// <param name="pool">The quarters.</param>
    /// <param name="features">Positions of the features, two or more.</param>
    /// <param name="training">What could be learned from at a quarter.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told that it begins.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static InteractionResult Of(FactorPool pool, IReadOnlyList<int> features, Func<Quarter, TrainingSet> training, FactorOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        progress?.Report(new(new("交互强度", "interaction strength"), 0));
        var newest = pool.Quarters[^1];
        var rows = FactorPool.Draw(newest.Count, options.InteractionRows, options.Seed);
        var columns = Array.ConvertAll(newest.Columns, column => Array.ConvertAll(rows, row => column[row]));
        (int, int)[] pairs = [.. from i in Enumerable.Range(0, features.Count) from j in Enumerable.Range(0, i) select (features[j], features[i])];
        var strengths = Strengths(newest.Model.Scorer, columns, pairs, cancellation);
        var nulls = options.NullModels == 0 ? [] : NullScorers(newest.Model, training(newest.AsOf), options, cancellation).Select(scorer => Strengths(scorer, columns, pairs, cancellation)).ToList();
        var floor = nulls.Count == 0 ? double.NaN : nulls.SelectMany(n => n).Select(s => s.Unnormalised).DefaultIfEmpty(double.NaN).Max();
        return new InteractionResult(newest.AsOf, rows.Length, nulls.Count, floor, [.. pairs
            .Select((pair, p) => new InteractionPair(pool.Features[pair.Item1], pool.Features[pair.Item2], strengths[p].Normalised, strengths[p].Unnormalised,
                nulls.Count == 0 ? double.NaN : nulls.Average(n => n[p].Unnormalised)))
            .OrderByDescending(pair => pair.Unnormalised).ThenBy(pair => pair.First.Name, StringComparer.Ordinal).ThenBy(pair => pair.Second.Name, StringComparer.Ordinal)]);
    }

    private static Strength[] Strengths(Scorer scorer, float[][] columns, (int First, int Second)[] pairs, CancellationToken cancellation)
    {
        var features = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().ToArray();
        var single = new double[features.Length][];
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, features.Length, parallel, f => single[f] = PartialDependence(scorer, columns, [features[f]]));
        var strengths = new Strength[pairs.Length];
        Parallel.For(0, pairs.Length, parallel, p =>
        {
            var joint = PartialDependence(scorer, columns, [pairs[p].First, pairs[p].Second]);
            strengths[p] = Of(joint, single[Array.IndexOf(features, pairs[p].First)], single[Array.IndexOf(features, pairs[p].Second)]);
        });
        return strengths;
    }

    private static Strength Of(double[] joint, double[] first, double[] second)
    {
        double apart = 0, whole = 0;
        for (var row = 0; row < joint.Length; row++)
        {
            var rest = joint[row] - first[row] - second[row];
            (apart, whole) = (apart + rest * rest, whole + joint[row] * joint[row]);
        }
        // Sums of a few hundred scores miss 0 by about 1e-16 of themselves.
        if (apart <= 1e-20 * whole) apart = 0;
        return new Strength(whole > 0 ? Math.Sqrt(apart / whole) : double.NaN, Math.Sqrt(apart / joint.Length));
    }

    /// <summary>For each row the mean score over all rows, were they to have this row's values of the features; less its own mean.</summary>
    private static double[] PartialDependence(Scorer scorer, float[][] columns, int[] features)
    {
        var part = ScorerPart.Of(scorer, features);
        var rows = columns[0].Length;
        var dependence = new double[rows];
        if (part.IsEmpty) return dependence;
        var changed = columns.ToArray();
        for (var row = 0; row < rows; row++)
        {
            foreach (var feature in features) changed[feature] = Enumerable.Repeat(columns[feature][row], rows).ToArray();
            dependence[row] = part.Scores(changed).Average();
        }
        var mean = dependence.Average();
        return Array.ConvertAll(dependence, value => value - mean);
    }

    private static IEnumerable<Scorer> NullScorers(TrainedModel model, TrainingSet set, FactorOptions options, CancellationToken cancellation)
    {
        var refit = Refit.Of(model);
        var sample = RowSample.Draw(set.Labels, set.Weights, options.RefitRows, options.Seed);
        var rows = new TrainingSet(set.Matrix.Subset(sample.Positions), sample.Of(set.Labels), sample.Of(set.Villages), sample.Weights);
        var every = new RowSample([.. Enumerable.Range(0, sample.Positions.Length)], sample.Weights);
        var additive = refit.WithoutInteractions().Fit(rows, every, cancellation).RawScores(rows.Matrix.Columns);
        for (var n = 0; n < options.NullModels; n++)
        {
            var key = SeededHash.Key(options.Seed, n, SeededHash.Purpose.Rows);
            var drawn = rows with { Labels = [.. additive.Select((raw, row) => SeededHash.Unit(key, row) < LogOdds.Probability(raw) ? 1f : 0f)] };
            if (drawn.Events > 0 && drawn.Events < drawn.Labels.Length) yield return refit.Fit(drawn, every, cancellation);
        }
    }
}
