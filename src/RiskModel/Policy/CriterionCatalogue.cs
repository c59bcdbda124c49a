namespace FangFan.Risk.Policy;

/// <summary>A criterion that the program can judge, and what a pack must give it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">Names of the dated values it needs.</param>
/// <param name="Settings">Its settings by name, each with the words allowed; no words: a list of criterion ids.</param>
/// <param name="NamesCauses">Whether the pack names the causes that count.</param>
public sealed record CriterionKind(string Id, IReadOnlyList<string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Settings, bool NamesCauses)
{
    /// <summary>What it is about in a word or two, whatever a pack's own title says.</summary>
    public required Wording Label { get; init; }

    /// <summary>Names of the dated values that it looks at where the pack has them.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];
}

/// <summary>Every criterion that the program can judge; a pack may use no other.</summary>
public static class CriterionCatalogue
{
    private static readonly IReadOnlyList<string> AnyCriteria = [];

    /// <summary>The criteria, in POLICY's order.</summary>
    public static IReadOnlyList<CriterionKind> All { get; } =
    [
        Kind("income-below-line", new("收入低于监测线", "income below the line"), ["poverty-line", "monitoring-factor", "income-near-share"], ("income", ["net", "disposable"]), ("about", ["yes", "no"])),
        Kind("rigid-spending", new("刚性支出过大", "rigid spending"), ["rigid-spending-ratio"]) with { NamesCauses = true },
        Kind("income-drop", new("收入大幅下降", "fall of income"), ["income-drop-share", "income-drop-near", "cause-spending-share"]) with { NamesCauses = true },
        Kind("shock", new("变故冲击", "shock"), ["income-drop-share", "income-drop-near", "spending-surge-share", "cause-spending-share"], ("changes", ["both", "either"])) with { NamesCauses = true },
        Kind("dropout", new("失学辍学", "dropping out of school"), [], ("reason", ["any", "hardship"])),
        Kind("medical-burden", new("医疗负担过重", "medical burden"), ["medical-burden-share", "medical-large-share", "minimum-living-standard"]),
        Kind("medical-cover", new("未参加医保", "no medical cover"), []),
        Kind("unsafe-house", new("危房", "unsafe house"), [], ("lived-in", ["any", "required"]), ("repair", ["any", "unable"])),
        Kind("unsafe-water", new("饮水不安全", "unsafe water"), ["unsafe-water-count"], ("quality-alone", ["yes", "no"])),
        Kind("transfer-dependence", new("依赖转移收入", "dependence on transfers"), ["transfer-share"]),
        Kind("weak-industry", new("产业薄弱", "weak industry"), ["weak-industry-share"]),
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
