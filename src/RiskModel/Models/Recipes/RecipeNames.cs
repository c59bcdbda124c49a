namespace FangFan.Risk.Models.Recipes;

/// <summary>The names of recipes and of their variations in words.</summary>
internal static class RecipeNames
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["small"] = "小树",
        ["shallow"] = "浅树",
        ["diverse"] = "多样树",
        ["standard"] = "常规树",
        ["stronger L2"] = "加重L2惩罚",
        ["larger leaves"] = "叶内样本加多",
        ["fewer features"] = "特征抽取减半",
        ["half the rate"] = "学习率减半",
        ["second seed"] = "第二随机种子",
        ["third seed"] = "第三随机种子",
        ["logistic"] = "逻辑回归",
        ["FastTree"] = "ML.NET提升树",
        ["FastForest"] = "ML.NET随机森林",
    };

    /// <summary>A recipe's name, part by part; what has no word stays as it is.</summary>
    public static Wording Of(string name) => new(string.Join("，", name.Split(", ").Select(part => Chinese.GetValueOrDefault(part, part))), name);
}
