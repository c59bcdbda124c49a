using FangFan.Risk.Assessment;
using FangFan.Risk.Features;
using FangFan.Risk.Records;

namespace FangFan.Risk.Service.Assessments;

/// <summary>What a household's page shows beside its row of the list, as it was assessed.</summary>
/// <param name="ScopeReason">Why the pack looks at the household or not.</param>
/// <param name="AsIf">Whether the pack was applied before its start date.</param>
/// <param name="Base">Score of the average training row in log-odds; null without a model.</param>
/// <param name="Contributions">Position of the feature in the model, its value and what it adds in log-odds, the largest first.</param>
/// <param name="Labels">What people read of each criterion's inputs and threshold, and of columns that leave an exclusion open, by name.</param>
internal sealed record HouseholdDetail(Wording ScopeReason, bool AsIf, double? Base, IReadOnlyList<StoredContribution> Contributions, IReadOnlyDictionary<string, Wording> Labels)
{
    public static HouseholdDetail Of(HouseholdAssessment household, Dictionary<string, int> positions)
    {
        var labels = new Dictionary<string, Wording>();
        foreach (var finding in household.Judgement.Findings)
        {
            foreach (var input in finding.Inputs) labels[input.Name] = input.Label;
            if (finding.Threshold is { } threshold) labels[threshold.Name] = threshold.Label;
        }
        foreach (var column in QuarterColumns.All.Where(c => household.Judgement.OpenExclusions.Contains(c.Name))) labels[column.Name] = column.Meaning;
        return new(household.Judgement.ScopeReason, household.Judgement.AsIf, household.Model?.Explanation.Base,
            [.. (household.Model?.Explanation.Contributions ?? []).Select(c => new StoredContribution(positions[c.Feature.Name], float.IsNaN(c.Value) ? null : c.Value, c.LogOdds))], labels);
    }
}

/// <summary>One contribution.</summary>
/// <param name="Feature">Position among the assessment's features.</param>
/// <param name="Value">The feature's value; null where missing.</param>
/// <param name="LogOdds">What it adds.</param>
internal readonly record struct StoredContribution(int Feature, float? Value, double LogOdds);

/// <summary>A feature as an assessment keeps it.</summary>
internal sealed record StoredFeature(string Name, CauseGroup Group, string Unit, Wording Label, string Formula)
{
    public static StoredFeature Of(Feature feature) => new(feature.Name, feature.Group, feature.Unit, feature.Label, feature.Formula);
}
