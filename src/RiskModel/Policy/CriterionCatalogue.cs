namespace FangFan.Risk.Policy;

/// <summary>A criterion that the program can judge, and what a pack must give it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">Names of the dated values it needs.</param>
/// <param name="Settings">Its settings by name, each with the words allowed; no words: a list of criterion ids.</param>
/// <param name="NamesCauses">Whether the pack names the causes that count.</param>
public sealed record CriterionKind(string Id, IReadOnlyList<string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Settings, bool NamesCauses);

/// <summary>Every criterion that the program can judge; a pack may use no other.</summary>
public static class CriterionCatalogue
{
    private static readonly IReadOnlyList<string> AnyCriteria = [];

    /// <summary>The criteria, in POLICY's order.</summary>
    public static IReadOnlyList<CriterionKind> All { get; } =
    [
        Kind("income-below-line", ["poverty-line", "monitoring-factor", "income-near-share"], ("income", ["net", "disposable"]), ("about", ["yes", "no"])),
        Kind("rigid-spending", ["rigid-spending-ratio"]) with { NamesCauses = true },
        Kind("income-drop", ["income-drop-share", "income-drop-near", "cause-spending-share"]) with { NamesCauses = true },
        Kind("shock", ["income-drop-share", "income-drop-near", "spending-surge-share", "cause-spending-share"], ("changes", ["both", "either"])) with { NamesCauses = true },
        Kind("dropout", [], ("reason", ["any", "hardship"])),
        Kind("medical-burden", ["medical-burden-share", "medical-large-share", "minimum-living-standard"]),
        Kind("medical-cover", []),
        Kind("unsafe-house", [], ("lived-in", ["any", "required"]), ("repair", ["any", "unable"])),
        Kind("unsafe-water", ["unsafe-water-count"], ("quality-alone", ["yes", "no"])),
        Kind("transfer-dependence", ["transfer-share"]),
        Kind("weak-industry", ["weak-industry-share"]),
        Kind("subsistence", ["minimum-living-standard"]),
        Kind("new-problem", ["new-problem-quarters"], ("of", AnyCriteria)),
    ];

    /// <summary>The ids, comma-separated, for messages.</summary>
    public static string Ids => string.Join(", ", All.Select(k => k.Id));

    /// <summary>The criterion of an id; null where there is none.</summary>
    public static CriterionKind? Find(string id) => All.FirstOrDefault(k => k.Id == id);

    private static CriterionKind Kind(string id, IReadOnlyList<string> values, params (string Name, IReadOnlyList<string> Words)[] settings) =>
        new(id, values, settings.ToDictionary(s => s.Name, s => s.Words, StringComparer.Ordinal), false);
}
