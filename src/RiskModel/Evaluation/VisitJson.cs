using System.Text.Json;

namespace FangFan.Risk.Evaluation;

/// <summary>A cut-off's part of a backtest's JSON.</summary>
internal static class VisitJson
{
    public static void Write(Utf8JsonWriter json, VisitPlan plan)
    {
        json.WriteStartObject("visits");
        json.WriteString("score", plan.Request.Score.Name);
        json.WriteNumber("asked", plan.Asked);
        if (plan.Request.Households is { } households) json.WriteNumber("households", households);
        json.WriteString("clusteredBy", plan.ByVillage ? "village" : "household");
        json.WriteString("ties", "list");
        BacktestJson.Array(json, "statement", plan.Statement, line => BacktestJson.Said(json, line));
        BacktestJson.Array(json, "capacities", plan.Capacities, capacity =>
        {
            json.WriteNumber("visits", capacity.Visits);
            Write(json, "expected", capacity.Expected);
            Write(json, "pooled", capacity.Pooled);
            BacktestJson.Array(json, "quarters", capacity.Quarters, quarter =>
            {
                json.WriteString("asOf", quarter.AsOf.ToString());
                json.WriteNumber("households", quarter.Households);
                json.WriteNumber("events", quarter.Events);
                json.WriteNumber("visits", quarter.Visits);
                Write(json, quarter.Figures);
            });
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, VisitFigures figures)
    {
        json.WriteStartObject(name);
        Write(json, figures);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VisitFigures figures)
    {
        Write(json, "cutoff", figures.Cutoff);
        Write(json, "hits", figures.Hits);
        Write(json, "misses", figures.Misses);
        Write(json, "precision", figures.Precision);
        Write(json, "recall", figures.Recall);
    }

    private static void Write(Utf8JsonWriter json, string name, VisitEstimate estimate)
    {
        json.WriteStartObject(name);
        BacktestJson.Number(json, "value", estimate.Value);
        if (estimate.Interval is { } interval)
        {
            BacktestJson.Number(json, "low", interval.Low);
            BacktestJson.Number(json, "high", interval.High);
        }
        json.WriteEndObject();
    }
}
