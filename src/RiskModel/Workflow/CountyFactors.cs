using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Factors: which factors predicted what later happened.</summary>
internal sealed class CountyFactors(HouseholdPanel panel, FactorRequest request)
{
    private readonly CohortHistory history = new(panel, new CohortRequest(request.Pack) { Target = request.Target, Horizon = request.Horizon });

    /// <summary>Runs every analysis.</summary>
    public FactorResult Run(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        var splits = BacktestSplits.Plan(panel.FirstQuarter, panel.LastQuarter, new SplitOptions { Horizon = request.Horizon, Step = 4 });
        var recipe = Recipe.Boosting with { Preset = request.Preset };
        var cohorts = new List<ScoredCohort>();
        for (var i = 0; i < splits.Count; i++)
        {
            var cohort = history.At(splits[i].AsOf, cancellation);
            var stretch = new WorkStretch(progress, (double)i / splits.Count, (i + 1.0) / splits.Count);
            var scores = ScoredCohort.Follow(history, cohort, recipe, request.Seed, stretch, cancellation);
            cohorts.Add(new ScoredCohort(cohort, new Dictionary<string, ModelScores> { [recipe.Score.Name] = scores }));
        }
        return new FactorResult(new Dictionary<string, string>(), []);
    }
}
