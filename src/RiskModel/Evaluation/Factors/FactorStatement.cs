using System.Globalization;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>Says in plain words what the model-based analyses come to, and what they do not say.</summary>
internal static class FactorStatement
{
    private const int Named = 3;
    private const double Level = 0.05;

    /// <summary>The strongest groups, which of them cannot be replaced, how stable the order is, and how to read it.</summary>
    public static IReadOnlyList<Wording> Of(FactorResult result)
    {
        var lines = new List<Wording>();
        if (result.Importance is { } importance)
        {
            lines.Add(Groups(importance));
            lines.Add(Features(importance));
        }
        if (result.Refits is { Groups.Count: > 0 } refits) lines.AddRange(Refits(refits));
        if (result.Stability is { } stability && double.IsFinite(stability.GroupAgreement)) lines.Add(Stability(stability));
        if (result.Oracle is { } oracle) lines.Add(Oracle(oracle));
        lines.Add(new(
            "以上是对预测有多大帮助的排序，不是致贫返贫原因的认定：相关不等于因果，改变某项情况未必改变风险。",
            "These are orders of how much a factor helps to predict, not findings of causes: association is not cause, and changing a factor need not change the risk."));
        lines.Add(new(
            "已有的帮扶会降低观察到的返贫，因此帮扶得力的风险在这里显得比实际弱，帮扶措施本身也可能显得与风险同向。",
            "Support already given lowers the relapse that is observed: a risk that is well supported looks weaker here than it is, and support itself may seem to go with risk."));
        return lines;
    }

    private static IEnumerable<Wording> Refits(RefitResult refits)
    {
        var top = refits.Groups.Take(Named).Select(g => g.Change).ToList();
        yield return new(
            $"最难由其他信息替代的是：{string.Join("、", top.Select(c => $"{c.Factor.Label.Chinese}（剔除后AUC降低{Number(c.AucFall, "至")}）"))}。",
            $"Hardest to replace by other information: {string.Join(", ", top.Select(c => $"{c.Factor.Label.English} (without it AUC falls by {Number(c.AucFall, "to")})"))}.");
        var clear = refits.Groups.Where(g => g.LogLossHolm < Level && g.Change.LogLossRise.Value > 0).Select(g => g.Change.Factor.Label).ToList();
        var all = refits.Groups.Count;
        yield return clear.Count == 0
            ? new($"对{all}组同时检验并校正（Holm，5%）后，没有一组的剔除明确使预测变差。", $"Tested together and adjusted (Holm, 5%), none of the {all} groups clearly makes the predictions worse by its absence.")
            : new($"对{all}组同时检验并校正（Holm，5%）后，剔除后预测明确变差的有{clear.Count}组：{string.Join("、", clear.Select(l => l.Chinese))}；其余各组的先后不能分清。",
                $"Tested together and adjusted (Holm, 5%), {clear.Count} of the {all} groups clearly make the predictions worse by their absence: {string.Join(", ", clear.Select(l => l.English))}; the order of the others cannot be told.");
    }

    private static Wording Groups(ImportanceResult importance)
    {
        var top = importance.Groups.Take(Named).Select(f => f.Change).ToList();
        return new(
            $"对预测帮助最大的成因组依次是（按打乱后对数损失的升高排序）：{string.Join("、", top.Select(c => $"{c.Factor.Label.Chinese}（打乱后AUC降低{Number(c.AucFall, "至")}）"))}。",
            $"The cause groups that help most to predict are, in order of the rise of log loss: {string.Join(", ", top.Select(c => $"{c.Factor.Label.English} (dealt anew, AUC falls by {Number(c.AucFall, "to")})"))}.");
    }

    private static Wording Features(ImportanceResult importance)
    {
        var top = importance.Features.Take(Named).Select(f => f.Change).ToList();
        return new(
            $"单项特征中，打乱后对数损失升高最多的依次是：{string.Join("、", top.Select(c => $"{c.Factor.Label.Chinese}（AUC降低{Number(c.AucFall, "至")}）"))}；彼此相关的特征会分担重要性，看各组更稳妥。",
            $"Of single features, dealing these anew raises the log loss most, in order: {string.Join(", ", top.Select(c => $"{c.Factor.Label.English} (AUC falls by {Number(c.AucFall, "to")})"))}; correlated features share their importance, so the groups are the safer reading.");
    }

    private static Wording Stability(StabilityResult stability) => new(
        $"各季度之间各组排序的一致程度（Kendall W，1为完全一致）为{Two(stability.GroupAgreement)}，特征为{Two(stability.FeatureAgreement)}。",
        $"From quarter to quarter the orders of groups agree by {Two(stability.GroupAgreement)} (Kendall's W, 1 = entirely), those of features by {Two(stability.FeatureAgreement)}.");

    private static Wording Oracle(OracleResult oracle) => new(
        $"模拟数据上，各组排序与真实概率所示排序的秩相关：{string.Join("，", oracle.Agreement.Select(a => $"{a.Label.Chinese}{Two(a.Spearman)}"))}。",
        $"On generated data the orders of groups agree with that of the true probability (Spearman): {string.Join(", ", oracle.Agreement.Select(a => $"{a.Label.English} {Two(a.Spearman)}"))}.");

    private static string Number(FactorEstimate estimate, string to) => estimate.Interval is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.000} [{interval.Low:0.000} {to} {interval.High:0.000}]")
        : estimate.Value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Two(double value) => double.IsNaN(value) ? "–" : value.ToString("0.00", CultureInfo.InvariantCulture);
}
