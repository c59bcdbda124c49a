using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Support;

namespace FangFan.Risk.Reports.Sections;

/// <summary>The weighting and both presets beside the truth of generated data.</summary>
internal static class SupportTruthBlocks
{
    public static IReadOnlyList<IReportBlock> Of(SupportTruth truth, double capacity) =>
    [
        new Paragraph(new(
            $"与生成数据的真实概率比较（同一批{NumberFormat.Count.Read(truth.HouseholdQuarters)}户次）：没有任何帮扶时的真实平均概率为{Percent(truth.WithoutSupport)}，实际帮扶下为{Percent(truth.Relapse)}。没有帮扶者的返贫致贫率未加权为{Percent(truth.Plain)}，加权后为{Percent(truth.Weighted)}，{Recovered(truth.Recovered).Chinese}。"
            + $"换用真实概率、排除偶然因素：由{Percent(truth.PlainTruth)}到{Percent(truth.WeightedTruth)}，{Recovered(truth.RecoveredByTruth).Chinese}。余下的差距来自记录中看不到的状况、回归形式不够，以及没有帮扶者后来得到的帮扶；真实数据中只会更大，不会更小。",
            $"Beside the truth of the generated data, on the same {NumberFormat.Count.Read(truth.HouseholdQuarters)} household-quarters: the mean true probability is {Percent(truth.WithoutSupport)} without any support and {Percent(truth.Relapse)} as supported. The event rate of those without support is {Percent(truth.Plain)} unweighted and {Percent(truth.Weighted)} weighted, which {Recovered(truth.Recovered).English}. "
            + $"By true probabilities, so that chance plays no part: from {Percent(truth.PlainTruth)} to {Percent(truth.WeightedTruth)}, which {Recovered(truth.RecoveredByTruth).English}. What is left comes of state that no record shows, of the regression's form, and of support that those without it receive later; real data leave more, not less.")),
        new Paragraph(Agreement(truth, capacity)),
        new Figure(language => Means(truth, language), MeansData(truth)),
        AgreementData(truth),
    ];

    private static string Percent(double value) => double.IsNaN(value) ? NumberText.Unknown : NumberFormat.Percent.Read(value);

    private static Wording Recovered(double share) => share switch
    {
        double.NaN => new("与真值没有可弥补的差距", "leaves no way to the truth to go"),
        <= 0 => new("没有缩小与真值的差距", "comes no nearer to the truth"),
        _ => new($"弥补了与真值差距的{NumberFormat.Percent.Read(share)}", $"goes {NumberFormat.Percent.Read(share)} of the way to the truth"),
    };

    private static Wording Agreement(SupportTruth truth, double capacity)
    {
        var visited = BacktestCells.Share(capacity);
        return new(
            "排序与“无帮扶”真实概率的一致程度：" + string.Join("；", truth.Agreement.Select(a => $"{a.Score.Label.Chinese}的秩相关为{NumberFormat.Ratio.Read(a.RankWithoutSupport)}，期望AUC为{NumberFormat.Probability.Read(a.AucWithoutSupport)}，走访{visited}可覆盖无帮扶时预期事件的{EstimateCells.Say(a.Captured)}")) + "。",
            "How the order agrees with the truth without support: " + string.Join("; ", truth.Agreement.Select(a => $"{a.Score.Label.English}: rank correlation {NumberFormat.Ratio.Read(a.RankWithoutSupport)}, expected AUC {NumberFormat.Probability.Read(a.AucWithoutSupport)}, visiting {visited} covers {EstimateCells.Say(a.Captured)} of the events expected without support")) + ".");
    }

    private static (string Name, Wording Label, double Value)[] Steps(SupportTruth truth) =>
    [
        ("truth", new("真值：实际帮扶", "truth as supported"), truth.Relapse),
        ("plain", new("无帮扶者，未加权", "without support, unweighted"), truth.Plain),
        ("weighted", new("无帮扶者，加权", "without support, weighted"), truth.Weighted),
        ("plainTruth", new("无帮扶者的真实概率，未加权", "true probability of those without, unweighted"), truth.PlainTruth),
        ("weightedTruth", new("无帮扶者的真实概率，加权", "true probability of those without, weighted"), truth.WeightedTruth),
        ("withoutSupport", new("真值：无帮扶", "truth without support"), truth.WithoutSupport),
    ];

    private static GroupedBarChart Means(SupportTruth truth, Language language) => new(new Wording("加权与真值", "The weighting and the truth").In(language), new Wording("返贫致贫率", "event rate").In(language),
        [.. Steps(truth).Select(s => s.Label.In(language))], [new Series(new Wording("返贫致贫率", "event rate").In(language), [.. Steps(truth).Select(s => s.Value)])])
    { Vertical = false, Format = NumberFormat.Percent, EmptyText = ReportWords.NoData.In(language) };

    private static DataTable MeansData(SupportTruth truth) => new("support-truth", new("加权与真值", "The weighting and the truth"),
        [new("measure", new("指标", "measure")), new("value", new("返贫致贫率", "event rate"), NumberFormat.Percent)],
        [
            .. Steps(truth).Select(s => (IReadOnlyList<DataCell>)[DataCell.Of(s.Name, s.Label), s.Value]),
            [DataCell.Of("recovered", new("弥补的差距", "share of the way")), truth.Recovered],
            [DataCell.Of("recoveredByTruth", new("弥补的差距，排除偶然", "share of the way, without chance")), truth.RecoveredByTruth],
        ]);

    private static DataTable AgreementData(SupportTruth truth) => new("support-agreement", new("排序与真实概率的一致程度", "How the order agrees with the truth"),
        [
            BacktestCells.Score, new("rankWithoutSupport", new("秩相关，无帮扶", "rank correlation, without support"), NumberFormat.Ratio), new("rank", new("秩相关，实际帮扶", "rank correlation, as supported"), NumberFormat.Ratio),
            new("aucWithoutSupport", new("期望AUC，无帮扶", "expected AUC, without support"), NumberFormat.Probability), new("auc", new("期望AUC，实际帮扶", "expected AUC, as supported"), NumberFormat.Probability),
            .. EstimateCells.Columns("captured", new("覆盖无帮扶预期事件", "expected events without support covered"), NumberFormat.Percent),
        ],
        [.. truth.Agreement.Select(a => (IReadOnlyList<DataCell>)[BacktestCells.Of(a.Score), a.RankWithoutSupport, a.Rank, a.AucWithoutSupport, a.Auc, .. EstimateCells.Of(a.Captured)])]);
}
