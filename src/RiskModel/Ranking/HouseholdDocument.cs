using FangFan.Risk.Assessment;

namespace FangFan.Risk.Ranking;

/// <summary>What one feature adds to a household's raw score, as a household's document prints it.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Label">What people read.</param>
/// <param name="Cause">Its cause group.</param>
/// <param name="Value">Its value; null where missing.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="LogOdds">What it adds.</param>
public sealed record ListedContribution(string Feature, string Label, string Cause, double? Value, string Unit, double LogOdds);

/// <summary>Everything said of one household in a quarter; base plus contributions is the raw score.</summary>
public sealed record HouseholdDocument
{
    /// <summary>The quarter, 2021Q2.</summary>
    public required string Quarter { get; init; }

    /// <summary>What the model predicts; null without a model.</summary>
    public string? Target { get; init; }

    /// <summary>The model's id; null without a model.</summary>
    public string? Model { get; init; }

    /// <summary>The pack judged by.</summary>
    public required string Pack { get; init; }

    /// <summary>Whether the pack was applied before its start date.</summary>
    public bool AsIf { get; init; }

    /// <summary>That a score is an aid to people's decisions.</summary>
    public required string Notice { get; init; }

    /// <summary>Why it is in scope or not.</summary>
    public required string ScopeReason { get; init; }

    /// <summary>Its row of the list; no rank where it is out of scope.</summary>
    public required ListedHousehold Household { get; init; }

    /// <summary>The part of the raw score that belongs to no feature; null without a score.</summary>
    public double? Base { get; init; }

    /// <summary>One a feature, the largest first; empty without a score.</summary>
    public required IReadOnlyList<ListedContribution> Contributions { get; init; }

    /// <summary>Prints one household of a list, found by id; out-of-scope ones included.</summary>
    /// <returns>Null where the assessment has no such household.</returns>
    public static HouseholdDocument? From(PriorityList list, HouseholdId id, Language language)
    {
        var household = list.Assessment.Households.FirstOrDefault(h => h.Household == id);
        return household is null ? null : From(list.Assessment, household, list.Items.FirstOrDefault(r => r.Assessment.Household == id), language);
    }

    /// <summary>Prints a household.</summary>
    /// <param name="assessment">The assessment it belongs to.</param>
    /// <param name="household">The household.</param>
    /// <param name="ranked">Its place on a list; null out of scope.</param>
    /// <param name="language">Of the sentences.</param>
    public static HouseholdDocument From(QuarterAssessment assessment, HouseholdAssessment household, RankedHousehold? ranked, Language language) => new()
    {
        Quarter = assessment.Quarter.ToString(),
        Target = assessment.Target,
        Model = assessment.ModelId,
        Pack = assessment.Pack.Id,
        AsIf = household.Judgement.AsIf,
        Notice = PriorityListDocument.AidNotice.In(language),
        ScopeReason = household.Judgement.ScopeReason.In(language),
        Household = ListedHousehold.From(household, ranked, language, everyText: true),
        Base = household.Model?.Explanation.Base,
        Contributions = Parts(household, language),
    };

    private static ListedContribution[] Parts(HouseholdAssessment household, Language language) => household.Model is not { } model ? [] :
        [.. model.Explanation.Contributions.Select(c => new ListedContribution(c.Feature.Name, c.Feature.Label.In(language), c.Feature.Group.Name(),
            float.IsNaN(c.Value) ? null : c.Value, c.Feature.Unit, c.LogOdds))];
}
