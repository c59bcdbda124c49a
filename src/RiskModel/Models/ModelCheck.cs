using System.Globalization;
using FangFan.Risk.Features;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Models;

/// <summary>What is wrong with a model.</summary>
/// <param name="Key">The place in the model file.</param>
/// <param name="Expected">What was expected there.</param>
internal sealed record ModelFault(string Key, string Expected);

/// <summary>Whether a model makes sense: everything that scoring and explaining rely on.</summary>
internal static class ModelCheck
{
    /// <summary>The first fault; null where there is none.</summary>
    public static ModelFault? Fault(TrainedModel model) =>
        OriginFault(model.Origin) ?? FeaturesFault(model.Features) ?? ImputedFault(model) ?? ScorerFault(model.Scorer, model.Features) ?? CalibrationCheck.Fault(model.Calibration);

    private static ModelFault? OriginFault(ModelOrigin origin)
    {
        if (origin.Horizon is < 1 or > 40) return new("origin.horizon", "expected 1 to 40 quarters.");
        if (origin.PackId.Length == 0) return new("origin.packId", "expected the id of a pack, not an empty text.");
        if (origin.Learner.Length == 0) return new("origin.learner", "expected the name of a learner, not an empty text.");
        if (origin.DataHash.Length != 64 || !origin.DataHash.All(char.IsAsciiHexDigitLower)) return new("origin.dataHash", "expected 64 hexadecimal digits in lower case.");
        if (origin.Rows < 2) return new("origin.rows", "expected 2 rows or more.");
        if (origin.Events < 1 || origin.Events >= origin.Rows) return new("origin.events", "expected 1 or more and fewer than the rows.");
        for (var i = 0; i < origin.Tried.Count; i++)
        {
            if (TriedFault(origin.Tried[i]) is { } expected) return new(At("origin.tried", i), expected);
        }
        return origin.Metrics.Where(metric => !double.IsFinite(metric.Value)).Select(metric => new ModelFault($"origin.metrics.{metric.Key}", "expected a finite number.")).FirstOrDefault();
    }

    private static string? TriedFault(TriedRecipe tried)
    {
        if (tried.Trees is null == tried.Penalty is null) return "expected trees or a penalty, and not both.";
        if (!double.IsFinite(tried.LogLoss) || tried.LogLoss < 0) return "expected a log loss of 0 or more.";
        return tried.Weight is >= 0 and <= 1 ? null : "expected a weight of 0 to 1.";
    }

    private static ModelFault? FeaturesFault(IReadOnlyList<Feature> features)
    {
        if (features.Count == 0) return new("features", "expected at least one feature.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var f = 0; f < features.Count; f++)
        {
            if (features[f].Name.Length == 0) return new(At("features", f) + ".name", "expected a name, not an empty text.");
            if (!names.Add(features[f].Name)) return new(At("features", f) + ".name", $"expected a name that no other feature has, not '{features[f].Name}'.");
        }
        return null;
    }

    private static ModelFault? ImputedFault(TrainedModel model)
    {
        foreach (var (feature, value) in model.Origin.Imputed)
        {
            if (!model.Features.Any(f => f.Name == feature)) return new($"origin.imputed.{feature}", "expected the name of one of the model's features.");
            if (!double.IsFinite(value)) return new($"origin.imputed.{feature}", "expected a finite number.");
        }
        return null;
    }

    private static ModelFault? ScorerFault(Scorer scorer, IReadOnlyList<Feature> features)
    {
        if (scorer.Trees is null && scorer.Linear is null) return new("scorer", "expected trees, a linear score or both.");
        if (!(scorer.TreeWeight is >= 0 and <= 1)) return new("scorer.treeWeight", "expected 0 to 1.");
        if (scorer.Trees is null && scorer.TreeWeight != 0) return new("scorer.treeWeight", "expected 0, because there are no trees.");
        if (scorer.Linear is null && scorer.TreeWeight != 1) return new("scorer.treeWeight", "expected 1, because there is no linear score.");
        return (scorer.Trees is null ? null : TreeCheck.Fault(scorer.Trees, features.Count)) ?? (scorer.Linear is null ? null : LinearFault(scorer.Linear, features));
    }

    private static ModelFault? LinearFault(LinearScore linear, IReadOnlyList<Feature> features)
    {
        if (!double.IsFinite(linear.Intercept)) return new("scorer.linear.intercept", "expected a finite number.");
        if (linear.Terms.Count != features.Count) return new("scorer.linear", string.Create(CultureInfo.InvariantCulture, $"expected {features.Count} terms, one a feature."));
        for (var f = 0; f < features.Count; f++)
        {
            var term = linear.Terms[f];
            double[] numbers = [term.Lower, term.Upper, term.Median, term.Mean, term.Scale, term.Weight, term.MissingWeight];
            if (!numbers.All(double.IsFinite)) return new(At("scorer.linear", f), "expected finite numbers.");
            if (term.Scale <= 0) return new(At("scorer.linear.scale", f), "expected a number above 0.");
            if (term.Lower > term.Upper) return new(At("scorer.linear.lower", f), "expected a number not above upper.");
            var direction = features[f].Direction;
            if (LinearFitter.Sign(direction) * term.Weight < 0)
                return new(At("scorer.linear.weight", f), $"expected no weight against the direction that {features[f].Name} declares ({ModelFileNames.Directions.NameOf(direction)}).");
        }
        return null;
    }

    internal static string At(string key, int position) => string.Create(CultureInfo.InvariantCulture, $"{key}[{position}]");
}
