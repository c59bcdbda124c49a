namespace FangFan.Risk.Evaluation.Association;

/// <summary>What is looked at as a predictor.</summary>
public enum CriterionSubject
{
    /// <summary>The pack's verdict: on its list (<see cref="Rules.Verdict.Meets"/>) or not, whether not met, near, excluded or out of its scope.</summary>
    Verdict,

    /// <summary>One criterion: met, or near or not met.</summary>
    Criterion,

    /// <summary>A cause: evidenced by a criterion that is met, or by none.</summary>
    Cause,
}

/// <summary>Household-quarters by what the rules found and what became of them.</summary>
/// <param name="Met">Met.</param>
/// <param name="MetEvents">Of them, those with the target.</param>
/// <param name="NotMet">Near or not met.</param>
/// <param name="NotMetEvents">Of them, those with the target.</param>
/// <param name="Unknown">Not decided, for something is missing; they enter no figure.</param>
/// <param name="UnknownEvents">Of them, those with the target.</param>
public readonly record struct FindingCounts(int Met, int MetEvents, int NotMet, int NotMetEvents, int Unknown, int UnknownEvents);

/// <summary>How one criterion, cause or verdict goes with the target among the households it is decided for.</summary>
/// <param name="Subject">What is looked at.</param>
/// <param name="Id">Id of the criterion, name of the cause, or listed.</param>
/// <param name="Label">What people read.</param>
/// <param name="Counts">Household-quarters, all as-of quarters pooled.</param>
public sealed record CriterionValue(CriterionSubject Subject, string Id, Wording Label, FindingCounts Counts)
{
    /// <summary>The clause, for a criterion; else empty.</summary>
    public string Clause { get; init; } = "";

    /// <summary>Share of those met that have the target.</summary>
    public IntervalEstimate Precision { get; init; }

    /// <summary>Share of those with the target that are met.</summary>
    public IntervalEstimate Recall { get; init; }

    /// <summary>Precision over the share with the target among all that are decided.</summary>
    public IntervalEstimate Lift { get; init; }

    /// <summary>Odds of the target where met over those where not, with a village-robust interval.</summary>
    public required OddsEstimate OddsRatio { get; init; }

    /// <summary>Whether a half was added to every cell because one was empty (Haldane and Anscombe): the ratio then has neither interval nor p-value.</summary>
    public bool Corrected { get; init; }
}

/// <summary>A pack's criteria as predictors.</summary>
/// <param name="Pack">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Quarters">As-of quarters judged.</param>
/// <param name="AsIf">Of them, those before the pack was in force.</param>
/// <param name="Values">The verdict first, then criteria in the pack's order, then causes.</param>
public sealed record PackValue(string Pack, Wording Title, int Quarters, int AsIf, IReadOnlyList<CriterionValue> Values);

/// <summary>What every criterion of some packs tells of the target.</summary>
/// <param name="Rows">Household-quarters, those in the scope of the first pack.</param>
/// <param name="Events">Of them, those with the target.</param>
/// <param name="Villages">Clusters that intervals are robust to.</param>
/// <param name="Packs">The packs.</param>
public sealed record CriterionValueResult(int Rows, int Events, int Villages, IReadOnlyList<PackValue> Packs)
{
    /// <summary>Ratios with a p-value: how many questions the adjusted ones answer for.</summary>
    public int Tests => Packs.Sum(pack => pack.Values.Count(value => !double.IsNaN(value.OddsRatio.P)));
}
