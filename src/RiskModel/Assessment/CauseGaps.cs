using FangFan.Risk.Policy;

namespace FangFan.Risk.Assessment;

/// <summary>Finds the causes of a household that no measure answers in the same quarter: those taken onto the list are to be helped within it (shidian 三(二)).</summary>
/// <remarks>Looked at are the causes that rules or records name; one that the model alone points at suggests measures and leaves no gap (choice).
/// Measures without a support column cannot be shown: they neither cover a cause nor keep it from being a gap by the columns that there are.</remarks>
public static class CauseGaps
{
    /// <summary>One entry a cause, in the order of the causes.</summary>
    /// <param name="support">What the records show of support in place.</param>
    /// <param name="causes">The household's causes.</param>
    /// <param name="measures">What <see cref="MeasurePlan"/> chose for them.</param>
    public static IReadOnlyList<CauseGap> Of(SupportRecord support, IReadOnlyList<HouseholdCause> causes, IReadOnlyList<MeasureSuggestion> measures) =>
        [.. causes.Where(cause => !cause.ByModelAlone).Select(cause => Of(cause.Cause, support, [.. measures.Where(m => m.Answers.Contains(cause.Cause))]))];

    private static CauseGap Of(CauseGroup cause, SupportRecord support, MeasureSuggestion[] measures)
    {
        if (measures.Length == 0) return new(cause, GapState.Unanswered, []);
        if (measures.Any(m => m.Given)) return new(cause, GapState.Covered, [.. measures.Where(m => m.Given)]);
        if (!support.Recorded) return new(cause, GapState.Unknown, measures) { Recorded = false };
        MeasureDefinition[] shown = [.. measures.Select(m => m.Measure).Where(m => m.Column is not null)];
        string[] blank = [.. shown.Where(m => support.InPlace(m) is null).Select(m => m.Column!).Distinct(StringComparer.Ordinal)];
        return shown.Length > 0 && blank.Length == 0 ? new(cause, GapState.Gap, measures) : new(cause, GapState.Unknown, measures) { Blank = blank };
    }
}
