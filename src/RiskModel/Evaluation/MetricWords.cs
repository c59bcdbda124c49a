using System.Globalization;

namespace FangFan.Risk.Evaluation;

/// <summary>What people read of a metric.</summary>
public static class MetricWords
{
    /// <summary>The metric with its capacity, such as "recall at 5%".</summary>
    public static Wording Of(Metric metric)
    {
        var (chinese, english) = Kind(metric.Kind);
        if (metric.Visits is { } visits) return new($"每季度走访{visits}户时的{chinese}", $"{english} at {visits} visits a quarter");
        return metric.Capacity is { } share ? new($"走访{Percent(share)}农户时的{chinese}", $"{english} at {Percent(share)} of the households") : new(chinese, english);
    }

    internal static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%");

    private static (string Chinese, string English) Kind(MetricKind kind) => kind switch
    {
        MetricKind.Auc => ("AUC", "AUC"),
        MetricKind.AveragePrecision => ("平均精度", "average precision"),
        MetricKind.Precision => ("精度", "precision"),
        MetricKind.Recall => ("召回率", "recall"),
        MetricKind.Lift => ("提升度", "lift"),
        MetricKind.InclusionError => ("纳入误差", "inclusion error"),
        MetricKind.ExclusionError => ("漏失误差", "exclusion error"),
        MetricKind.LogLoss => ("对数损失", "log loss"),
        MetricKind.Brier => ("布赖尔得分", "Brier score"),
        _ => ("期望校准误差", "expected calibration error"),
    };
}
