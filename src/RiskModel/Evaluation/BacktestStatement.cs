using System.Globalization;

namespace FangFan.Risk.Evaluation;

/// <summary>Says in plain words what a backtest comes to: whether the model beats each baseline, and where it does not.</summary>
internal static class BacktestStatement
{
    /// <summary>Every model's verdict, the counts, a line of figures for every model, one line that sets the first model against its baselines; cautions where a model stands above the oracle.</summary>
    public static IReadOnlyList<Wording> Of(PooledResult pooled, int quarters, BacktestOptions options)
    {
        ScoreResult[] models = [.. pooled.Scores.Where(score => score.Score.Role == ScoreRole.Model)];
        if (models.Length == 0) return [new("本次回测中没有贯穿各季度的模型得分，无法与基线比较。", "No model score is present in every quarter; there is nothing to compare with the baselines.")];
        var capacity = options.Capacities[0];
        var lines = new List<Wording>();
        foreach (var model in models) lines.Add(Verdict(model.Score, pooled, capacity));
        lines.Add(Extent(pooled, quarters));
        foreach (var model in models) lines.Add(Figures(model, capacity));
        if (Against(models[0].Score, pooled) is { } against) lines.Add(against);
        if (models.Any(model => Attained(model) is not null)) lines.Add(Attainable);
        lines.AddRange(models.Where(model => IsAboveOracle(model.Score, pooled)).Select(model => Caution(model.Score.Label)));
        return lines;
    }

    private static Wording Attainable { get; } = new(
        "可达上限为真实概率的排序（AUC），真实概率含有记录中看不到的状态，只在模拟数据上可知。",
        "What is attainable is the AUC of the true probability, which sees state that no record shows; only generated data has it.");

    private static Wording Verdict(ScoreDefinition model, PooledResult pooled, double capacity)
    {
        var (label, baselines) = (model.Label, Baselines(model, pooled));
        var open = Open(baselines, new(MetricKind.Auc));
        var missed = Open(baselines, new(MetricKind.Recall, capacity));
        var share = MetricWords.Percent(capacity);
        if (baselines.Count == 0) return new($"{label.Chinese}没有可比较的基线。", $"There is no baseline to compare {label.English} with.");
        if (open.Count + missed.Count == 0)
            return new($"{label.Chinese}优于全部基线：排序更好，走访{share}的农户时发现的也更多。",
                $"{Capital(label.English)} beats every baseline: it ranks better, and finds more when {share} of the households are visited.");
        if (open.SequenceEqual(missed))
            return new(
                $"{label.Chinese}未能全面胜出：{Chinese($"排序和走访{share}时的发现比例均", open)}。",
                $"{Capital(label.English)} does not win throughout: {English("it", $"rank better, nor at {share} find more,", open)}.");
        return new(
            $"{label.Chinese}未能全面胜出：{Chinese("排序", open)}；{Chinese($"走访{share}时的发现比例", missed)}。",
            $"{Capital(label.English)} does not win throughout: {English("it", "rank better", open)}; {English($"at {share} it", "find more", missed)}.");
    }

    private static List<PairedDifference> Baselines(ScoreDefinition model, PooledResult pooled) =>
        [.. pooled.Differences.Where(d => d.Score == model && d.Against.Role == ScoreRole.Baseline)];

    private static List<Wording> Open(List<PairedDifference> baselines, Metric metric) =>
        [.. baselines.Where(d => d.Difference.Metric == metric && d.Comparison != Comparison.Better).Select(d => d.Against.Label)];

    private static string Chinese(string what, List<Wording> open) =>
        open.Count == 0 ? $"{what}优于全部基线" : $"{what}未能明确优于{string.Join("、", open.Select(label => label.Chinese))}";

    private static string English(string who, string what, List<Wording> open) => open.Count == 0
        ? $"{who} does {what} than every baseline"
        : $"{who} does not clearly {what} than {string.Join(", ", open.Select(label => label.English))}";

    private static Wording Extent(PooledResult pooled, int quarters) => new(
        string.Create(CultureInfo.InvariantCulture, $"合并{quarters}个季度共{pooled.HouseholdQuarters:N0}户次，其中{pooled.Events:N0}户次发生目标事件。"),
        string.Create(CultureInfo.InvariantCulture, $"Over {quarters} quarters there are {pooled.HouseholdQuarters:N0} household-quarters, {pooled.Events:N0} of them with the event."));

    private static Wording Figures(ScoreResult model, double capacity)
    {
        var (auc, recall) = (model.Of(new(MetricKind.Auc)), model.Of(new(MetricKind.Recall, capacity)).Value);
        var (percent, found, share) = (MetricWords.Percent(capacity), OneDecimal(recall), Attained(model));
        return new(
            $"{model.Score.Label.Chinese}：AUC为{Number(auc, "至")}{(share is null ? "" : $"（可达上限的{share}）")}；走访{percent}的农户可发现{found}的发生户。",
            $"{Capital(model.Score.Label.English)}: AUC is {Number(auc, "to")}{(share is null ? "" : $" ({share} of the attainable)")}; visiting {percent} of the households finds {found} of those with the event.");
    }

    private static string? Attained(ScoreResult model) =>
        model.ShareOfAttainable is { Value: var value } && double.IsFinite(value) ? OneDecimal(value) : null;

    /// <summary>Better, undecided and worse in one line, by AUC; the intervals are in the report's tables.</summary>
    private static Wording? Against(ScoreDefinition model, PooledResult pooled)
    {
        var byComparison = Baselines(model, pooled).Where(d => d.Difference.Metric.Kind == MetricKind.Auc).ToLookup(d => d.Comparison);
        var parts = new[] { Comparison.Better, Comparison.Undecided, Comparison.Worse }.Where(byComparison.Contains)
            .Select(comparison => Clause(comparison, [.. byComparison[comparison]])).ToList();
        return parts.Count == 0 ? null : new(
            $"{model.Label.Chinese}的AUC与各基线相比：{string.Join("；", parts.Select(part => part.Chinese))}。",
            $"{Capital(model.Label.English)} against the baselines by AUC: {string.Join("; ", parts.Select(part => part.English))}.");
    }

    private static Wording Clause(Comparison comparison, PairedDifference[] against)
    {
        var (chinese, english) = comparison switch
        {
            Comparison.Better => ("高于", "better than"),
            Comparison.Worse => ("低于", "worse than"),
            _ => ("尚不能分出高下的有", "undecided against"),
        };
        return new(
            chinese + string.Join("、", against.Select(d => $"{d.Against.Label.Chinese}（{Signed(d.Difference.Value)}）")),
            $"{english} {string.Join(", ", against.Select(d => $"{d.Against.Label.English} ({Signed(d.Difference.Value)})"))}");
    }

    private static bool IsAboveOracle(ScoreDefinition model, PooledResult pooled) => pooled.Differences.Any(d =>
        d.Score == model && d.Against.Role == ScoreRole.Oracle && d.Difference.Metric.Kind == MetricKind.Auc && d.Comparison == Comparison.Better);

    private static Wording Caution(Wording model) => new(
        $"{model.Chinese}高于真实概率，只可能是未来信息泄漏或数据有误，结果不可采信。",
        $"{Capital(model.English)} stands above the true probability; that can only be a leak from the future or faulty data. Do not rely on these figures.");

    private static string OneDecimal(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0}%");

    private static string Signed(double value) => value.ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);

    private static string Number(MetricValue value, string to) => value.Interval is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.000} [{interval.Low:0.000} {to} {interval.High:0.000}]")
        : value.Value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
