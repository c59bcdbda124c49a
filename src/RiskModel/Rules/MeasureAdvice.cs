using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>Which of a pack's measures answer a household's causes: the able get development measures, those unable the safety net (national 二).</summary>
public static class MeasureAdvice
{
    /// <summary>The measures for some causes, in the pack's order.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="causes">Causes, from <see cref="CausesOf"/> and from the model's reasons.</param>
    /// <param name="hasLabour">Whether anyone in the household is able to work; null where unknown, then measures for both are given.</param>
    /// <returns>Empty where there is no cause.</returns>
    public static IReadOnlyList<MeasureDefinition> For(PolicyPack pack, IEnumerable<CauseGroup> causes, bool? hasLabour)
    {
        var named = causes.ToHashSet();
        if (named.Count == 0) return [];
        return [.. pack.Measures.Where(m => (m.NeedsLabour is null || hasLabour is null || m.NeedsLabour == hasLabour)
            && (m.Causes.Count == 0 || m.Causes.Any(named.Contains)))];
    }

    /// <summary>The causes that the met and near criteria evidence, each once, in the order of the findings.</summary>
    public static IReadOnlyList<CauseGroup> CausesOf(Judgement judgement) => [.. judgement.Findings.SelectMany(f => f.Causes).Distinct()];
}
