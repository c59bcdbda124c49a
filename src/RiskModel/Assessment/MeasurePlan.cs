using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>Chooses a pack's measures for a household: those that answer its causes and suit its labour, and those already in place.</summary>
/// <remarks>The able get development measures, those unable the safety net (national 二); where labour is unknown both kinds are suggested and say so.</remarks>
public static class MeasurePlan
{
    /// <summary>Measures in the pack's order.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="support">What the records show of labour and of support in place.</param>
    /// <param name="causes">What its risk comes from; a measure in place is shown whether it answers one or not.</param>
    /// <param name="findings">What the pack's criteria say: a measure limited to some of them is left out, in place or not, where none is met or near.</param>
    public static IReadOnlyList<MeasureSuggestion> For(PolicyPack pack, SupportRecord support, IReadOnlyList<CauseGroup> causes, IReadOnlyList<Finding> findings)
    {
        var suggestions = new List<MeasureSuggestion>();
        foreach (var measure in pack.Measures)
        {
            if (!IsMeant(measure, findings)) continue;
            var given = support.InPlace(measure) == true;
            CauseGroup[] answers = given || support.Suits(measure) ? [.. causes.Where(measure.Answers)] : [];
            if (!given && answers.Length == 0) continue;
            suggestions.Add(new(measure, given) { Answers = answers, LabourUnknown = !given && measure.NeedsLabour is not null && support.AbleToWork is null });
        }
        return suggestions;
    }

    // A limited measure may share its column with another, as training for relocated households does with jobs, so the column alone does not show it.
    private static bool IsMeant(MeasureDefinition measure, IReadOnlyList<Finding> findings) =>
        measure.Criteria.Count == 0 || findings.Any(f => f.State is FindingState.Met or FindingState.Near && measure.Criteria.Contains(f.Criterion.Id));

    /// <summary>Whether a measure answers a cause: it names it, or names none and so answers every one.</summary>
    public static bool Answers(this MeasureDefinition measure, CauseGroup cause) => measure.Causes.Count == 0 || measure.Causes.Contains(cause);
}
