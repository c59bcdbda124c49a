namespace FangFan.Risk.Policy;

/// <summary>A criterion that the program can judge, and what a pack must give it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">Names of the dated values it needs whatever its settings.</param>
/// <param name="Settings">Its settings by name, each with the words allowed; no words: a list of criterion ids.</param>
/// <param name="NamesCauses">Whether the pack names the causes that count.</param>
public sealed record CriterionKind(string Id, IReadOnlyList<string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Settings, bool NamesCauses)
{
    /// <summary>What it is about in a word or two, whatever a pack's own title says.</summary>
    public required Wording Label { get; init; }

    /// <summary>Names of dated values that change its test where the pack has them.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Names of every dated value that it may look at, whatever its settings.</summary>
    public IEnumerable<string> AllValues => [.. Values, .. Optional, .. BySetting.SelectMany(s => s.Values)];

    /// <summary>The dated values it needs besides under some word of a setting.</summary>
    public IReadOnlyList<SettingValues> BySetting { get; init; } = [];

    /// <summary>Names of the dated values it needs with a pack's settings.</summary>
    public IEnumerable<string> ValuesFor(IReadOnlyDictionary<string, string> settings) =>
        [.. Values, .. BySetting.Where(s => settings.GetValueOrDefault(s.Setting) == s.Word).SelectMany(s => s.Values)];
}

/// <summary>Dated values that a criterion needs only under one word of a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Word">Its word.</param>
/// <param name="Values">Names of the values.</param>
public sealed record SettingValues(string Setting, string Word, IReadOnlyList<string> Values);

/// <summary>Every criterion that the program can judge; a pack may use no other.</summary>
public static class CriterionCatalogue
{
    private static readonly IReadOnlyList<string> AnyCriteria = [];

    /// <summary>The criteria, in POLICY's order.</summary>
    public static IReadOnlyList<CriterionKind> All { get; } =
    [
        Kind("income-below-line", new("收入低于监测线", "income below the line"), ["poverty-line", "monitoring-factor", "income-near-share"], ("income", ["net", "disposable"]), ("about", ["yes", "no"]))
            with { Optional = ["monitoring-line"] },
        Kind("rigid-spending", new("刚性支出过大", "rigid spending"), ["rigid-spending-ratio"]) with { NamesCauses = true, Optional = ["warning-floor-spending"] },
        Kind("income-drop", new("收入大幅下降", "fall of income"), ["income-drop-share", "income-drop-near", "cause-spending-share"])
            with { NamesCauses = true, Optional = ["warning-floor-income-loss"] },
        Kind("shock", new("变故冲击", "shock"), ["income-drop-share", "income-drop-near", "spending-surge-share", "cause-spending-share"], ("changes", ["both", "either"])) with { NamesCauses = true },
        Kind("dropout", new("失学辍学", "dropping out of school"), [], ("reason", ["any", "hardship"])),
        Kind("medical-burden", new("医疗负担过重", "medical burden"), [], ("test", ["capacity", "grave-illness"]))
            with { BySetting = [new("test", "capacity", ["medical-burden-share", "medical-large-share", "minimum-living-standard"])] },
        Kind("medical-cover", new("未参加医保", "no medical cover"), []),
        Kind("unsafe-house", new("危房", "unsafe house"), [], ("lived-in", ["any", "required"]), ("repair", ["any", "unable"])),
        Kind("unsafe-water", new("饮水不安全", "unsafe water"), ["unsafe-water-count"], ("quality-alone", ["yes", "no"])),
        Kind("transfer-dependence", new("依赖转移收入", "dependence on transfers"), ["transfer-share"]),
        Kind("weak-industry", new("产业薄弱", "weak industry"), ["weak-industry-share"]),
        Kind("relocated-job", new("搬迁户无人就业", "relocated household without a job"), ["relocated-jobs"]),
        Kind("relocated-training", new("搬迁户未受培训", "relocated household without training"), ["relocated-trainings"]),
        Kind("subsistence", new("低于低保标准", "below the minimum living standard"), ["minimum-living-standard"]),
        Kind("new-problem", new("新产生的问题", "new problem"), ["new-problem-quarters"], ("of", AnyCriteria)),
    ];

    /// <summary>The ids, comma-separated, for messages.</summary>
    public static string Ids => string.Join(", ", All.Select(k => k.Id));

    /// <summary>The criterion of an id; null where there is none.</summary>
    public static CriterionKind? Find(string id) => All.FirstOrDefault(k => k.Id == id);

    private static CriterionKind Kind(string id, Wording label, IReadOnlyList<string> values, params (string Name, IReadOnlyList<string> Words)[] settings) =>
        new(id, values, settings.ToDictionary(s => s.Name, s => s.Words, StringComparer.Ordinal), false) { Label = label };
}
