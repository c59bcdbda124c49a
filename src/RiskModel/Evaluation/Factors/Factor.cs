using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>What a factor report looks at: a feature, or every feature of a cause group together.</summary>
/// <param name="Name">The feature's name, or the group's.</param>
/// <param name="Label">What people read.</param>
/// <param name="Group">The cause group.</param>
/// <param name="Positions">Positions of its features among the model's.</param>
public sealed record Factor(string Name, Wording Label, CauseGroup Group, IReadOnlyList<int> Positions)
{
    /// <summary>Each feature by itself, in the model's order.</summary>
    public static IReadOnlyList<Factor> Each(IReadOnlyList<Feature> features) =>
        [.. features.Select((feature, f) => new Factor(feature.Name, feature.Label, feature.Group, [f]))];

    /// <summary>The cause groups that have a feature, in the order of display.</summary>
    public static IReadOnlyList<Factor> Groups(IReadOnlyList<Feature> features) =>
        [.. from pair in CauseGroups.Names
            let positions = Enumerable.Range(0, features.Count).Where(f => features[f].Group == pair.Key).ToArray()
            where positions.Length > 0
            select new Factor(pair.Key.Name(), pair.Value, pair.Key, positions)];
}

/// <summary>A number with its uncertainty over villages.</summary>
/// <param name="Value">The number on the data; NaN where it is undefined.</param>
/// <param name="Interval">Its bootstrap interval; null where there are too few villages or the number is undefined.</param>
/// <param name="PValue">Two-sided, that the number is 0: twice the share of draws on the other side of 0; NaN where there is no interval.</param>
public sealed record FactorEstimate(double Value, Interval? Interval, double PValue);
