using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Whether the order of factors is the same from quarter to quarter.</summary>
internal static class StabilitySection
{
    public static ReportSection Of(StabilityResult result)
    {
        var quarterly = new DataTable("importance-by-quarter", new("各季度打乱一组后的损失", "Loss with a group dealt anew, by quarter"),
            [FactorCells.Group, FactorCells.AsOf, new("logLossRise", FactorCells.LogLossRise.Label), new("aucFall", FactorCells.AucFall.Label), new("recallFall", FactorCells.RecallFall.Label)],
            [.. result.Groups.SelectMany(g => g.Quarters.Select(q => (IReadOnlyList<DataCell>)[FactorCells.Of(g.Factor), q.AsOf.ToString(), q.LogLossRise, q.AucFall, q.RecallFall]))]);
        var pairs = new DataTable("stability", new("相邻季度的排序一致程度", "Agreement of neighbouring quarters"),
            [
                new("earlier", new("前一季度", "earlier quarter")), new("later", new("后一季度", "later quarter")), new("groupSpearman", new("各组秩相关", "Spearman of groups"), NumberFormat.Ratio),
                new("featureSpearman", new("特征秩相关", "Spearman of features"), NumberFormat.Ratio), new("topOverlap", new("前十项特征重合", "overlap of the top ten features"), NumberFormat.Percent),
            ],
            [.. result.Pairs.Select(p => (IReadOnlyList<DataCell>)[p.Earlier.ToString(), p.Later.ToString(), p.GroupSpearman, p.FeatureSpearman, p.TopOverlap])]);
        return new ReportSection("stability", new("各季度之间的稳定性", "Stability over the quarters"),
            [new Paragraph(Reading(result)), new Figure(language => Map(result, language), quarterly), pairs]);
    }

    private static Wording Reading(StabilityResult result)
    {
        if (result.AsOf.Count < 2) return new("只有一个截止季度，看不出稳定性。", "There is one as-of quarter; stability cannot be seen.");
        var (groups, features) = (NumberFormat.Ratio.Read(result.GroupAgreement), NumberFormat.Ratio.Read(result.FeatureAgreement));
        return new(
            $"每个季度的模型和农户各不相同。{result.AsOf.Count}个季度的排序一致程度（Kendall W，1为完全一致）：各组{groups}，特征{features}。颜色为打乱一组后对数损失的升高；整行深浅一致的组各年都重要，时深时浅的组随年景变化，不宜据某一年下结论。相邻季度的训练数据大多相同，一致程度因此偏高。",
            $"Each quarter has its own model and households. Over {result.AsOf.Count} quarters the orders agree by Kendall's W (1 = entirely) {groups} for groups and {features} for features. The colour is the rise of log loss with a group dealt anew: a row of one shade matters in every year, a changing one with the times; "
            + "draw no conclusion from one year of it. Neighbouring quarters share most of their training rows, which makes them agree more.");
    }

    private static HeatMap Map(StabilityResult result, Language language) => new(
        new Wording("各季度各组的重要性", "Importance of groups by quarter").In(language), FactorCells.LogLossRise.Label.In(language),
        [.. result.Groups.Select(g => g.Factor.Label.In(language))], [.. result.AsOf.Select(q => q.ToString())],
        [.. result.Groups.Select(g => (IReadOnlyList<double>)[.. g.Quarters.Select(q => q.LogLossRise)])])
    { EmptyText = ReportWords.NoData.In(language) };
}
