namespace FangFan.Risk.Assessment;

/// <summary>Whether a cause is answered by support in the quarter.</summary>
public enum GapState
{
    /// <summary>A measure that answers it is in place.</summary>
    Covered,

    /// <summary>The records show that no measure that answers it is in place.</summary>
    Gap,

    /// <summary>The records do not tell: no record of the quarter, a blank support column, or no column at all.</summary>
    Unknown,

    /// <summary>No measure of the pack answers it for the household, so the county has to find one.</summary>
    Unanswered,
}

/// <summary>A cause of a household to be helped, and whether help is in place in the same quarter (shidian 三(二)).</summary>
/// <param name="Cause">The cause, named by a criterion, the register or a shock.</param>
/// <param name="State">Whether support answers it.</param>
/// <param name="Measures">The measures in place that answer it where there are any; else those that would, by labour capacity.</param>
public sealed record CauseGap(CauseGroup Cause, GapState State, IReadOnlyList<MeasureSuggestion> Measures)
{
    /// <summary>Support columns that are blank and would decide; empty unless the state is unknown.</summary>
    public IReadOnlyList<string> Blank { get; init; } = [];

    /// <summary>Whether the quarter has a record; without one nothing is known to be in place.</summary>
    public bool Recorded { get; init; } = true;
}
