namespace FangFan.Risk.Policy;

/// <summary>What the settings of criteria are called and what their words mean, for people.</summary>
public static class SettingWords
{
    private static readonly Dictionary<string, Wording> Names = new(StringComparer.Ordinal)
    {
        ["income"] = new("收入口径", "income"),
        ["about"] = new("“左右”", "about"),
        ["changes"] = new("收入与支出的变化", "changes of income and spending"),
        ["reason"] = new("原因", "reason"),
        ["lived-in"] = new("居住", "lived in"),
        ["repair"] = new("修缮能力", "ability to repair"),
        ["quality-alone"] = new("仅水质不达标", "quality alone unmet"),
        ["test"] = new("判断方法", "test"),
        ["of"] = new("所看标准", "criteria looked at"),
    };

    private static readonly Dictionary<(string Setting, string Word), Wording> Words = new()
    {
        [("income", "net")] = new("纯收入", "net"),
        [("income", "disposable")] = new("可支配收入", "disposable"),
        [("about", "yes")] = new("略高于线的记为“接近”", "slightly above the line counts as near"),
        [("about", "no")] = new("精确", "exact"),
        [("changes", "both")] = new("同时具备", "both"),
        [("changes", "either")] = new("具备其一", "either"),
        [("reason", "any")] = new("不限", "any"),
        [("reason", "hardship")] = new("因家庭困难", "hardship"),
        [("lived-in", "any")] = new("不限", "or not"),
        [("lived-in", "required")] = new("须实际居住", "required"),
        [("repair", "any")] = new("不限", "able or not"),
        [("repair", "unable")] = new("须无力修缮", "must be unable"),
        [("quality-alone", "yes")] = new("即算受影响", "is enough"),
        [("quality-alone", "no")] = new("不足以算", "is not enough"),
        [("test", "capacity")] = new("自付支出与支付能力相比", "self-paid spending against capacity to pay"),
        [("test", "grave-illness")] = new("突发大病重病", "sudden grave illness"),
    };

    /// <summary>What a setting is called; its key where it has no words.</summary>
    public static Wording Name(string setting) => Names.TryGetValue(setting, out var name) ? name : new(setting, setting);

    /// <summary>What a word of a setting means, criteria by their labels; the word itself where it has no words.</summary>
    public static Wording Word(string setting, string word)
    {
        if (Words.TryGetValue((setting, word), out var meaning)) return meaning;
        Wording[] criteria = [.. word.Split(", ").Select(PackWords.Criterion)];
        return new(string.Join("、", criteria.Select(c => c.Chinese)), string.Join(", ", criteria.Select(c => c.English)));
    }
}
