using FangFan.Risk.Policy;

namespace FangFan.Risk.Assessment;

/// <summary>Chooses a pack's measures for a household: those that answer its causes and suit its labour, and those already in place.</summary>
/// <remarks>The able get development measures, those unable the safety net (national 二); where labour is unknown both kinds are suggested and say so.</remarks>
public static class MeasurePlan
{
    /// <summary>Measures in the pack's order.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="support">What the records show of labour and of support in place.</param>
    /// <param name="causes">What its risk comes from; a measure in place is shown whether it answers one or not.</param>
    public static IReadOnlyList<MeasureSuggestion> For(PolicyPack pack, SupportRecord support, IReadOnlyList<CauseGroup> causes)
    {
        var suggestions = new List<MeasureSuggestion>();
        foreach (var measure in pack.Measures)
        {
            var given = support.InPlace(measure) == true;
            CauseGroup[] answers = given || support.Suits(measure) ? [.. causes.Where(measure.Answers)] : [];
            if (!given && answers.Length == 0) continue;
            suggestions.Add(new(measure, given) { Answers = answers, LabourUnknown = !given && measure.NeedsLabour is not null && support.AbleToWork is null });
        }
        return suggestions;
    }

    /// <summary>Whether a measure answers a cause: it names it, or names none and so answers every one.</summary>
    public static bool Answers(this MeasureDefinition measure, CauseGroup cause) => measure.Causes.Count == 0 || measure.Causes.Contains(cause);
}
