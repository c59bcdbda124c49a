using System.Text.Encodings.Web;
using System.Text.Json;

namespace FangFan.Risk.Evaluation;

/// <summary>A backtest's result as JSON; the same result gives the same bytes, and an undefined number is null.</summary>
public static class BacktestJson
{
    /// <summary>The shape written here; it rises when a key changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a result.</summary>
    public static void Write(BacktestResult result, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        Array(json, "statement", result.Statement, line => Said(json, line));
        json.WriteStartObject("context");
        foreach (var (name, value) in result.Options.Context.OrderBy(c => c.Key, StringComparer.Ordinal)) json.WriteString(name, value);
        json.WriteEndObject();
        WriteOptions(json, result.Options);
        Array(json, "quarters", result.Quarters, quarter =>
        {
            json.WriteString("asOf", quarter.AsOf.ToString());
            json.WriteNumber("households", quarter.Households);
            json.WriteNumber("events", quarter.Events);
            Array(json, "scores", quarter.Scores, score => WriteScore(json, score));
        });
        json.WriteStartObject("pooled");
        WritePooled(json, result.Pooled);
        json.WriteEndObject();
        if (result.Visits is { } visits) VisitJson.Write(json, visits);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, BacktestOptions options)
    {
        json.WriteStartObject("options");
        json.WriteStartArray("capacities");
        foreach (var capacity in options.Capacities) json.WriteNumberValue(capacity);
        json.WriteEndArray();
        json.WriteString("ties", "expected");
        json.WriteNumber("draws", options.Draws);
        json.WriteNumber("level", options.Level);
        json.WriteNumber("seed", options.Seed);
        json.WriteEndObject();
        Array(json, "scores", options.Scores, score =>
        {
            json.WriteString("name", score.Name);
            json.WriteString("role", score.Role.ToString().ToLowerInvariant());
            json.WriteBoolean("probability", score.IsProbability);
            Said(json, score.Label);
        });
    }

    private static void WritePooled(Utf8JsonWriter json, PooledResult pooled)
    {
        json.WriteNumber("householdQuarters", pooled.HouseholdQuarters);
        json.WriteNumber("events", pooled.Events);
        json.WriteNumber("clusters", pooled.Clusters);
        json.WriteString("clusteredBy", pooled.ByVillage ? "village" : "household");
        Array(json, "scores", pooled.Scores, score => WriteScore(json, score));
        Array(json, "differences", pooled.Differences, difference =>
        {
            json.WriteString("score", difference.Score.Name);
            json.WriteString("against", difference.Against.Name);
            json.WriteString("comparison", difference.Comparison.ToString().ToLowerInvariant());
            WriteValue(json, difference.Difference);
        });
    }

    private static void WriteScore(Utf8JsonWriter json, ScoreResult score)
    {
        json.WriteString("score", score.Score.Name);
        Array(json, "metrics", score.Metrics, metric => WriteValue(json, metric));
        if (score.ShareOfAttainable is { } share)
        {
            json.WriteStartObject("shareOfAttainable");
            WriteValue(json, share);
            json.WriteEndObject();
        }
        if (score.Calibration.Count == 0) return;
        Array(json, "calibration", score.Calibration, point =>
        {
            Number(json, "mean", point.Mean);
            Number(json, "observed", point.Observed);
            Number(json, "rows", point.Rows);
        });
    }

    private static void WriteValue(Utf8JsonWriter json, MetricValue value)
    {
        json.WriteString("metric", value.Metric.Name);
        if (value.Metric.Capacity is { } capacity) json.WriteNumber("capacity", capacity);
        if (value.Metric.Visits is { } visits) json.WriteNumber("visits", visits);
        Number(json, "value", value.Value);
        if (value.Interval is not { } interval) return;
        Number(json, "low", interval.Low);
        Number(json, "high", interval.High);
    }

    internal static void Said(Utf8JsonWriter json, Wording wording)
    {
        json.WriteString("chinese", wording.Chinese);
        json.WriteString("english", wording.English);
    }

    internal static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    internal static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
