using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>Which criteria say the same thing: a group counts once, in the level and among the ties of a list.</summary>
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
    };

    private static readonly HashSet<string> Guarantees = ["schooling", "medical", "housing", "water"];

    /// <summary>The group of a criterion; a criterion of a pack's own invention is its own group.</summary>
    public static string Of(string criterion) => Groups.GetValueOrDefault(criterion, criterion);

    /// <summary>Whether a criterion tells of the guarantees and safe water (三保障和饮水安全).</summary>
    public static bool IsGuarantee(string criterion) => Guarantees.Contains(Of(criterion));

    /// <summary>Whether a criterion tells how stable the income is.</summary>
    public static bool IsIncome(string criterion) => Of(criterion) == "income";

    /// <summary>How many groups have a criterion that is met.</summary>
    public static int Met(Judgement judgement) =>
        judgement.Findings.Where(f => f.State == FindingState.Met).Select(f => Of(f.Criterion.Id)).Distinct().Count();
}
