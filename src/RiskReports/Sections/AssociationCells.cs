using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Association;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Columns and words that the sections on associations share.</summary>
internal static class AssociationCells
{
    /// <summary>What no table of associations says by itself.</summary>
    public static Paragraph NotCause { get; } = new(new(
        "以下均为关联，不是因果：某一情形与返贫同时出现，不等于改变它就能减少返贫。已落实的帮扶会压低观察到的返贫，风险高而得到帮扶的农户因此可能显得风险不高，帮扶类因素的优势比尤其不能读作帮扶的效果。",
        "These are associations, not causes: that something goes with relapse does not mean that changing it would prevent relapse. Support received lowers the relapse that is observed, so that households at high risk that were supported may look safe; the ratios of support features least of all say what support does."))
    { Caution = true };

    public static DataColumn P { get; } = new("p", new("p值", "p"), NumberFormat.Probability);

    public static DataColumn BenjaminiHochberg { get; } = new("pBenjaminiHochberg", new("p值（BH校正）", "p (BH)"), NumberFormat.Probability);

    public static DataColumn Holm { get; } = new("pHolm", new("p值（Holm校正）", "p (Holm)"), NumberFormat.Probability);

    /// <summary>Why an estimate has no ratio; an empty cell where it has one.</summary>
    public static DataCell Why(OddsEstimate estimate) => estimate.Omitted switch
    {
        OmissionReason.Constant => DataCell.Of("constant", new("取值无差别", "takes a single value")),
        OmissionReason.Collinear => DataCell.Of("collinear", new("与前列因素几乎重复", "nearly a repetition of features before it")),
        OmissionReason.Separated => DataCell.Of("separated", new("几乎完全区分，无有限估计", "tells events apart too well for a finite estimate")),
        _ => "",
    };

    /// <summary>A caution where robust errors rest on few villages; none otherwise.</summary>
    public static IEnumerable<Paragraph> FewVillages(int villages)
    {
        if (villages >= OddsRatioResult.FewVillages) yield break;
        yield return new Paragraph(new(
            $"只有{villages}个村：按村聚类的稳健标准误在村数不足{OddsRatioResult.FewVillages}个时往往偏小，区间偏窄、p值偏小，请从严看待。",
            $"There are only {villages} villages: errors robust to villages tend to be too small under {OddsRatioResult.FewVillages} of them, so intervals are rather too narrow and p-values too small."))
        { Caution = true };
    }

    /// <summary>A row of a forest plot.</summary>
    public static Estimate Dot(string label, OddsEstimate ratio, string group = "") => new(label, Finite(ratio.Value), Finite(ratio.Low), Finite(ratio.High)) { Group = group };

    // A ratio of 0 or infinity has no place on a logarithmic axis.
    private static double Finite(double value) => value is > 1e-9 and < 1e9 ? value : double.NaN;
}
