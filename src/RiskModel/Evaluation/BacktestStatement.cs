using System.Globalization;

namespace FangFan.Risk.Evaluation;

/// <summary>Says in plain words what a backtest comes to: whether the model beats each baseline, and where it does not.</summary>
internal static class BacktestStatement
{
    /// <summary>The first model's verdict, figures and comparisons, then every other's verdict and figures; cautions where one stands above the oracle.</summary>
    public static IReadOnlyList<Wording> Of(PooledResult pooled, int quarters, BacktestOptions options)
    {
        ScoreResult[] models = [.. pooled.Scores.Where(score => score.Score.Role == ScoreRole.Model)];
        if (models.Length == 0) return [new("本次回测中没有贯穿各季度的模型得分，无法与基线比较。", "No model score is present in every quarter; there is nothing to compare with the baselines.")];
        var capacity = options.Capacities[0];
        var lines = new List<Wording>();
        foreach (var model in models) lines.Add(Verdict(model, pooled, capacity));
        lines.Add(Extent(pooled, quarters));
        foreach (var model in models) lines.Add(Figures(model, capacity));
        lines.AddRange(Against(models[0].Score, pooled, capacity));
        lines.AddRange(models.Where(model => IsAboveOracle(model.Score, pooled)).Select(model => Caution(model.Score.Label)));
        return lines;
    }

    private static Wording Verdict(ScoreResult model, PooledResult pooled, double capacity)
    {
        var (label, baselines) = (model.Score.Label, pooled.Differences.Where(d => d.Score == model.Score && d.Against.Role == ScoreRole.Baseline).ToList());
        var open = Open(baselines, new(MetricKind.Auc));
        var missed = Open(baselines, new(MetricKind.Recall, capacity));
        var share = MetricWords.Percent(capacity);
        if (baselines.Count == 0) return new($"{label.Chinese}没有可比较的基线。", $"There is no baseline to compare {label.English} with.");
        if (open.Count + missed.Count == 0)
            return new($"{label.Chinese}优于全部基线：排序更好，走访{share}的农户时发现的也更多。",
                $"{Capital(label.English)} beats every baseline: it ranks better, and finds more when {share} of the households are visited.");
        return new(
            $"{label.Chinese}未能在各方面胜出：{string.Join("；", Chinese("排序", open), Chinese($"走访{share}时的发现比例", missed))}。",
            $"{Capital(label.English)} does not win throughout: {string.Join("; ", English("it", "rank better", open), English($"at {share} it", "find more", missed))}.");
    }

    private static List<Wording> Open(List<PairedDifference> baselines, Metric metric) =>
        [.. baselines.Where(d => d.Difference.Metric == metric && d.Comparison != Comparison.Better).Select(d => d.Against.Label)];

    private static string Chinese(string what, List<Wording> open) =>
        open.Count == 0 ? $"{what}优于全部基线" : $"{what}未能明确优于{string.Join("、", open.Select(label => label.Chinese))}";

    private static string English(string who, string what, List<Wording> open) => open.Count == 0
        ? $"{who} does {what} than every baseline"
        : $"{who} does not clearly {what} than {string.Join(", ", open.Select(label => label.English))}";

    private static Wording Extent(PooledResult pooled, int quarters) => new(
        $"合并{quarters}个季度共{pooled.HouseholdQuarters}户次，其中{pooled.Events}户次发生目标事件。",
        $"Over {quarters} quarters there are {pooled.HouseholdQuarters} household-quarters, {pooled.Events} of them with the event.");

    private static Wording Figures(ScoreResult model, double capacity)
    {
        var (auc, recall) = (model.Of(new(MetricKind.Auc)), model.Of(new(MetricKind.Recall, capacity)));
        var (percent, found) = (MetricWords.Percent(capacity), MetricWords.Percent(recall.Value));
        var share = model.ShareOfAttainable is { Value: var value } && double.IsFinite(value) ? MetricWords.Percent(value) : null;
        return new(
            $"{model.Score.Label.Chinese}：AUC为{Number(auc, "至")}；走访{percent}的农户可发现其中的{found}"
            + (share is null ? "。" : $"；达到可达上限的{share}（真实概率含有记录中看不到的状态）。"),
            $"{Capital(model.Score.Label.English)}: AUC is {Number(auc, "to")}; visiting {percent} of the households finds {found} of those with the event"
            + (share is null ? "." : $"; that is {share} of what the true probability attains, which sees state that no record shows."));
    }

    private static IEnumerable<Wording> Against(ScoreDefinition model, PooledResult pooled, double capacity)
    {
        var own = pooled.Differences.Where(d => d.Score == model).ToList();
        var share = MetricWords.Percent(capacity);
        foreach (var auc in own.Where(d => d.Difference.Metric.Kind == MetricKind.Auc))
        {
            var recall = own.First(d => d.Against == auc.Against && d.Difference.Metric == new Metric(MetricKind.Recall, capacity));
            yield return new(
                $"{model.Label.Chinese}与{auc.Against.Label.Chinese}相比：AUC差{Number(auc.Difference, "至")}（{Chinese(auc.Comparison)}）；走访{share}时发现比例差{Number(recall.Difference, "至")}（{Chinese(recall.Comparison)}）。",
                $"{Capital(model.Label.English)} against {auc.Against.Label.English}: AUC differs by {Number(auc.Difference, "to")} ({English(auc.Comparison)}); recall at {share} by {Number(recall.Difference, "to")} ({English(recall.Comparison)}).");
        }
    }

    private static bool IsAboveOracle(ScoreDefinition model, PooledResult pooled) => pooled.Differences.Any(d =>
        d.Score == model && d.Against.Role == ScoreRole.Oracle && d.Difference.Metric.Kind == MetricKind.Auc && d.Comparison == Comparison.Better);

    private static Wording Caution(Wording model) => new(
        $"{model.Chinese}高于真实概率，只可能是未来信息泄漏或数据有误，结果不可采信。",
        $"{Capital(model.English)} stands above the true probability; that can only be a leak from the future or faulty data. Do not rely on these figures.");

    private static string Chinese(Comparison comparison) => comparison switch { Comparison.Better => "更优", Comparison.Worse => "更差", _ => "尚不能分出高下" };

    private static string English(Comparison comparison) => comparison switch { Comparison.Better => "better", Comparison.Worse => "worse", _ => "undecided" };

    private static string Number(MetricValue value, string to) => value.Interval is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.000} [{interval.Low:0.000} {to} {interval.High:0.000}]")
        : value.Value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
