using FangFan.Risk.Assessment;
using FangFan.Risk.Features;

namespace FangFan.Risk.Evaluation.Cohorts;

/// <summary>The households in scope at an as-of quarter whose outcome is known, with everything known of them then; its lists are parallel.</summary>
/// <param name="AsOf">The quarter at whose end we stand.</param>
/// <param name="Households">The households as judged then, in the panel's order.</param>
/// <param name="Labels">What became of each within the horizon: positive or negative.</param>
/// <param name="Features">Their features (<see cref="FeaturePreset.All"/>), a row a household.</param>
public sealed record Cohort(Quarter AsOf, IReadOnlyList<JudgedHousehold> Households, IReadOnlyList<Label> Labels, FeatureMatrix Features)
{
    /// <summary>Households at risk then that left (moved away, died out) before the horizon was over; they are in none of the lists.</summary>
    public int Censored { get; init; }

    /// <summary>Of <see cref="Censored"/>, those that died out.</summary>
    public int Died { get; init; }

    /// <summary>Of <see cref="Censored"/>, those that moved away.</summary>
    public int MovedAway { get; init; }

    /// <summary>Weight of each household when those that stayed also stand for those that left; see <see cref="Risk.Features.CensoringWeights"/>.</summary>
    public IReadOnlyList<float> CensoringWeights { get; init; } = [];

    /// <summary>Households with the target.</summary>
    public int Events => Labels.Count(label => label.State == LabelState.Positive);

    /// <summary>0 or 1 a household.</summary>
    public float[] Outcomes() => [.. Labels.Select(label => label.Number)];
}
