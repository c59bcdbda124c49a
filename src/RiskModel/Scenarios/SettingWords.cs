namespace FangFan.Risk.Scenarios;

/// <summary>What people read for the settings of criteria and their words.</summary>
internal static class SettingWords
{
    private static readonly Dictionary<string, Wording> Names = new(StringComparer.Ordinal)
    {
        ["income"] = new("收入口径", "income measured"),
        ["about"] = new("线上是否留“左右”", "whether about the line counts as near"),
        ["changes"] = new("收支变化", "changes of income and spending"),
        ["reason"] = new("失学原因", "reason for being out of school"),
        ["lived-in"] = new("是否须实际居住", "whether the house must be lived in"),
        ["repair"] = new("是否须无力修缮", "whether the household must be unable to repair"),
        ["quality-alone"] = new("水质一项是否足够", "whether quality alone is enough"),
        ["test"] = new("判断方法", "test"),
    };

    private static readonly Dictionary<(string Setting, string Word), Wording> Words = new()
    {
        [("income", "net")] = new("纯收入", "net"),
        [("income", "disposable")] = new("可支配收入", "disposable"),
        [("changes", "both")] = new("骤减且骤增", "both"),
        [("changes", "either")] = new("骤减或骤增", "either"),
        [("reason", "any")] = new("任何原因", "any"),
        [("reason", "hardship")] = new("仅限因生活困难", "hardship only"),
        [("lived-in", "any")] = new("不论是否居住", "lived in or not"),
        [("lived-in", "required")] = new("须实际居住", "must be lived in"),
        [("repair", "any")] = new("不论能否修缮", "able or not"),
        [("repair", "unable")] = new("须无力修缮", "must be unable"),
        [("test", "capacity")] = new("对支付能力的比例", "share of the capacity to pay"),
        [("test", "grave-illness")] = new("突发重病", "sudden grave illness"),
    };

    /// <summary>The name of a setting; the key itself where it has none.</summary>
    public static Wording Name(string setting) => Names.TryGetValue(setting, out var name) ? name : new(setting, setting);

    /// <summary>A word of a setting; the word itself where nothing is said of it.</summary>
    public static Wording Word(string setting, string word) =>
        Words.TryGetValue((setting, word), out var known) ? known : word switch { "yes" => new("是", "yes"), "no" => new("否", "no"), _ => new(word, word) };
}
