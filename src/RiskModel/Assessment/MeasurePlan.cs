using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Assessment;

/// <summary>Chooses a pack's measures for a household: those that answer its causes and suit its labour, and those already in place.</summary>
public static class MeasurePlan
{
    /// <summary>Measures in the pack's order.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="row">The household's row of the quarter; null where none was recorded.</param>
    /// <param name="causes">What its risk comes from.</param>
    public static IReadOnlyList<MeasureSuggestion> For(PolicyPack pack, HouseholdQuarter? row, IReadOnlyList<CauseGroup> causes)
    {
        bool? ableToWork = row?.Number(QuarterColumns.Labourers) is { } labourers && !double.IsNaN(labourers) ? labourers > 0 : null;
        var suggestions = new List<MeasureSuggestion>();
        foreach (var measure in pack.Measures)
        {
            var given = row is { } current && ColumnOf(measure) is { } column && current.Flag(column) == true;
            var answers = (measure.Causes.Count == 0 ? causes.Count > 0 : measure.Causes.Any(causes.Contains)) && (measure.NeedsLabour is null || ableToWork is null || measure.NeedsLabour == ableToWork);
            if (given || answers) suggestions.Add(new(measure, given));
        }
        return suggestions;
    }

    private static Column? ColumnOf(MeasureDefinition measure) =>
        measure.Column is null ? null : QuarterColumns.All.FirstOrDefault(c => c.Name == measure.Column);
}
