using System.Globalization;

namespace FangFan.Risk.Evaluation;

/// <summary>Says in plain words what a backtest comes to: whether the model beats each baseline, and where it does not.</summary>
internal static class BacktestStatement
{
    /// <summary>For each model the verdict, then its figures against each other score; a caution where it stands above the oracle.</summary>
    public static IReadOnlyList<Wording> Of(PooledResult pooled, int quarters, BacktestOptions options)
    {
        var lines = new List<Wording>();
        foreach (var model in pooled.Scores.Where(score => score.Score.Role == ScoreRole.Model))
        {
            lines.Add(Verdict(model, pooled));
            lines.Add(Figures(model, pooled, quarters, options.Capacities[0]));
            lines.AddRange(Against(model.Score, pooled, options.Capacities[0]));
            if (Caution(model.Score, pooled) is { } caution) lines.Add(caution);
        }
        if (lines.Count == 0) lines.Add(new("本次回测中没有贯穿各季度的模型得分，无法与基线比较。", "No model score is present in every quarter; there is nothing to compare with the baselines."));
        return lines;
    }

    private static Wording Verdict(ScoreResult model, PooledResult pooled)
    {
        var auc = pooled.Differences.Where(d => d.Score == model.Score && d.Against.Role == ScoreRole.Baseline && d.Difference.Metric.Kind == MetricKind.Auc).ToList();
        if (auc.Count == 0) return new($"{model.Score.Label.Chinese}没有可比较的基线。", $"There is no baseline to compare {model.Score.Label.English} with.");
        var open = auc.Where(d => d.Comparison != Comparison.Better).Select(d => d.Against.Label).ToList();
        if (open.Count == 0) return new($"{model.Score.Label.Chinese}的排序优于全部基线。", $"{Capital(model.Score.Label.English)} ranks better than every baseline.");
        return new(
            $"{model.Score.Label.Chinese}的排序未能明确优于：{string.Join("、", open.Select(l => l.Chinese))}。",
            $"{Capital(model.Score.Label.English)} does not clearly rank better than {string.Join(", ", open.Select(l => l.English))}.");
    }

    private static Wording Figures(ScoreResult model, PooledResult pooled, int quarters, double capacity)
    {
        var (auc, recall) = (model.Of(new(MetricKind.Auc)), model.Of(new(MetricKind.Recall, capacity)));
        var share = model.ShareOfAttainable is { Value: var value } && double.IsFinite(value) ? value : (double?)null;
        return new(
            $"合并{quarters}个季度共{pooled.HouseholdQuarters}户次，其中{pooled.Events}户次发生目标事件：AUC为{Number(auc, "至")}；走访{Percent(capacity)}的农户可发现其中的{Percent(recall.Value)}"
            + (share is { } s ? $"；达到可达上限的{Percent(s)}（真实概率含有记录中看不到的状态）。" : "。"),
            $"Over {quarters} quarters and {pooled.HouseholdQuarters} household-quarters, {pooled.Events} of them with the event, AUC is {Number(auc, "to")}; visiting {Percent(capacity)} of the households finds {Percent(recall.Value)} of them"
            + (share is { } t ? $"; that is {Percent(t)} of what the true probability attains, which sees state that no record shows." : "."));
    }

    private static IEnumerable<Wording> Against(ScoreDefinition model, PooledResult pooled, double capacity)
    {
        var own = pooled.Differences.Where(d => d.Score == model).ToList();
        foreach (var auc in own.Where(d => d.Difference.Metric.Kind == MetricKind.Auc))
        {
            var recall = own.First(d => d.Against == auc.Against && d.Difference.Metric == new Metric(MetricKind.Recall, capacity));
            yield return new(
                $"与{auc.Against.Label.Chinese}相比：AUC差{Number(auc.Difference, "至")}（{Chinese(auc.Comparison)}）；走访{Percent(capacity)}时发现比例差{Number(recall.Difference, "至")}（{Chinese(recall.Comparison)}）。",
                $"Against {auc.Against.Label.English}: AUC differs by {Number(auc.Difference, "to")} ({English(auc.Comparison)}); recall at {Percent(capacity)} by {Number(recall.Difference, "to")} ({English(recall.Comparison)}).");
        }
    }

    private static Wording? Caution(ScoreDefinition model, PooledResult pooled)
    {
        var above = pooled.Differences.Any(d => d.Score == model && d.Against.Role == ScoreRole.Oracle && d.Difference.Metric.Kind == MetricKind.Auc && d.Comparison == Comparison.Better);
        return above
            ? new Wording("模型高于真实概率，只可能是未来信息泄漏或数据有误，结果不可采信。", "The model stands above the true probability; that can only be a leak from the future or faulty data. Do not rely on these figures.")
            : null;
    }

    private static string Chinese(Comparison comparison) => comparison switch { Comparison.Better => "更优", Comparison.Worse => "更差", _ => "尚不能分出高下" };

    private static string English(Comparison comparison) => comparison switch { Comparison.Better => "better", Comparison.Worse => "worse", _ => "undecided" };

    private static string Number(MetricValue value, string to) => value.Interval is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.000} [{interval.Low:0.000} {to} {interval.High:0.000}]")
        : value.Value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
