using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Association;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Every criterion of every pack as a predictor.</summary>
internal static class CriterionValueSection
{
    public static ReportSection Of(CriterionValueResult result)
    {
        var counts = Counts(result);
        return new("criteria", new("政策指标的预测价值", "Criteria as predictors"),
        [
            new Paragraph(Reading(result)), AssociationCells.NotCause, .. AssociationCells.FewVillages(result.Villages), .. AsIf(result),
            .. result.Packs.Select(pack => new Figure(language => Forest(pack, language), Table(pack))), counts,
        ]);
    }

    private static Wording Reading(CriterionValueResult result) => new(
        $"每项指标按当时已知的情况判定，与预测期内是否发生目标事件对照，合并各截止季度共{result.Rows}户次、{result.Events}户次发生。只计能判定的农户：“符合”对“接近或不符合”；无法判定的不计入，另列户次。"
        + "精度为符合者中的发生比例，召回率为发生者中的符合比例，提升度为精度与可判定农户总体发生比例之比。前三项区间由按村重抽得出，优势比区间按村聚类稳健估计。"
        + $"共{result.Tests}个优势比有p值，按Benjamini-Hochberg把误判比例控制在5%；同一指标在多个政策包中重复出现，各算一次。四格中有空格时每格加0.5（Haldane-Anscombe），此时不给区间和p值；无人符合的以横线表示。"
        + "“列入名单”指该政策包的识别结论，其余（未达到、接近、排除、不在范围）均为未列入；“因”指有符合的指标指向该原因。",
        $"Each criterion is judged by what was known then and set against whether the target came within the horizon, over all as-of quarters: {result.Rows} household-quarters, {result.Events} with the target. Only decided households count, met against near or not met; those undecided enter no figure and are listed. "
        + "Precision is the share of those met that have the target, recall the share of those with the target that are met, lift precision over the overall share among the decided. Their intervals draw villages anew; that of the odds ratio is robust to villages. "
        + $"There are {result.Tests} odds ratios with a p-value, the expected share of false calls held at 5 % (Benjamini and Hochberg); a criterion that several packs state counts each time. Where one of the four cells is empty a half is added to each (Haldane and Anscombe) and there is neither interval nor p-value; what nobody meets is a dash. "
        + "\"On the list\" is the pack's verdict against all others (not met, near, excluded, out of its scope); a cause is evidenced by a criterion that is met.");

    private static IEnumerable<Paragraph> AsIf(CriterionValueResult result)
    {
        var early = result.Packs.Where(pack => pack.AsIf > 0).ToArray();
        if (early.Length == 0) yield break;
        yield return new Paragraph(new(
            $"在文件施行之前的季度按“如同已施行”套用：{string.Join("；", early.Select(p => $"{p.Title.Chinese}（{p.Quarters}个季度中{p.AsIf}个）"))}。各政策包按同一批农户比较，即{result.Packs[0].Title.Chinese}范围内的农户。",
            $"Applied as-if before they were in force: {string.Join("; ", early.Select(p => $"{p.Title.English} ({p.AsIf} of {p.Quarters} quarters)"))}. All packs judge the same households, those in the scope of {result.Packs[0].Title.English}."));
    }

    private static DataTable Table(PackValue pack)
    {
        IEnumerable<IReadOnlyList<DataCell>> Rows(CriterionValue value)
        {
            yield return Row(value, DataCell.Of("oddsRatio", new("优势比", "odds ratio")), [value.OddsRatio.Value, value.OddsRatio.Low, value.OddsRatio.High], [value.OddsRatio.P, value.OddsRatio.BenjaminiHochberg]);
            yield return Row(value, DataCell.Of("lift", new("提升度", "lift")), EstimateCells.Of(value.Lift), [double.NaN, double.NaN]);
            yield return Row(value, DataCell.Of("precision", new("精度", "precision")), EstimateCells.Of(value.Precision), [double.NaN, double.NaN]);
            yield return Row(value, DataCell.Of("recall", new("召回率", "recall")), EstimateCells.Of(value.Recall), [double.NaN, double.NaN]);
        }
        return new($"criteria-{pack.Pack}", new($"{pack.Title.Chinese}：各指标的预测价值", $"{pack.Title.English}: criteria as predictors"),
        [
            new("subject", new("类型", "kind")), new("id", new("指标", "criterion")), new("clause", new("条款", "clause")), new("metric", new("度量", "metric")),
            .. EstimateCells.Columns(NumberFormat.Probability),
            AssociationCells.P, AssociationCells.BenjaminiHochberg, new("corrected", new("加0.5", "half added")),
        ], [.. pack.Values.SelectMany(Rows)]);
    }

    private static DataCell[] Row(CriterionValue value, DataCell metric, IReadOnlyList<DataCell> estimate, DataCell[] p) =>
        [Subject(value.Subject), DataCell.Of(value.Id, value.Label), value.Clause, metric, .. estimate, .. p, value.Corrected ? DataCell.Of("yes", new("是", "yes")) : DataCell.Of("no", new("否", "no"))];

    private static DataTable Counts(CriterionValueResult result) => new("criteria-counts", new("判定户次与发生户次", "Households decided and not, with the target"),
    [
        new("pack", new("政策包", "pack")), new("subject", new("类型", "kind")), new("id", new("指标", "criterion")),
        new("met", new("符合", "met"), NumberFormat.Count), new("metEvents", new("其中发生", "with the target"), NumberFormat.Count),
        new("notMet", new("接近或不符合", "near or not met"), NumberFormat.Count), new("notMetEvents", new("其中发生", "with the target"), NumberFormat.Count),
        new("unknown", new("无法判定", "not decided"), NumberFormat.Count), new("unknownEvents", new("其中发生", "with the target"), NumberFormat.Count),
    ], [.. result.Packs.SelectMany(pack => pack.Values.Select(value => (IReadOnlyList<DataCell>)
        [
            DataCell.Of(pack.Pack, pack.Title), Subject(value.Subject), DataCell.Of(value.Id, value.Label), value.Counts.Met, value.Counts.MetEvents,
            value.Counts.NotMet, value.Counts.NotMetEvents, value.Counts.Unknown, value.Counts.UnknownEvents,
        ]))]);

    private static DataCell Subject(CriterionSubject subject) => subject switch
    {
        CriterionSubject.Verdict => DataCell.Of("verdict", new("结论", "verdict")),
        CriterionSubject.Criterion => DataCell.Of("criterion", new("指标", "criterion")),
        _ => DataCell.Of("cause", new("原因", "cause")),
    };

    private static DotIntervalChart Forest(PackValue pack, Language language) =>
        new(new Wording($"{pack.Title.Chinese}：优势比", $"{pack.Title.English}: odds ratios").In(language), new Wording("优势比，对数刻度", "odds ratio, logarithmic").In(language),
            [.. pack.Values.Select(value => AssociationCells.Dot(value.Label.In(language), value.OddsRatio, Group(value.Subject).In(language)) with { Muted = value.Corrected })])
        {
            Logarithmic = true,
            Format = NumberFormat.Ratio,
            Marks = [new(1, new Wording("无差异", "no difference").In(language))],
            EmptyText = new Wording("没有可显示的优势比", "no odds ratio to show").In(language),
        };

    private static Wording Group(CriterionSubject subject) => Subject(subject).Text!.Value;
}
