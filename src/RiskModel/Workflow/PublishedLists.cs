using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Models;
using FangFan.Risk.Ranking;

namespace FangFan.Risk.Workflow;

/// <summary>The lists that a county would have printed at past quarters, and the levels it would have published the quarter before.</summary>
/// <remarks>A level published rests on the raw levels of its own quarter and of the one before, so that two quarters before a list are assessed.
/// Each by the newest of the models trained by then; before the first of them by the rules alone. No person's decision is known of the past.</remarks>
/// <param name="history">The county's past.</param>
/// <param name="models">The models that score the lists, in order of the quarters they were trained until.</param>
internal sealed class PublishedLists(CohortHistory history, IReadOnlyList<TrainedModel> models)
{
    // The list's own quarter, the one before, whose levels damp it, and the one before that, which damps those.
    private const int QuartersAssessed = 3;

    private readonly Dictionary<(Quarter Quarter, int Assessed), IReadOnlyList<StoredLevel>> published = [];

    /// <summary>A cohort's places on the list printed at its quarter and the levels published a quarter before, as scores of a household each.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Minus the rank; the level, NaN where there was none, with what its rules were joined by.</returns>
    public (double[] List, (double[] Scores, string Source) LastLevel) Of(Cohort cohort, CancellationToken cancellation)
    {
        var before = Levels(cohort.AsOf.Plus(-1), QuartersAssessed - 1, cancellation);
        var levels = before.ToDictionary(level => level.Household, level => level.Level);
        var ranks = PriorityListBuilder.Build(Assess(cohort.AsOf, before, cancellation), ListOrder.Priority, history.Panel.Areas).Items
            .ToDictionary(item => item.Assessment.Household, item => item.Rank);
        return ([.. cohort.Households.Select(h => -(double)ranks[h.View.Id])],
            ([.. cohort.Households.Select(h => BaselineScores.LastLevel(levels.GetValueOrDefault(h.View.Id)))], Source(cohort.AsOf.Plus(-1))));
    }

    private IReadOnlyList<StoredLevel> Levels(Quarter quarter, int assessed, CancellationToken cancellation)
    {
        if (assessed == 0 || quarter < history.Panel.FirstQuarter) return [];
        if (published.TryGetValue((quarter, assessed), out var known)) return known;
        StoredLevel[] levels = [.. Assess(quarter, Levels(quarter.Plus(-1), assessed - 1, cancellation), cancellation).Levels()];
        published.Add((quarter, assessed), levels);
        return levels;
    }

    private QuarterAssessment Assess(Quarter quarter, IReadOnlyList<StoredLevel> previous, CancellationToken cancellation)
    {
        var request = new AssessmentRequest(history.Request.Pack, quarter, TrainedBy(quarter)) { Previous = previous };
        return CountyAssessment.Of(history.Panel, request, null, cancellation, RawScores.Of(history.Panel, request));
    }

    private TrainedModel? TrainedBy(Quarter quarter) => models.LastOrDefault(model => model.Origin.TrainedUntil <= quarter);

    private string Source(Quarter quarter) => TrainedBy(quarter) is { } model ? $"{quarter}: model of {model.Origin.TrainedUntil}" : $"{quarter}: rules alone";
}
