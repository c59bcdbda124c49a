using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Association;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Evaluation.Survival;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Factors: which factors predicted what later happened.</summary>
internal sealed class CountyFactors(HouseholdPanel panel, FactorRequest request)
{
    // A year, so that every as-of quarter is in the same season.
    private const int QuartersApart = 4;

    private readonly CohortHistory history = new(panel, new CohortRequest(request.Pack) { Target = request.Target, Horizon = request.Horizon });

    private readonly List<string> failures = [];

    /// <summary>Runs every analysis.</summary>
    public FactorResult Run(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var scored = Scored(new WorkStretch(progress, 0, 0.3), cancellation);
        var result = new FactorResult(Context(scored), []);
        result = Associations(result, scored, new WorkStretch(progress, 0.3, 0.4), cancellation);
        result = FromModels(result, scored, new WorkStretch(progress, 0.4, 1), cancellation);
        return result with { Statement = FactorStatement.Of(result) };
    }

    private FactorResult Associations(FactorResult result, IReadOnlyList<ScoredCohort> scored, WorkStretch progress, CancellationToken cancellation)
    {
        Cohort[] cohorts = [.. scored.Select(one => one.Cohort)];
        PolicyPack[] packs = [request.Pack, .. request.OtherPacks.Where(other => other.Id != request.Pack.Id)];
        var options = new CriterionValueOptions(request.Seed) { Draws = request.Draws };
        return result with
        {
            OddsRatios = OddsRatios.Of(cohorts, FeatureCatalogue.For(request.Preset), new WorkStretch(progress, 0, 0.6), cancellation),
            Criteria = CriterionValues.Of(cohorts, packs, options, new WorkStretch(progress, 0.6, 0.9), cancellation),
            Hazard = RelapseHazard.Of(panel, cancellation),
            Survival = RelapseSurvival.Of(panel, cancellation),
        };
    }

    private FactorResult FromModels(FactorResult result, IReadOnlyList<ScoredCohort> scored, WorkStretch progress, CancellationToken cancellation)
    {
        var options = new FactorOptions { Seed = request.Seed, Repeats = request.Repeats, Draws = request.Draws, TopFeatures = request.TopFeatures, Refits = request.Refits, Interactions = request.Interactions };
        var pool = FactorPool.Of(scored, ScoreDefinition.Model.Name, options.LeastVillages);
        var asked = new ModelFactorRequest(pool, asOf => history.Training(asOf, request.Preset, cancellation), options) { Truth = TrueProbabilities(scored) };
        return ModelFactors.Add(result, asked, progress, cancellation);
    }

    private double[]? TrueProbabilities(IReadOnlyList<ScoredCohort> scored) => request.Truth?.For(history.Request) is { } truth
        ? [.. scored.SelectMany(one => one.Cohort.Households.Select(household => truth.Relapse(household.View.Id, one.Cohort.AsOf)))]
        : null;

    /// <summary>The cohorts of the as-of quarters, each scored by the model that could have been trained then.</summary>
    private List<ScoredCohort> Scored(WorkStretch progress, CancellationToken cancellation)
    {
        var asOf = BacktestPlan.Splits(panel, request.Quarters, new SplitOptions { Horizon = request.Horizon, Step = QuartersApart }).Select(split => split.AsOf).ToList();
        var recipe = Recipe.Model with { Preset = request.Preset };
        var scored = new List<ScoredCohort>();
        for (var i = 0; i < asOf.Count; i++)
        {
            var stretch = new WorkStretch(progress, (double)i / asOf.Count, (i + 1.0) / asOf.Count);
            try
            {
                var cohort = history.At(asOf[i], cancellation);
                if (cohort.Events == 0 || cohort.Events == cohort.Labels.Count)
                {
                    failures.Add($"{asOf[i]}: {cohort.Events} of {cohort.Labels.Count} households have the target; both kinds are needed.");
                    continue;
                }
                var scores = new CohortTraining(history, request.Seed).Follow(cohort, recipe, stretch, cancellation);
                scored.Add(new ScoredCohort(cohort, new Dictionary<string, ModelScores> { [recipe.Score.Name] = scores }));
            }
            catch (InvalidOperationException tooFew)
            {
                failures.Add($"{asOf[i]}: {tooFew.Message}");
            }
        }
        return scored.Count > 0 ? scored : throw new InvalidOperationException($"No as-of quarter can be looked at. {string.Join(" ", failures)}");
    }

    private Dictionary<string, string> Context(IReadOnlyList<ScoredCohort> scored)
    {
        var context = BacktestPlan.Context(history.Request, request.Preset, request.Seed);
        context["quarters"] = string.Join(" ", scored.Select(s => s.Cohort.AsOf));
        if (failures.Count > 0) context["leftOut"] = string.Join(" ", failures);
        return context;
    }
}
