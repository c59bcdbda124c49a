using FangFan.Risk.Features;

namespace FangFan.Risk.Explanation;

/// <summary>What one feature adds to a household's raw score.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Value">Its value; NaN = missing.</param>
/// <param name="LogOdds">What it adds, in log-odds.</param>
public readonly record struct Contribution(Feature Feature, float Value, double LogOdds);

/// <summary>A raw score taken apart: <see cref="Base"/> plus the contributions is the score.</summary>
/// <param name="Base">The score of the average training row, in log-odds.</param>
/// <param name="Contributions">One a feature, the largest in absolute value first.</param>
/// <param name="RawScore">The score in log-odds.</param>
public sealed record RiskExplanation(double Base, IReadOnlyList<Contribution> Contributions, double RawScore);

/// <summary>A reason in words.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Group">Its cause group.</param>
/// <param name="LogOdds">What it adds.</param>
/// <param name="Text">The sentence.</param>
public sealed record Reason(string Feature, CauseGroup Group, double LogOdds, Wording Text);
