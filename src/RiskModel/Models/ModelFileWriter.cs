using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FangFan.Risk.Boosting;
using FangFan.Risk.Features;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Models;

/// <summary>Writes the model file: indented, but each array of numbers on one line, so that people can read it and compare two.</summary>
internal static class ModelFileWriter
{
    // The file is no HTML: Chinese stands as it is.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(TrainedModel model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", ModelFileNames.Schema);
            json.WriteNumber("schemaVersion", ModelFile.SchemaVersion);
            json.WriteString("createdBy", model.CreatedBy);
            WriteOrigin(json, model.Origin);
            json.WriteStartArray("features");
            foreach (var feature in model.Features) WriteFeature(json, feature);
            json.WriteEndArray();
            WriteScorer(json, model.Scorer);
            json.WriteStartObject("calibration");
            json.WriteString("method", model.Calibration.Method);
            Numbers(json, "parameters", model.Calibration.Parameters);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void WriteOrigin(Utf8JsonWriter json, ModelOrigin origin)
    {
        json.WriteStartObject("origin");
        json.WriteString("target", origin.Target.Name());
        json.WriteString("preset", ModelFileNames.Presets.NameOf(origin.Preset));
        json.WriteNumber("horizon", origin.Horizon);
        json.WriteString("packId", origin.PackId);
        json.WriteString("trainedUntil", origin.TrainedUntil.ToString());
        json.WriteString("learner", origin.Learner);
        json.WriteNumber("seed", origin.Seed);
        json.WriteString("dataHash", origin.DataHash);
        json.WriteNumber("rows", origin.Rows);
        json.WriteNumber("events", origin.Events);
        json.WriteStartObject("chosen");
        foreach (var (name, value) in origin.Chosen.OrderBy(c => c.Key, StringComparer.Ordinal)) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartObject("metrics");
        foreach (var (name, value) in origin.Metrics.OrderBy(m => m.Key, StringComparer.Ordinal)) json.WriteNumber(name, value);
        json.WriteEndObject();
        json.WriteStartArray("tried");
        foreach (var tried in origin.Tried) WriteTried(json, tried);
        json.WriteEndArray();
        if (origin.Imputed.Count > 0) WriteImputed(json, origin.Imputed);
        json.WriteEndObject();
    }

    private static void WriteImputed(Utf8JsonWriter json, IReadOnlyDictionary<string, double> imputed)
    {
        json.WriteStartObject("imputed");
        foreach (var (feature, value) in imputed.OrderBy(i => i.Key, StringComparer.Ordinal)) json.WriteNumber(feature, value);
        json.WriteEndObject();
    }

    private static void WriteTried(Utf8JsonWriter json, TriedRecipe tried)
    {
        json.WriteStartObject();
        json.WriteString("name", tried.Name);
        json.WriteNumber("logLoss", tried.LogLoss);
        json.WriteNumber("weight", tried.Weight);
        if (tried.Penalty is { } penalty) json.WriteNumber("penalty", penalty);
        else json.WriteNull("penalty");
        if (tried.Trees is { } trees) WriteOptions(json, trees);
        else json.WriteNull("trees");
        json.WriteEndObject();
    }

    // What recipes differ in; the other settings of growing are the same for all.
    private static void WriteOptions(Utf8JsonWriter json, BoostingOptions options)
    {
        json.WriteStartObject("trees");
        json.WriteNumber("trees", options.Trees);
        json.WriteNumber("leaves", options.Leaves);
        json.WriteNumber("maximumDepth", options.MaximumDepth);
        json.WriteNumber("learningRate", options.LearningRate);
        json.WriteNumber("minimumRowsPerLeaf", options.MinimumRowsPerLeaf);
        json.WriteNumber("l2", options.L2);
        json.WriteNumber("featureFraction", options.FeatureFraction);
        json.WriteNumber("rowFraction", options.RowFraction);
        json.WriteNumber("seed", options.Seed);
        json.WriteEndObject();
    }

    private static void WriteFeature(Utf8JsonWriter json, Feature feature)
    {
        json.WriteStartObject();
        json.WriteString("name", feature.Name);
        json.WriteString("group", feature.Group.Name());
        json.WriteString("unit", feature.Unit);
        json.WriteString("direction", ModelFileNames.Directions.NameOf(feature.Direction));
        json.WriteString("formula", feature.Formula);
        json.WriteString("labelChinese", feature.Label.Chinese);
        json.WriteString("labelEnglish", feature.Label.English);
        json.WriteBoolean("leftBySupport", feature.LeftBySupport);
        json.WriteEndObject();
    }

    private static void WriteScorer(Utf8JsonWriter json, Scorer scorer)
    {
        json.WriteStartObject("scorer");
        json.WriteNumber("treeWeight", scorer.TreeWeight);
        if (scorer.Trees is null) json.WriteNull("trees");
        else WriteTrees(json, scorer.Trees);
        if (scorer.Linear is null) json.WriteNull("linear");
        else WriteLinear(json, scorer.Linear);
        json.WriteEndObject();
    }

    private static void WriteTrees(Utf8JsonWriter json, TreeEnsemble trees)
    {
        json.WriteStartObject("trees");
        json.WriteNumber("baseScore", trees.BaseScore);
        Array(json, "roots", trees.Roots, (writer, root) => writer.WriteNumberValue(root));
        Array(json, "feature", trees.Nodes, (writer, node) => writer.WriteNumberValue(node.Feature));
        Array(json, "threshold", trees.Nodes, WriteThreshold);
        Array(json, "missingLeft", trees.Nodes, (writer, node) => writer.WriteNumberValue(node.MissingLeft ? 1 : 0));
        Array(json, "left", trees.Nodes, (writer, node) => writer.WriteNumberValue(node.Left));
        Array(json, "right", trees.Nodes, (writer, node) => writer.WriteNumberValue(node.Right));
        Array(json, "value", trees.Nodes, (writer, node) => writer.WriteNumberValue(node.Value));
        Array(json, "cover", trees.Nodes, (writer, node) => writer.WriteNumberValue(node.Cover));
        json.WriteEndObject();
    }

    // A split between known and missing has no finite threshold.
    private static void WriteThreshold(Utf8JsonWriter json, TreeNode node)
    {
        if (float.IsPositiveInfinity(node.Threshold)) json.WriteStringValue("Infinity");
        else json.WriteNumberValue(node.Threshold);
    }

    private static void WriteLinear(Utf8JsonWriter json, LinearScore linear)
    {
        json.WriteStartObject("linear");
        json.WriteNumber("intercept", linear.Intercept);
        Numbers(json, "lower", linear.Terms.Select(term => term.Lower));
        Numbers(json, "upper", linear.Terms.Select(term => term.Upper));
        Numbers(json, "median", linear.Terms.Select(term => term.Median));
        Numbers(json, "mean", linear.Terms.Select(term => term.Mean));
        Numbers(json, "scale", linear.Terms.Select(term => term.Scale));
        Numbers(json, "weight", linear.Terms.Select(term => term.Weight));
        Numbers(json, "missingWeight", linear.Terms.Select(term => term.MissingWeight));
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values) =>
        Array(json, name, values, (writer, value) => writer.WriteNumberValue(value));

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var line = new Utf8JsonWriter(buffer))
        {
            line.WriteStartArray();
            foreach (var value in values) write(line, value);
            line.WriteEndArray();
        }
        json.WritePropertyName(name);
        json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }
}
