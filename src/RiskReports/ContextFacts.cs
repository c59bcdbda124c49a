using System.Text.RegularExpressions;
using FangFan.Risk.Features;

namespace FangFan.Risk.Reports;

/// <summary>Says to people what a result's context holds by name.</summary>
internal static class ContextFacts
{
    private static readonly (string Name, Wording Label)[] Known =
    [
        ("target", new("预测目标", "Target")),
        ("horizon", new("预测期（季度）", "Horizon [quarters]")),
        ("pack", new("政策包", "Policy pack")),
        ("asIfBefore", new("政策施行日（此前各季度为提前适用）", "Pack in force from (quarters before it are as-if)")),
        ("preset", new("特征范围", "Features seen")),
        ("learner", new("学习方法", "Learner")),
        ("model", new("模型", "Model")),
        ("trainedUntil", new("训练截至", "Trained until")),
        ("lastLevel", new("上季度等级的来源", "Source of last quarter's levels")),
        ("quarters", new("截止季度", "As-of quarters")),
        ("leftOut", new("未能检验的季度", "Quarters left out")),
        ("seed", new("随机种子", "Seed")),
    ];

    /// <summary>The facts in a fixed order, those without a label last under their names.</summary>
    public static IReadOnlyList<ReportFact> Of(IReadOnlyDictionary<string, string> context)
    {
        var facts = Known.Where(known => context.ContainsKey(known.Name)).Select(known => new ReportFact(known.Name, known.Label, Value(known.Name, context[known.Name])));
        var others = context.Keys.Where(name => Known.All(known => known.Name != name)).Order(StringComparer.Ordinal);
        return [.. facts, .. others.Select(name => new ReportFact(name, Same(name), Same(context[name])))];
    }

    private static Wording Value(string name, string value) => name switch
    {
        "target" when Targets.TryParse(value, out var target) => Targets.All[target].Label,
        "preset" when value == FeaturePreset.All.Name() => new("全部特征（all）", "all features"),
        "preset" when value == FeaturePreset.BeforeSupport.Name() => new("不含帮扶和监测留下的痕迹（before-support）", "without what support and monitoring leave behind (before-support)"),
        "model" when value == "stand-in" => new("未指定，另训一个代替", "none given; one was trained to stand in for it"),
        "learner" when value == "auto" => new("自动选择（auto）：提升树与逻辑回归融合", "auto: boosted trees and logistic regression blended"),
        "learner" when value == "boosting" => new("提升树（boosting）", "boosting"),
        "learner" when value == "mlnet-fasttree" => new("ML.NET提升树（mlnet-fasttree）", "boosted trees of ML.NET (mlnet-fasttree)"),
        "learner" when value == "mlnet-fastforest" => new("ML.NET随机森林（mlnet-fastforest）", "a random forest of ML.NET (mlnet-fastforest)"),
        "learner" when value == "logistic" => new("逻辑回归（logistic）", "logistic regression"),
        "lastLevel" => new(LastLevel(value), value),
        "leftOut" => new(LeftOut(value), value),
        _ => Same(value),
    };

    private static string LastLevel(string english) => Regex.Replace(english, @"model of (\d+Q\d)", "用截至$1的模型")
        .Replace("rules alone", "仅按规则", StringComparison.Ordinal).Replace(", ", "；", StringComparison.Ordinal).Replace(": ", "：", StringComparison.Ordinal);

    /// <summary>The reasons come in English, a quarter each, as errors do; the usual ones are said in Chinese.</summary>
    private static string LeftOut(string english)
    {
        (string Pattern, string Chinese)[] reasons =
        [
            (@"(\d+) of (\d+) households have the target; both kinds are needed\.", "$2户中$1户发生目标事件，须发生与未发生的都有。"),
            (@"no household in scope has a known outcome", "范围内没有结果已知的农户。"),
            (@"Of (\d+) training rows (\d+) have the target; rows with it and rows without are needed\.", "训练的$1户次中$2户次发生目标事件，须发生与未发生的都有。"),
            (@"Only (\d+) households of the training window have the target; at least (\d+) are needed\.", "训练窗口中只有$1户发生目标事件，至少须有$2户。"),
            (@"(?<=\dQ\d): ", "："),
        ];
        return reasons.Aggregate(english, (text, reason) => Regex.Replace(text, reason.Pattern, reason.Chinese));
    }

    private static Wording Same(string text) => new(text, text);
}
