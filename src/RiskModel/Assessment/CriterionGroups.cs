using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>Which criteria say the same thing: a group counts once when ties of a list are broken.</summary>
public static class CriterionGroups
{
    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["income-below-line"] = "income",
        ["rigid-spending"] = "income",
        ["income-drop"] = "income",
        ["shock"] = "income",
        ["dropout"] = "schooling",
        ["medical-burden"] = "medical",
        ["medical-cover"] = "medical",
        ["unsafe-house"] = "housing",
        ["unsafe-water"] = "water",
        ["transfer-dependence"] = "livelihood",
        ["weak-industry"] = "livelihood",
        ["relocated-job"] = "relocation",
        ["relocated-training"] = "relocation",
    };

    /// <summary>The group of a criterion; a criterion of a pack's own invention is its own group.</summary>
    public static string Of(string criterion) => Groups.GetValueOrDefault(criterion, criterion);

    /// <summary>How many groups have a criterion that is met.</summary>
    public static int Met(Judgement judgement) =>
        judgement.Findings.Where(f => f.State == FindingState.Met).Select(f => Of(f.Criterion.Id)).Distinct().Count();
}
