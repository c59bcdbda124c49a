using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Ranking;

namespace FangFan.Risk.Service.Households;

/// <summary>Everything said of a household in a quarter.</summary>
/// <param name="AreaCode">The county.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Pack">The pack judged by.</param>
/// <param name="Model">The model; null for the rules alone.</param>
/// <param name="Target">What the model predicts.</param>
/// <param name="InScope">Whether it has a place on the list.</param>
/// <param name="RiskRank">Its place by raw score; null without one.</param>
/// <param name="Household">Its row of the list, criteria with clauses and margins included.</param>
/// <param name="Labels">What people read of the criteria's inputs and values, by name.</param>
/// <param name="ScopeReason">Why the pack looks at it or not.</param>
/// <param name="AsIf">Whether the pack was applied before its start date.</param>
/// <param name="BaseScore">Score of the average training row in log-odds; with the contributions it makes the raw score.</param>
/// <param name="Contributions">What each feature adds, the largest first.</param>
/// <param name="History">Its quarters up to this one as they were known at its end, the oldest first.</param>
/// <param name="Events">What happened to it up to the quarter.</param>
/// <param name="Notice">That a score is an aid to people's decisions.</param>
public sealed record HouseholdPage(string AreaCode, string Quarter, string Pack, string? Model, string? Target, bool InScope, int? RiskRank,
    ListedHousehold Household, IReadOnlyDictionary<string, string> Labels, string ScopeReason, bool AsIf, double? BaseScore,
    IReadOnlyList<ContributionEntry> Contributions, IReadOnlyList<HistoryEntry> History, IReadOnlyList<EventEntry> Events, string Notice)
{
    /// <summary>The rules' judgement by the assessment's pack and by the one asked for beside it; null where none was asked for.</summary>
    public IReadOnlyList<PackJudgement>? UnderPacks { get; init; }
}

/// <summary>What one feature adds to the raw score.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="Label">What people read.</param>
/// <param name="Cause">Its cause group.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value; null where missing.</param>
/// <param name="LogOdds">What it adds.</param>
public sealed record ContributionEntry(string Feature, string Label, CauseGroup Cause, string Unit, double? Value, double LogOdds);

/// <summary>A household's quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="RecordedOn">The day its row became known; null where there is no row.</param>
/// <param name="IncomePerHead">Net income [yuan a head, trailing 12 months]; null where unknown.</param>
/// <param name="RigidSpendingPerHead">Medical, education, disability, disaster, accident, housing and other unavoidable spending known [yuan a head, trailing 12 months]; null where none is known.</param>
/// <param name="MedicalPerHead">Medical spending paid by the household [yuan a head, trailing 12 months]; null where unknown.</param>
/// <param name="Level">The level published; null where none was.</param>
/// <param name="RawLevel">The level before damping; null where none was.</param>
public sealed record HistoryEntry(string Quarter, DateOnly? RecordedOn, decimal? IncomePerHead, decimal? RigidSpendingPerHead, decimal? MedicalPerHead, RiskLevel? Level, RiskLevel? RawLevel);

/// <summary>Something that happened to a household.</summary>
/// <param name="Kind">What.</param>
/// <param name="HappenedOn">When.</param>
/// <param name="RecordedOn">When it became known.</param>
public sealed record EventEntry(EventKind Kind, DateOnly HappenedOn, DateOnly RecordedOn);
