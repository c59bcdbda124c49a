using System.Text.Json;
using FangFan.Risk.Boosting;
using FangFan.Risk.Features;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Models;

/// <summary>Reads the model file's form; <see cref="ModelCheck"/> then judges the sense.</summary>
internal static class ModelFileReader
{
    public static TrainedModel Read(FileKey file)
    {
        CheckSchema(file);
        file.Keys("schema", "schemaVersion", "createdBy", "origin", "features", "scorer", "calibration");
        Feature[] features = [.. file["features"].Items().Select(ReadFeature)];
        if (features.Length == 0) throw file["features"].Wrong("at least one feature");
        var calibration = file["calibration"].Keys("method", "parameters");
        return new TrainedModel(ReadOrigin(file["origin"]), features, ReadScorer(file["scorer"], features.Length),
            new Calibration(calibration["method"].Text(), calibration["parameters"].Numbers()))
        {
            CreatedBy = file["createdBy"].Text(),
        };
    }

    // Before the keys: a later schema may have others, and its version is the better reason to refuse it.
    private static void CheckSchema(FileKey file)
    {
        IReadOnlyList<(string Name, FileKey Value)> entries = file.Element.ValueKind == JsonValueKind.Object ? file.Entries() : [];
        if (!entries.Any(e => e.Name == "schema") || file["schema"].Element.ValueKind != JsonValueKind.String || file["schema"].Text() != ModelFileNames.Schema)
            throw file.Wrong($"a model file, with schema \"{ModelFileNames.Schema}\"");
        if (!entries.Any(e => e.Name == "schemaVersion") || file["schemaVersion"].Whole() != ModelFile.SchemaVersion)
            throw file.Wrong($"schemaVersion {ModelFile.SchemaVersion}; train the model again with this version");
    }

    private static ModelOrigin ReadOrigin(FileKey key)
    {
        string[] imputed = key.Has("imputed") ? ["imputed"] : [];
        key.Keys(["target", "preset", "horizon", "packId", "trainedUntil", "learner", "seed", "dataHash", "rows", "events", "chosen", "metrics", "tried", .. imputed]);
        if (!Quarter.TryParse(key["trainedUntil"].Text(), out var until)) throw key["trainedUntil"].Wrong("a quarter such as 2021Q2");
        return new ModelOrigin(key["target"].OneOf(ModelFileNames.Targets), key["preset"].OneOf(ModelFileNames.Presets), key["horizon"].Whole(),
            key["packId"].Text(), until, key["learner"].Text(), key["seed"].Whole(), key["dataHash"].Text(), key["rows"].Whole(), key["events"].Whole(),
            key["chosen"].Entries().ToDictionary(entry => entry.Name, entry => entry.Value.Text()),
            key["metrics"].Entries().ToDictionary(entry => entry.Name, entry => entry.Value.Number()),
            [.. key["tried"].Items().Select(ReadTried)])
        {
            Imputed = imputed.SelectMany(name => key[name].Entries()).ToDictionary(entry => entry.Name, entry => entry.Value.Number()),
        };
    }

    private static TriedRecipe ReadTried(FileKey key)
    {
        key.Keys("name", "logLoss", "weight", "penalty", "trees");
        return new TriedRecipe(key["name"].Text(), key["trees"].IsNull ? null : ReadOptions(key["trees"]),
            key["penalty"].IsNull ? null : key["penalty"].Number(), key["logLoss"].Number(), key["weight"].Number());
    }

    private static BoostingOptions ReadOptions(FileKey key)
    {
        key.Keys("trees", "leaves", "maximumDepth", "learningRate", "minimumRowsPerLeaf", "l2", "featureFraction", "rowFraction", "seed");
        return new BoostingOptions
        {
            Trees = key["trees"].Whole(),
            Leaves = key["leaves"].Whole(),
            MaximumDepth = key["maximumDepth"].Whole(),
            LearningRate = key["learningRate"].Number(),
            MinimumRowsPerLeaf = key["minimumRowsPerLeaf"].Whole(),
            L2 = key["l2"].Number(),
            FeatureFraction = key["featureFraction"].Number(),
            RowFraction = key["rowFraction"].Number(),
            Seed = key["seed"].Whole(),
        };
    }

    private static Feature ReadFeature(FileKey key)
    {
        key.Keys("name", "group", "unit", "direction", "formula", "labelChinese", "labelEnglish", "leftBySupport");
        return new Feature(key["name"].Text(), key["group"].OneOf(ModelFileNames.Groups), key["unit"].Text(), key["direction"].OneOf(ModelFileNames.Directions),
            key["formula"].Text(), new Wording(key["labelChinese"].Text(), key["labelEnglish"].Text()), key["leftBySupport"].Flag());
    }

    private static Scorer ReadScorer(FileKey key, int features)
    {
        key.Keys("treeWeight", "trees", "linear");
        return new Scorer(
            key["trees"].IsNull ? null : ReadTrees(key["trees"], features),
            key["linear"].IsNull ? null : ReadLinear(key["linear"], features),
            key["treeWeight"].Number());
    }

    private static TreeEnsemble ReadTrees(FileKey key, int features)
    {
        key.Keys("baseScore", "roots", "feature", "threshold", "missingLeft", "left", "right", "value", "cover");
        var feature = key["feature"].Items();
        var (threshold, missingLeft) = (key["threshold"].Items(feature.Count), key["missingLeft"].Items(feature.Count));
        var (left, right) = (key["left"].Items(feature.Count), key["right"].Items(feature.Count));
        var (value, cover) = (key["value"].Numbers(feature.Count), key["cover"].Numbers(feature.Count));
        var nodes = new TreeNode[feature.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new TreeNode(feature[i].Whole(), Threshold(threshold[i]), ZeroOrOne(missingLeft[i]), left[i].Whole(), right[i].Whole(), value[i], cover[i]);
        }
        return new TreeEnsemble(key["baseScore"].Number(), features, [.. key["roots"].Items().Select(root => root.Whole())], nodes);
    }

    private static float Threshold(FileKey key)
    {
        if (key.Element.ValueKind != JsonValueKind.String) return key.Single();
        return key.Text() == "Infinity" ? float.PositiveInfinity : throw key.Wrong("a finite number, or \"Infinity\" where only missing values go right");
    }

    private static bool ZeroOrOne(FileKey key) => key.Whole() switch { 0 => false, 1 => true, _ => throw key.Wrong("0 or 1") };

    private static LinearScore ReadLinear(FileKey key, int features)
    {
        key.Keys("intercept", "lower", "upper", "median", "mean", "scale", "weight", "missingWeight");
        var (lower, upper) = (key["lower"].Numbers(features), key["upper"].Numbers(features));
        var (median, mean, scale) = (key["median"].Numbers(features), key["mean"].Numbers(features), key["scale"].Numbers(features));
        var (weight, missingWeight) = (key["weight"].Numbers(features), key["missingWeight"].Numbers(features));
        return new LinearScore(key["intercept"].Number(), [.. Enumerable.Range(0, features).Select(f =>
            new LinearTerm(lower[f], upper[f], median[f], mean[f], scale[f], weight[f], missingWeight[f]))]);
    }
}
