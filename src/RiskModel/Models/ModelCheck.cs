using System.Globalization;
using FangFan.Risk.Boosting;
using FangFan.Risk.Features;

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
        OriginFault(model.Origin) ?? FeaturesFault(model.Features) ?? ScorerFault(model.Scorer, model.Features) ?? CalibrationCheck.Fault(model.Calibration);

    private static ModelFault? OriginFault(ModelOrigin origin)
    {
        if (origin.Horizon is < 1 or > 40) return new("origin.horizon", "expected 1 to 40 quarters.");
        if (origin.PackId.Length == 0) return new("origin.packId", "expected the id of a pack, not an empty text.");
        if (origin.Learner.Length == 0) return new("origin.learner", "expected the name of a learner, not an empty text.");
        if (origin.DataHash.Length != 64 || !origin.DataHash.All(char.IsAsciiHexDigitLower)) return new("origin.dataHash", "expected 64 hexadecimal digits in lower case.");
        if (origin.Rows < 2) return new("origin.rows", "expected 2 rows or more.");
        if (origin.Events < 1 || origin.Events >= origin.Rows) return new("origin.events", "expected 1 or more and fewer than the rows.");
        return origin.Metrics.Where(metric => !double.IsFinite(metric.Value)).Select(metric => new ModelFault($"origin.metrics.{metric.Key}", "expected a finite number.")).FirstOrDefault();
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
            if (LinearFitter.Sign(features[f].Direction) * term.Weight < 0)
                return new(At("scorer.linear.weight", f), $"expected no weight against the direction that {features[f].Name} declares ({ModelFileNames.Directions.NameOf(features[f].Direction)}).");
        }
        return null;
    }

    internal static string At(string key, int position) => string.Create(CultureInfo.InvariantCulture, $"{key}[{position}]");
}

/// <summary>Whether a table of nodes is a set of trees.</summary>
internal static class TreeCheck
{
    public static ModelFault? Fault(TreeEnsemble trees, int features)
    {
        if (!double.IsFinite(trees.BaseScore)) return new("scorer.trees.baseScore", "expected a finite number.");
        if (trees.FeatureCount != features) return new("scorer.trees", string.Create(CultureInfo.InvariantCulture, $"expected trees over {features} features."));
        var parents = new int[trees.Nodes.Length];
        for (var i = 0; i < trees.Nodes.Length; i++)
        {
            if (NodeFault(trees, features, i) is { } fault) return fault;
            if (trees.Nodes[i].Feature < 0) continue;
            parents[trees.Nodes[i].Left]++;
            parents[trees.Nodes[i].Right]++;
        }
        for (var r = 0; r < trees.Roots.Length; r++)
        {
            var root = trees.Roots[r];
            if (root < 0 || root >= parents.Length) return new(ModelCheck.At("scorer.trees.roots", r), "expected the position of a node.");
            if (parents[root]++ > 0) return new(ModelCheck.At("scorer.trees.roots", r), "expected a node that is neither another tree's root nor a child.");
        }
        return Array.FindIndex(parents, count => count > 1) is var shared and >= 0 ? new("scorer.trees", $"expected one parent a node; node {shared} has more.") : null;
    }

    private static ModelFault? NodeFault(TreeEnsemble trees, int features, int position)
    {
        var node = trees.Nodes[position];
        if (node.Feature < -1 || node.Feature >= features) return new(ModelCheck.At("scorer.trees.feature", position), "expected the position of a feature, or -1 in a leaf.");
        if (!double.IsFinite(node.Value)) return new(ModelCheck.At("scorer.trees.value", position), "expected a finite number.");
        if (!double.IsFinite(node.Cover) || node.Cover <= 0) return new(ModelCheck.At("scorer.trees.cover", position), "expected a finite number above 0.");
        if (!float.IsFinite(node.Threshold) && !float.IsPositiveInfinity(node.Threshold)) return new(ModelCheck.At("scorer.trees.threshold", position), "expected a number, or Infinity.");
        if (node.Feature < 0) return null;
        bool Follows(int child) => child > position && child < trees.Nodes.Length;
        if (!Follows(node.Left)) return new(ModelCheck.At("scorer.trees.left", position), "expected the position of a later node.");
        return Follows(node.Right) ? null : new(ModelCheck.At("scorer.trees.right", position), "expected the position of a later node.");
    }
}

/// <summary>Whether a calibration never decreases and never reaches 0 or 1.</summary>
internal static class CalibrationCheck
{
    public static ModelFault? Fault(Calibration calibration)
    {
        var parameters = calibration.Parameters;
        if (!parameters.All(double.IsFinite)) return Parameters("finite numbers");
        return calibration.Method switch
        {
            "platt" => parameters.Count == 2 && parameters[0] >= 0 ? null : Parameters("slope, 0 or more, and intercept"),
            "beta" => parameters.Count == 3 && parameters[0] >= 0 && parameters[1] >= 0 ? null : Parameters("a and b, 0 or more, and c"),
            "isotonic" => IsRising(parameters) ? null : Parameters("scores, rising, and probabilities over 0 and under 1, never falling, alternating"),
            _ => new("calibration.method", $"expected one of {string.Join(", ", Calibration.Methods)}."),
        };
    }

    private static bool IsRising(IReadOnlyList<double> parameters)
    {
        if (parameters.Count == 0 || parameters.Count % 2 != 0) return false;
        for (var i = 0; i < parameters.Count; i += 2)
        {
            if (parameters[i + 1] is not (> 0 and < 1)) return false;
            if (i > 0 && (parameters[i] <= parameters[i - 2] || parameters[i + 1] < parameters[i - 1])) return false;
        }
        return true;
    }

    private static ModelFault Parameters(string expected) => new("calibration.parameters", $"expected {expected}.");
}
