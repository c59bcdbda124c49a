using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Drift;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How far each feature has moved, quarter by quarter.</summary>
internal static class FeatureDriftSection
{
    private const int RowsDrawn = 24;

    /// <summary>The heat map of the features that moved most, then every index with what chance would give.</summary>
    public static ReportSection Of(DriftResult result) => new("feature-drift", new("特征的变化", "How features have moved"),
    [
        new Paragraph(new(
            $"PSI（群体稳定性指数）把训练期的取值分成十段（另加“缺失”一段），比较各季度各段的户数占比：低于{Number(DriftLimits.Moderate)}为稳定，{Number(DriftLimits.Moderate)}至{Number(DriftLimits.Major)}为中等变化，{Number(DriftLimits.Major)}及以上为显著变化。"
            + "金额均为与扶贫标准或全县中位数之比，物价上涨本身不会造成变化。户数少时PSI即使没有变化也不为零，故同时列出抽样波动的平均值与上限，未超过上限的不作标示；只与其他季节不同、与上年同季相近的，视为季节变化。",
            $"PSI, the population stability index, cuts a feature's values in the training window into tenths, with a part of its own for missing ones, and compares the share of households in each: under {Number(DriftLimits.Moderate)} is stable, up to {Number(DriftLimits.Major)} moderate, from there major. "
            + "Money is a ratio to the poverty line or the county's median, so rising prices alone move nothing. With few households the index is not zero even where nothing has moved: its mean and its limit under chance stand beside it, and what lies within the limit is not marked; nor is what differs from other seasons but not from the same quarter of the year.")),
        new Paragraph(new(
            "抽样波动按村成组估计；同时看上百个数时，偶有个别超过95%上限属正常。“脱贫以来时间”一类按时间累计的特征本来就会逐季变大。PSI大不等于模型变差。",
            "Chance is reckoned over villages. Among a hundred numbers some exceed a 95 % limit by chance. Features that count time, such as the years since a household was lifted, grow by themselves. A large index does not say that the model has become worse.")),
        Figure(result),
    ]);

    private static Figure Figure(DriftResult result)
    {
        var drawn = result.Features.OrderByDescending(f => Largest(f)).Take(RowsDrawn).ToArray();
        return new(language => new HeatMap(
            new Wording($"PSI：变化最大的{drawn.Length}项特征", $"PSI of the {drawn.Length} features that moved most").In(language),
            new Wording($"PSI；颜色最深为{Number(DriftLimits.Major)}及以上", $"PSI; the strongest colour is {Number(DriftLimits.Major)} and more").In(language),
            [.. drawn.Select(f => f.Feature.Label.In(language))], [.. result.Quarters.Select(q => q.ToString())],
            [.. drawn.Select(f => f.Points.Select(p => p.Psi).ToArray())])
        {
            Format = NumberFormat.Ratio,
            Domain = (0, DriftLimits.Major),
            EmptyText = new Wording("没有可显示的数据", "no data").In(language),
        }, Data(result));
    }

    private static double Largest(FeatureDrift feature) => feature.Points.Where(p => double.IsFinite(p.Psi)).Select(p => p.Psi).DefaultIfEmpty(0).Max();

    private static DataTable Data(DriftResult result) => new("feature-psi", new("各特征各季度的PSI（按对得分的贡献排列）", "PSI of every feature by quarter, those that weigh most in the score first"),
    [
        new("feature", new("特征", "feature")),
        FactorCells.Group,
        new("weight", new("占贡献比重", "share of contributions"), NumberFormat.Percent),
        .. DriftCells.Columns,
        new("missingPart", new("其中缺失", "of it missing"), NumberFormat.Ratio),
        DriftCells.Level,
    ],
    [
        .. from feature in result.Features
           from point in feature.Points
           select (IReadOnlyList<DataCell>)
           [
               DataCell.Of(feature.Feature.Name, feature.Feature.Label), FactorCells.Of(feature.Feature.Group), feature.Weight, .. DriftCells.Of(point), point.MissingPart, DriftCells.Of(point.Level),
           ],
    ]);

    private static string Number(double value) => NumberFormat.Ratio.Read(value);
}
