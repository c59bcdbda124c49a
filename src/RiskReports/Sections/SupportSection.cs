using FangFan.Risk.Display;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Support;

namespace FangFan.Risk.Reports.Sections;

/// <summary>What support does to the estimates: in plain words, by both presets, by weighting, and beside the truth where data were generated.</summary>
internal static class SupportSection
{
    public static ReportSection Of(SupportResult result) => new("support", new("帮扶对估计的影响", "What support does to the estimates"),
    [
        new Paragraph(new(
            "帮扶降低了观察到的返贫致贫：得到有力帮扶的农户看上去安全，正是因为有帮扶。因此：（1）模型预测的是在通常帮扶之下的风险，不是没有帮扶时的风险，也不是需要多少帮扶；（2）得分低不能作为减少或停止帮扶的理由；（3）帮扶措施对应的原因（如疾病、住房、饮水）在因素分析中的重要性会被低估；（4）帮扶本身的痕迹与风险同时出现，可能显得“有害”，那是因为帮扶给了困难的农户；（5）对名单和模型的一切检验同样只反映通常帮扶下的结果。",
            "Support lowers the relapse that is observed: a household that is well supported looks safe because it is supported. Therefore: (1) the model predicts risk under the usual support, not risk without it, and not how much support is needed; (2) a low score is no reason to reduce or end support; "
            + "(3) causes that support answers, such as illness, housing and water, look less important than they are; (4) traces of support go along with risk and may look harmful, since support goes to those in difficulty; (5) every test of list and model likewise shows what happens under the usual support."))
        { Caution = true },
        .. result.Presets is { } presets ? Presets(presets, result.Capacity) : [],
        .. result.Weighting is { } weighting ? SupportWeightingBlocks.Of(weighting) : [NoWeighting],
        .. result.Truth is { } truth ? SupportTruthBlocks.Of(truth, result.Capacity) : [],
    ]);

    private static Paragraph NoWeighting => new(new(
        "有帮扶或没有帮扶的农户（或其中的返贫致贫户）太少，无法按接受帮扶的概率加权。",
        "Too few households with or without support, or too few events among them: no weighting for support received can be made."))
    { Caution = true };

    private static IReadOnlyList<IReportBlock> Presets(PresetComparison presets, double capacity)
    {
        var share = BacktestCells.Share(capacity);
        var data = PresetData(presets);
        return
        [
            new Paragraph(new(
                $"两种特征范围并列：用全部特征时AUC为{EstimateCells.Say(presets.AllAuc, NumberFormat.Probability)}，不看帮扶痕迹时为{EstimateCells.Say(presets.BeforeAuc, NumberFormat.Probability)}，相差{EstimateCells.Say(presets.AucDifference, NumberFormat.Probability)}；"
                + $"走访{share}时召回率分别为{EstimateCells.Say(presets.AllRecall)}和{EstimateCells.Say(presets.BeforeRecall)}。两份名单重合{EstimateCells.Say(presets.Overlap)}，季度内排序的秩相关为{NumberFormat.Ratio.Read(presets.RankCorrelation)}。",
                $"Both presets side by side: on all features AUC is {EstimateCells.Say(presets.AllAuc, NumberFormat.Probability)}, without traces of support {EstimateCells.Say(presets.BeforeAuc, NumberFormat.Probability)}, a difference of {EstimateCells.Say(presets.AucDifference, NumberFormat.Probability)}; "
                + $"visiting {share}, recall is {EstimateCells.Say(presets.AllRecall)} and {EstimateCells.Say(presets.BeforeRecall)}. The lists share {EstimateCells.Say(presets.Overlap)} of their visits, and the ranks within a quarter correlate by {NumberFormat.Ratio.Read(presets.RankCorrelation)}.")),
            new Paragraph(new(
                $"不看帮扶痕迹时，{NumberFormat.Count.Read(presets.OnlyAll.HouseholdQuarters)}户次落出名单（其中{EstimateCells.Say(presets.OnlyAll.Supported)}有帮扶记录，{EstimateCells.Say(presets.OnlyAll.Monitored)}在监测中，{EstimateCells.Say(presets.OnlyAll.EventRate)}后来返贫致贫），换进同样多的户次（{EstimateCells.Say(presets.OnlyBefore.Supported)}有帮扶记录，{EstimateCells.Say(presets.OnlyBefore.Monitored)}在监测中，{EstimateCells.Say(presets.OnlyBefore.EventRate)}后来返贫致贫）。",
                $"Without traces of support {NumberFormat.Count.Read(presets.OnlyAll.HouseholdQuarters)} household-quarters fall off the list ({EstimateCells.Say(presets.OnlyAll.Supported)} with support on record, {EstimateCells.Say(presets.OnlyAll.Monitored)} under monitoring, {EstimateCells.Say(presets.OnlyAll.EventRate)} with the event later) and as many come on "
                + $"({EstimateCells.Say(presets.OnlyBefore.Supported)} with support, {EstimateCells.Say(presets.OnlyBefore.Monitored)} under monitoring, {EstimateCells.Say(presets.OnlyBefore.EventRate)} with the event).")),
            data,
        ];
    }

    private static DataTable PresetData(PresetComparison presets)
    {
        static IReadOnlyList<DataCell> Row(DataCell preset, string name, Wording label, IntervalEstimate value) => [preset, DataCell.Of(name, label), .. EstimateCells.Of(value)];
        var (all, before, difference) = (BacktestCells.Of(presets.All), BacktestCells.Of(presets.Before), DataCell.Of("difference", new("前者减后者", "the first less the second")));
        Wording auc = new("AUC", "AUC"), recall = new("召回率", "recall"), supported = new("仅在此名单者中有帮扶的比例", "supported, of those on this list only"),
            monitored = new("仅在此名单者中在监测的比例", "monitored, of those on this list only"), events = new("仅在此名单者的返贫致贫率", "event rate of those on this list only");
        return new("presets", new("两种特征范围", "Both presets"), [new("preset", new("特征范围", "preset")), new("measure", new("指标", "measure")), .. EstimateCells.Columns(NumberFormat.Probability)],
        [
            Row(all, "auc", auc, presets.AllAuc), Row(before, "auc", auc, presets.BeforeAuc), Row(difference, "auc", auc, presets.AucDifference),
            Row(all, "recall", recall, presets.AllRecall), Row(before, "recall", recall, presets.BeforeRecall), Row(difference, "recall", recall, presets.RecallDifference),
            Row(all, "supported", supported, presets.OnlyAll.Supported), Row(before, "supported", supported, presets.OnlyBefore.Supported),
            Row(all, "monitored", monitored, presets.OnlyAll.Monitored), Row(before, "monitored", monitored, presets.OnlyBefore.Monitored),
            Row(all, "eventRate", events, presets.OnlyAll.EventRate), Row(before, "eventRate", events, presets.OnlyBefore.EventRate),
        ])
        { Across = ["preset"] };
    }
}
