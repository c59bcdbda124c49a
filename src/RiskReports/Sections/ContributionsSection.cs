using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How far each factor moves the scores.</summary>
internal static class ContributionsSection
{
    private static readonly Wording Axis = new("平均绝对贡献（对数几率）", "mean absolute contribution (log-odds)");

    public static ReportSection Of(ContributionResult result)
    {
        var groups = new DataTable("contribution-groups", new("各组的平均绝对贡献", "Mean absolute contribution of groups"),
            [FactorCells.Group, .. FactorCells.Estimate], [.. result.Groups.Select(g => (IReadOnlyList<DataCell>)[FactorCells.Of(g.Factor), .. FactorCells.Ends(g.Strength)])]);
        var features = new DataTable("contribution-features", new("各特征的平均绝对贡献", "Mean absolute contribution of features"),
            [FactorCells.Feature, FactorCells.Group, new("direction", new("方向", "direction"), NumberFormat.Ratio), .. FactorCells.Estimate],
            [.. result.Features.Select(f => (IReadOnlyList<DataCell>)[FactorCells.Of(f.Factor), FactorCells.Of(f.Factor.Group), f.Direction, .. FactorCells.Ends(f.Strength)])])
        { Note = new("方向为贡献与数值的秩相关：+1为数值越大风险越高，−1为越低，接近0为先升后降或影响很小。", "Direction is the rank correlation of contribution and value: +1 where more of it means more risk, −1 less; near 0 it turns, or moves little."), Folded = true };
        return new ReportSection("contributions", new("对得分的贡献", "Contributions to the scores"),
        [
            new Paragraph(new(
                $"把{result.Households}户次的得分逐户精确分解到各特征（TreeSHAP），取绝对值的平均。它说明模型用了什么、用了多少，不说明用得对不对：与上节的重要性相差很大的因素，值得追问。一组的贡献为组内各特征之和再取绝对值，相互抵消的不重复计算。",
                $"The scores of {result.Households} household-quarters are taken apart exactly by feature (TreeSHAP); shown is the mean of the sizes. It tells what the model uses and how much, not whether rightly: a factor far off its importance above deserves a question. "
                + "A group's contribution is the size of its features' sum, so that what cancels is not counted.")),
            new Figure(language => FactorCells.Forest(new("各组的平均绝对贡献", "Mean absolute contribution of groups"), Axis, result.Groups.Select(g => (g.Factor.Label, g.Strength)), language), groups),
            new Figure(language => FactorCells.Forest(new("各特征的平均绝对贡献", "Mean absolute contribution of features"), Axis, result.Features.Take(FactorCells.Shown).Select(f => (f.Factor.Label, f.Strength)), language), features),
            features,
            Quarterly(result),
        ]);
    }

    private static DataTable Quarterly(ContributionResult result) => new("contributions-by-quarter", new("各季度各组的平均绝对贡献", "Mean absolute contribution of groups by quarter"),
        [FactorCells.Group, FactorCells.AsOf, new("value", Axis)],
        [.. result.Groups.SelectMany(g => g.Quarters.Select((value, q) => (IReadOnlyList<DataCell>)[FactorCells.Of(g.Factor), result.AsOf[q].ToString(), value]))])
    { Across = ["asOf"] };
}
