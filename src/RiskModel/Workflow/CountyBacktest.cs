using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Backtest: at each as-of quarter train and rank by what was known then, then compare with what happened.</summary>
internal sealed class CountyBacktest(HouseholdPanel panel, BacktestRequest request)
{
    private const int TruthHorizon = 4;

    // Training is nearly all of the work; the draws are the rest.
    private const double ShareOfTraining = 0.9;

    private readonly CohortHistory history = new(panel, new CohortRequest(request.Pack) { Target = request.Target, Horizon = request.Horizon });
    private readonly List<string> failures = [];

    /// <summary>Runs the backtest.</summary>
    public BacktestResult Run(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        var splits = BacktestPlan.Splits(panel, request);
        var cohorts = Score(splits, new WorkStretch(progress, 0, ShareOfTraining), cancellation);
        if (cohorts.Count == 0) throw new InvalidOperationException($"No as-of quarter can be tested. {string.Join(" ", failures)}");
        var quarters = cohorts.Select(cohort => BacktestQuarter.Of(cohort, Others(cohort.Cohort))).ToList();
        var options = Options();
        progress?.Report(new(new("计算指标与置信区间", "computing metrics and their intervals"), ShareOfTraining));
        var result = TemporalBacktest.Evaluate(quarters, options, cancellation);
        return result with { Visits = Visits(quarters, options, cancellation) };
    }

    private List<ScoredCohort> Score(IReadOnlyList<BacktestSplit> splits, WorkStretch progress, CancellationToken cancellation)
    {
        var cohorts = new List<ScoredCohort>();
        for (var i = 0; i < splits.Count; i++)
        {
            var stretch = new WorkStretch(progress, (double)i / splits.Count, (i + 1.0) / splits.Count);
            var name = new Wording($"{splits[i].AsOf}（{i + 1}/{splits.Count}）：", $"{splits[i].AsOf} ({i + 1}/{splits.Count}): ");
            try
            {
                if (Score(splits[i].AsOf, new NamedStretch(stretch, name), cancellation) is { } cohort) cohorts.Add(cohort);
                else failures.Add($"{splits[i].AsOf}: no household in scope has a known outcome");
            }
            catch (InvalidOperationException tooFew)
            {
                failures.Add($"{splits[i].AsOf}: {tooFew.Message}");
            }
        }
        return cohorts;
    }

    private ScoredCohort? Score(Quarter asOf, NamedStretch progress, CancellationToken cancellation)
    {
        progress.Report(new(new("判定农户并计算特征与标签", "judging households, computing features and labels"), 0));
        var cohort = history.At(asOf, cancellation);
        if (cohort.Households.Count == 0) return null;
        var (training, models) = (new CohortTraining(history, request.Seed), new Dictionary<string, ModelScores>());
        var recipes = BacktestPlan.Recipes(request.Preset);
        for (var i = 0; i < recipes.Count; i++)
        {
            var name = new Wording($"训练{recipes[i].Score.Label.Chinese}：", $"training {recipes[i].Score.Label.English}: ");
            var part = new WorkStretch(new NamedStretch(progress, name), (double)i / recipes.Count, (i + 1.0) / recipes.Count);
            models[recipes[i].Score.Name] = training.Follow(cohort, recipes[i], part, cancellation);
        }
        return new ScoredCohort(cohort, models);
    }

    private Dictionary<string, double[]> Others(Cohort cohort)
    {
        var scores = new Dictionary<string, double[]>(BaselineScores.Of(cohort, history.Lines));
        if (request is { Truth: { } truth, Target: Target.Relapse, Horizon: TruthHorizon } && BaselineScores.Oracle(cohort, truth) is { } oracle)
            scores[ScoreDefinition.Oracle.Name] = oracle;
        return scores;
    }

    private VisitPlan? Visits(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions options, CancellationToken cancellation)
    {
        if (request.Visits is not { } visits) return null;
        // As many as were tested in a past quarter, but for the unknown outcomes.
        var today = history.AtRisk(panel.LastQuarter, cancellation);
        var asked = new VisitRequest(visits, ScoreDefinition.Boosting) { Households = today > 0 ? today : null };
        return VisitCutoff.Of(quarters, asked, options, cancellation);
    }

    private BacktestOptions Options()
    {
        var context = new Dictionary<string, string>
        {
            ["target"] = request.Target.Name(),
            ["pack"] = request.Pack.Id,
            ["preset"] = request.Preset.Name(),
            ["horizon"] = request.Horizon.ToString(CultureInfo.InvariantCulture),
            ["seed"] = request.Seed.ToString(CultureInfo.InvariantCulture),
            ["asIfBefore"] = request.Pack.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        if (failures.Count > 0) context["leftOut"] = string.Join(" ", failures);
        return new BacktestOptions { Capacities = request.Capacities, Draws = request.Draws, Seed = request.Seed, Context = context };
    }
}
