using FangFan.Risk.Policy;
using FangFan.Risk.Rules;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Service.Households;

/// <summary>A household judged by one of two packs, without a model.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Title">Its title.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="ScopeReason">Why it looks at the household or not.</param>
/// <param name="Identify">What its identify clause says, whatever scope and exclusions say.</param>
/// <param name="AsIf">Whether it was applied before its start date.</param>
/// <param name="Findings">Every criterion of the pack.</param>
/// <param name="Exclusions">The exclusions that the household runs into.</param>
public sealed record PackJudgement(string Pack, string Title, Verdict Verdict, string ScopeReason, FindingState Identify, bool AsIf,
    IReadOnlyList<PackFinding> Findings, IReadOnlyList<PackExclusionHit> Exclusions)
{
    /// <summary>Judges a household by each of some packs from what is stored of it.</summary>
    /// <returns>One a pack; empty where nothing of the household is stored.</returns>
    internal static IReadOnlyList<PackJudgement> Of(RiskDatabase database, HouseholdPage page, IReadOnlyList<PolicyPack> packs, Language language)
    {
        var household = page.Household.HouseholdId;
        if (StoredTable.Read(database, page.AreaCode, household) is not { } records) return [];
        var panel = RiskWorkflow.Check(records).Panel;
        if (panel.IndexOf(new HouseholdId(household)) is not (>= 0 and var index)) return [];
        var view = panel.At(index, Quarter.Parse(page.Quarter));
        return [.. packs.Select(p => Of(p, new Judge(p).Of(view), language))];
    }

    private static PackJudgement Of(PolicyPack pack, Judgement judgement, Language language) => new(pack.Id, pack.Title.In(language), judgement.Verdict, judgement.ScopeReason.In(language),
        judgement.Identify, judgement.AsIf, [.. judgement.Findings.Select(f => PackFinding.Of(f, language))],
        [.. judgement.Exclusions.Select(e => new PackExclusionHit(e.Exclusion.Id, e.State, e.Text.In(language)))]);
}

/// <summary>What a pack's criterion says of a household.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Title">Its title in the pack.</param>
/// <param name="State">met, near, not-met or unknown.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Text">The finding as a sentence.</param>
/// <param name="Threshold">The value in force with its unit and source; null where there is none.</param>
/// <param name="Margin">Input less threshold, in the threshold's unit; null where one of them is missing.</param>
public sealed record PackFinding(string Id, string Title, FindingState State, string Clause, string Text, string? Threshold, decimal? Margin)
{
    internal static PackFinding Of(Finding finding, Language language) => new(finding.Criterion.Id, finding.Criterion.Title.In(language), finding.State, finding.Criterion.Clause,
        finding.Text.In(language), finding.Threshold?.Text.In(language), finding.Margin);
}

/// <summary>An exclusion that a household runs into.</summary>
/// <param name="Id">The exclusion.</param>
/// <param name="State">excludes, exempt, question or came-back.</param>
/// <param name="Text">The exclusion and what comes of it as a sentence.</param>
public sealed record PackExclusionHit(string Id, ExclusionState State, string Text);
