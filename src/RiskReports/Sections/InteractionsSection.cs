using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Reports.Sections;

/// <summary>Which of the top features act together.</summary>
internal static class InteractionsSection
{
    public static ReportSection Of(InteractionResult result)
    {
        var table = new DataTable("interactions", new("特征两两之间的交互强度", "Interaction strength of pairs of features"),
            [
                new("first", new("特征", "feature")), new("second", new("另一特征", "other feature")), new("value", new("交互强度（对数几率）", "strength (log-odds)")),
                new("noise", new("无交互时的平均", "mean without any interaction")), new("h", new("H（归一）", "H (normalised)"), NumberFormat.Ratio),
            ],
            [.. result.Pairs.Select(p => (IReadOnlyList<DataCell>)[DataCell.Of(p.First.Name, p.First.Label), DataCell.Of(p.Second.Name, p.Second.Label), p.Unnormalised, p.Noise, p.Normalised])]);
        return new ReportSection("interactions", new("因素之间的交互", "How factors act together"), [new Paragraph(Reading(result)), new Figure(language => Map(result, language), table), table]);
    }

    private static Wording Reading(InteractionResult result)
    {
        var floor = NumberFormat.Plain.Read(result.Floor);
        var above = result.Pairs.Count(p => p.Unnormalised > result.Floor);
        var (chinese, english) = double.IsNaN(result.Floor)
            ? ("本次没有估计噪声水平，强弱只可相互比较。", "No noise floor was taken; strengths compare only with each other.")
            : ($"噪声水平为{floor}：按只含单项作用的模型另抽结果、用同样设置重新训练{result.NullModels}次，其中最大的一对。{result.Pairs.Count}对中有{above}对高于它。",
                $"The noise floor is {floor}: the strongest pair in {result.NullModels} models trained with the same settings on outcomes drawn from a model of single effects alone. Of {result.Pairs.Count} pairs {above} lie above it.");
        return new(
            $"两项特征的共同作用中，不能写成两个单项作用之和的部分即为交互（Friedman的H），以{result.AsOf}的模型在{result.Households}户上计算，单位为对数几率：0为各管各的。归一的H为其占共同作用的比例，两项都很弱时也会偏大，比较各对请看未归一的数值。{chinese}",
            $"Interaction is the part of two features' joint effect that is no sum of two single effects (Friedman's H), by the model of {result.AsOf} on {result.Households} households, in log-odds: 0 where each acts alone. The normalised H is its share of the joint effect and is large also where both are weak; compare pairs by the other. {english}");
    }

    private static HeatMap Map(InteractionResult result, Language language)
    {
        var features = result.Pairs.SelectMany(p => new[] { p.First, p.Second }).DistinctBy(f => f.Name).ToArray();
        double Between(string a, string b) => result.Pairs.FirstOrDefault(p => (p.First.Name == a && p.Second.Name == b) || (p.First.Name == b && p.Second.Name == a))?.Unnormalised ?? double.NaN;
        string[] names = [.. features.Select(f => f.Label.In(language))];
        return new HeatMap(new Wording("特征两两之间的交互强度", "Interaction strength of pairs of features").In(language), new Wording("对数几率", "log-odds").In(language),
            names, names, [.. features.Select(row => (IReadOnlyList<double>)[.. features.Select(column => Between(row.Name, column.Name))])])
        { EmptyText = ReportWords.NoData.In(language) };
    }
}
