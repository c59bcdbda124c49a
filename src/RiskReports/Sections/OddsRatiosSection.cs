using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Association;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Odds ratios of features, alone and together.</summary>
internal static class OddsRatiosSection
{
    private const int Shown = 20;

    public static ReportSection Of(OddsRatioResult result)
    {
        var table = Table(result);
        return new("odds-ratios", new("优势比", "Odds ratios"),
        [
            new Paragraph(Reading(result)), AssociationCells.NotCause, .. AssociationCells.FewVillages(result.Villages), .. Overfit(result),
            new Paragraph(Tests(result)), new Figure(language => Forest(result, language), table), .. Omitted(result),
        ]);
    }

    private static Wording Reading(OddsRatioResult result) => new(
        $"由不带惩罚项的逻辑回归（最大似然）得出，合并{result.Quarters.Count}个截止季度、{result.Rows}户次、{result.Events}户次发生。“单独”只调整截止季度，“合并”同时调整其余全部因素。"
        + "连续因素为每增加一个标准差的优势比（数值先截到0.5%和99.5%分位），是否类因素为“是”与“否”之比；缺失按中位数填补，缺失达1%的另设缺失标志一并进入模型。"
        + $"同一农户出现在多个季度，同村农户运气相连，故标准误按{result.Villages}个村聚类稳健估计（CR1：乘以G/(G−1)×(N−1)/(N−K)，即R的sandwich::vcovCL的HC1），区间和p值用自由度G−1的t分布。",
        $"From logistic regression without a penalty (maximum likelihood) over {result.Quarters.Count} as-of quarters, {result.Rows} household-quarters and {result.Events} with the target. \"Alone\" is adjusted for the quarter only, \"together\" for every other feature as well. "
        + "A number's ratio is per standard deviation (after clipping at the 0.5th and 99.5th percentile), a flag's is set against not set; missing values stand at the median, with a flag of their own in the model where at least 1 % are missing. "
        + $"The same household stands in several quarters and villages share their luck, so errors are robust to {result.Villages} village clusters (CR1: times G/(G−1) × (N−1)/(N−K), the HC1 of R's sandwich::vcovCL), intervals and p-values by Student's t with G−1 degrees of freedom.");

    private static Wording Tests(OddsRatioResult result)
    {
        var tested = result.Features.Count(f => !double.IsNaN(f.Adjusted.P));
        var (kept, sure) = (result.Features.Count(f => f.Adjusted.BenjaminiHochberg < 0.05), result.Features.Count(f => f.Adjusted.Holm < 0.05));
        return new(
            $"合并模型共检验{tested}个因素：按Benjamini-Hochberg把误判比例控制在5%时有{kept}个，按Holm把出现任何一个误判的概率控制在5%时有{sure}个。单独与合并各自校正。图中只列合并模型p值最小的{Shown}个，挑选本身会使其显得偏强。",
            $"The joint model asks {tested} questions: {kept} features stand with the expected share of false calls held at 5 % (Benjamini and Hochberg), {sure} with the chance of any false call held at 5 % (Holm). Alone and together are adjusted each for itself. The figure shows the {Shown} features with the smallest p-values together; being picked, they look rather stronger than they are.");
    }

    private static IEnumerable<Paragraph> Overfit(OddsRatioResult result)
    {
        if (result.JointTerms > 0 && result.Events >= OddsRatioResult.EventsPerTerm * result.JointTerms) yield break;
        yield return result.JointTerms == 0
            ? new Paragraph(new("合并模型无法拟合：发生户次太少。", "The joint model could not be fitted: too few have the target.")) { Caution = true }
            : new Paragraph(new(
                $"合并模型有{result.JointTerms}个系数、{result.Events}户次发生，每个系数不足{OddsRatioResult.EventsPerTerm}户次，估计不稳，宜以“单独”一列为主。",
                $"The joint model has {result.JointTerms} coefficients for {result.Events} events, under {OddsRatioResult.EventsPerTerm} each: its estimates are unstable; look at those alone first."))
            { Caution = true };
    }

    private static IEnumerable<Paragraph> Omitted(OddsRatioResult result)
    {
        foreach (var (reason, why) in new[]
        {
            (OmissionReason.Collinear, new Wording("与前列因素几乎重复（方差的九成以上可由其解释）而未进入合并模型", "Not in the joint model, as features before them explain over nine tenths of their variance")),
            (OmissionReason.Separated, new Wording("几乎把发生与未发生完全分开、没有有限的估计而略去", "Left out, as they tell events apart too well for a finite estimate")),
            (OmissionReason.Constant, new Wording("取值无差别而略去", "Left out, as they take a single value")),
        })
        {
            var labels = result.Features.Where(f => f.Adjusted.Omitted == reason).Select(f => f.Feature.Label).ToArray();
            if (labels.Length > 0) yield return new Paragraph(new($"{why.Chinese}：{string.Join("、", labels.Select(l => l.Chinese))}。", $"{why.English}: {string.Join("; ", labels.Select(l => l.English))}."));
        }
    }

    private static DataTable Table(OddsRatioResult result)
    {
        var rows = new List<IReadOnlyList<DataCell>>();
        foreach (var odds in result.Features.OrderBy(f => double.IsNaN(f.Adjusted.P) ? 2 : f.Adjusted.P))
        {
            rows.Add(Row(odds, DataCell.Of("alone", new("单独", "alone")), odds.Crude));
            rows.Add(Row(odds, DataCell.Of("together", new("合并", "together")), odds.Adjusted));
        }
        return new("odds-ratios", new("各因素的优势比", "Odds ratios of features"),
        [
            new("feature", new("因素", "feature")), FactorCells.Group, new("model", new("模型", "model")), new("per", new("单位", "per")),
            .. EstimateCells.Columns(new("优势比", "odds ratio"), NumberFormat.Ratio),
            AssociationCells.P, AssociationCells.BenjaminiHochberg, AssociationCells.Holm, new("deviation", new("标准差", "standard deviation")),
            new("missing", new("缺失", "missing"), NumberFormat.Percent), new("omitted", new("略去原因", "left out because")),
        ], rows);
    }

    private static DataCell[] Row(FeatureOdds odds, DataCell model, OddsEstimate ratio) =>
    [
        DataCell.Of(odds.Feature.Name, odds.Feature.Label), DataCell.Of(odds.Feature.Group.Name(), CauseGroups.Names[odds.Feature.Group]), model,
        odds.Unit == OddsUnit.Flag ? DataCell.Of("flag", new("是与否", "flag set")) : DataCell.Of("deviation", new("标准差", "standard deviation")),
        ratio.Value, ratio.Low, ratio.High, ratio.P, ratio.BenjaminiHochberg, ratio.Holm, odds.Deviation, odds.Missing, AssociationCells.Why(ratio),
    ];

    private static DotIntervalChart Forest(OddsRatioResult result, Language language)
    {
        var (alone, together) = (new Wording("单独", "alone").In(language), new Wording("合并", "together").In(language));
        var picked = result.Features.Where(f => !double.IsNaN(f.Adjusted.P)).OrderBy(f => f.Adjusted.P).Take(Shown);
        return new(new Wording("优势比（按村聚类稳健区间）", "Odds ratios with village-robust intervals").In(language), new Wording("优势比，对数刻度", "odds ratio, logarithmic").In(language),
            [.. picked.SelectMany(f => new[] { AssociationCells.Dot(f.Feature.Label.In(language), f.Adjusted, together), AssociationCells.Dot(f.Feature.Label.In(language), f.Crude, alone) })])
        {
            Logarithmic = true,
            Format = NumberFormat.Ratio,
            Marks = [new(1, new Wording("无差异", "no difference").In(language))],
            EmptyText = new Wording("没有可显示的优势比", "no odds ratio to show").In(language),
        };
    }
}
