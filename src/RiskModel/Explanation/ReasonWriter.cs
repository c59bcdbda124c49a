using FangFan.Risk.Features;

namespace FangFan.Risk.Explanation;

/// <summary>Which reasons are wanted.</summary>
public enum ReasonSide
{
    /// <summary>Those that raise the risk.</summary>
    Raising,

    /// <summary>Those that lower it.</summary>
    Lowering,

    /// <summary>Both, the strongest first.</summary>
    Both,
}

/// <summary>Writes the contributions behind a score as sentences.</summary>
/// <remarks>Features that say nearly the same (income over the line, income over the county's median) share one reason: its effect is the sum of theirs,
/// its words are those of the strongest that pulls the same way. What support and monitoring leave behind is worded as a sign, never as a cause.</remarks>
public static class ReasonWriter
{
    /// <summary>Effects nearer to zero than this [log-odds] are no reason.</summary>
    public const double Negligible = 0.02;

    /// <summary>The strongest reasons, at most so many, the strongest first; equal ones by name of the feature.</summary>
    /// <param name="explanation">The score taken apart.</param>
    /// <param name="count">How many at most, from 0.</param>
    /// <param name="side">Which ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static IReadOnlyList<Reason> Top(RiskExplanation explanation, int count, ReasonSide side = ReasonSide.Raising)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. explanation.Contributions
            .GroupBy(c => FamilyOf(c.Feature), StringComparer.Ordinal)
            .Select(Merged)
            .Where(c => Math.Abs(c.LogOdds) >= Negligible && Wanted(c.LogOdds, side))
            .OrderByDescending(c => Math.Abs(c.LogOdds)).ThenBy(c => c.Feature.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(Of)];
    }

    /// <summary>One contribution as a sentence.</summary>
    public static Reason Of(Contribution contribution)
    {
        var stated = Stated(contribution);
        var effect = contribution.Feature.Group == CauseGroup.Support ? Sign(contribution.LogOdds) : Effect(contribution.LogOdds);
        return new Reason(contribution.Feature.Name, contribution.Feature.Group, contribution.LogOdds,
            new Wording(stated.Chinese + effect.Chinese, Capital(stated.English) + effect.English));
    }

    private static Contribution Merged(IGrouping<string, Contribution> family)
    {
        var sum = family.Sum(c => c.LogOdds);
        var speaker = family.OrderByDescending(c => sum >= 0 ? c.LogOdds : -c.LogOdds).ThenBy(c => c.Feature.Name, StringComparer.Ordinal).First();
        return speaker with { LogOdds = sum };
    }

    private static string FamilyOf(Feature feature) => FeatureCatalogue.Definition(feature.Name)?.Family ?? feature.Name;

    private static bool Wanted(double logOdds, ReasonSide side) => side switch
    {
        ReasonSide.Raising => logOdds > 0,
        ReasonSide.Lowering => logOdds < 0,
        _ => true,
    };

    private static Wording Stated(Contribution contribution)
    {
        var (feature, value) = (contribution.Feature, contribution.Value);
        if (FeatureCatalogue.Definition(feature.Name)?.Form is { } form) return float.IsNaN(value) ? form.SayMissing() : form.Say(value);
        return float.IsNaN(value)
            ? new($"缺少{feature.Label.Chinese}数据", $"no data on {feature.Label.English}")
            : new($"{feature.Label.Chinese}为{FeatureForm.Number(value)}", $"{feature.Label.English}: {FeatureForm.Number(value)}");
    }

    private static Wording Effect(double logOdds)
    {
        var adverb = ReasonStrengths.Of(logOdds).Adverb();
        return logOdds >= 0
            ? new($"，{adverb.Chinese}抬高风险", $"; this {adverb.English} raises the risk")
            : new($"，{adverb.Chinese}降低风险", $"; this {adverb.English} lowers the risk");
    }

    // Support follows need: a household is helped because it is at risk, so its help goes with risk without making it.
    private static Wording Sign(double logOdds)
    {
        var adverb = ReasonStrengths.Of(logOdds).Adverb();
        return logOdds >= 0
            ? new($"，此类户风险{adverb.Chinese}偏高（仅为关联，并非原因）", $"; such households are at {adverb.English} higher risk (a sign, not a cause)")
            : new($"，此类户风险{adverb.Chinese}偏低（仅为关联，并非原因）", $"; such households are at {adverb.English} lower risk (a sign, not a cause)");
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
