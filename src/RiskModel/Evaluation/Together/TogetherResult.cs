namespace FangFan.Risk.Evaluation.Together;

/// <summary>What model and rules find of the households with the event, each alone and together, under one number of visits.</summary>
/// <remarks>All but the precisions, the overlap and the differences are shares of the events; found by both, only by the model, only by the rules and
/// by neither add up to 1. Precisions are NaN where no household is visited so.</remarks>
public sealed record TogetherFigures
{
    /// <summary>Found by the model's list.</summary>
    public required IntervalEstimate Model { get; init; }

    /// <summary>Found by the rules' list.</summary>
    public required IntervalEstimate Rules { get; init; }

    /// <summary>Found by both.</summary>
    public required IntervalEstimate Both { get; init; }

    /// <summary>Found by the model's list only.</summary>
    public required IntervalEstimate OnlyModel { get; init; }

    /// <summary>Found by the rules' list only.</summary>
    public required IntervalEstimate OnlyRules { get; init; }

    /// <summary>Found by neither.</summary>
    public required IntervalEstimate Neither { get; init; }

    /// <summary>Found by one or the other: both lists visited, with up to twice the visits.</summary>
    public required IntervalEstimate Union { get; init; }

    /// <summary>Found by halves, with no visit more than one list has: the model's first half of the visits, then the rules' first households not among them.</summary>
    public required IntervalEstimate Halves { get; init; }

    /// <summary>The model's share less the rules'.</summary>
    public required IntervalEstimate ModelLessRules { get; init; }

    /// <summary>The halves' share less the model's.</summary>
    public required IntervalEstimate HalvesLessModel { get; init; }

    /// <summary>The halves' share less the rules'.</summary>
    public required IntervalEstimate HalvesLessRules { get; init; }

    /// <summary>Share of the visits of one list that the other makes too.</summary>
    public required IntervalEstimate Overlap { get; init; }

    /// <summary>Share with the event among the households on both lists.</summary>
    public required IntervalEstimate PrecisionBoth { get; init; }

    /// <summary>Share with the event among the households on the model's list only.</summary>
    public required IntervalEstimate PrecisionOnlyModel { get; init; }

    /// <summary>Share with the event among the households on the rules' list only.</summary>
    public required IntervalEstimate PrecisionOnlyRules { get; init; }
}

/// <summary>Model and rules under one number of visits.</summary>
/// <param name="Capacity">Share of the households that each list visits in a quarter; null where as many are visited as meet the rules.</param>
/// <param name="Visits">Visits of each list over all quarters.</param>
/// <param name="UnionVisits">Households on either list, over all quarters; expected where ties are split.</param>
/// <param name="Figures">What they find.</param>
public sealed record TogetherCapacity(double? Capacity, double Visits, double UnionVisits, TogetherFigures Figures);

/// <summary>What the model and the pack's list find together of the households with the event.</summary>
/// <param name="Model">The model.</param>
/// <param name="Events">Household-quarters with the event.</param>
/// <param name="HouseholdQuarters">Household-quarters.</param>
/// <param name="Quarters">As-of quarters.</param>
/// <param name="ByVillage">Whether the intervals draw villages; else households, where villages are too few.</param>
/// <param name="Capacities">One a capacity, in the order of the options.</param>
/// <param name="Natural">The rules' list at its own size: all that meet, against as many of the model's; null where none meets.</param>
/// <param name="Missed">Who is missed by both at the first capacity.</param>
public sealed record TogetherResult(ScoreDefinition Model, int Events, int HouseholdQuarters, int Quarters, bool ByVillage,
    IReadOnlyList<TogetherCapacity> Capacities, TogetherCapacity? Natural, MissedByBoth Missed);
