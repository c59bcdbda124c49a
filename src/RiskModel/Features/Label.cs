namespace FangFan.Risk.Features;

/// <summary>What became of a household within the horizon after an as-of quarter.</summary>
public enum LabelState
{
    /// <summary>It could not meet the target then: no row, already there, not yet lifted, moved away or died.</summary>
    NotAtRisk,

    /// <summary>The whole horizon is known and the target did not happen.</summary>
    Negative,

    /// <summary>The target happened.</summary>
    Positive,

    /// <summary>It left before the target could happen (moved away, died), or nothing was measured.</summary>
    Censored,

    /// <summary>The horizon is not over.</summary>
    NotYetKnown,
}

/// <summary>A label and when it was settled.</summary>
/// <param name="State">What became of the household.</param>
/// <param name="Quarters">Quarters from the as-of quarter to the target or to the censoring; 0 for the other states.</param>
public readonly record struct Label(LabelState State, int Quarters = 0)
{
    /// <summary>Whether a learner or an evaluation can use it as 0 or 1.</summary>
    public bool IsKnown => State is LabelState.Negative or LabelState.Positive;

    /// <summary>1 for positive, 0 for negative, NaN for the rest.</summary>
    public float Number => State switch { LabelState.Positive => 1, LabelState.Negative => 0, _ => float.NaN };
}

/// <summary>Which labels are asked for.</summary>
/// <param name="Target">What is to happen.</param>
/// <param name="Lines">The lines in force, which the below-line target is measured against.</param>
public sealed record LabelRequest(Target Target, LinesInForce Lines)
{
    /// <summary>Quarters ahead, 1 to 40.</summary>
    public int Horizon { get; init; } = 4;

    /// <summary>The quarter at whose end the labels are told: horizons not over then are <see cref="LabelState.NotYetKnown"/>, and events and rows
    /// recorded later are not seen. Null for evaluation: horizons within the panel count, and everything recorded is seen.</summary>
    public Quarter? Until { get; init; }
}
