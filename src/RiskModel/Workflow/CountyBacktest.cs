using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Evaluation.Recipes;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Backtest: at each as-of quarter train and rank by what was known then, then compare with what happened.</summary>
internal sealed class CountyBacktest(HouseholdPanel panel, BacktestRequest request)
{
    private const int TruthHorizon = 4;

    // Training is nearly all of the work; lists and draws are the rest.
    private const double ShareOfFeatures = 0.03;
    private const double ShareOfTraining = 0.88;
    private const double ShareOfLists = 0.95;

    private readonly CohortHistory history = new(panel, new CohortRequest(request.Pack) { Target = request.Target, Horizon = request.Horizon });
    private readonly List<string> failures = [];
    private readonly List<string> lastLevels = [];

    /// <summary>Runs the backtest.</summary>
    public BacktestResult Run(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        var splits = BacktestPlan.Splits(panel, request);
        progress?.Report(new(new("计算特征", "computing features"), 0));
        history.Prepare(splits[^1].AsOf, cancellation);
        var cohorts = Score(splits, new WorkStretch(progress, ShareOfFeatures, ShareOfTraining), cancellation);
        if (cohorts.Count == 0) throw new InvalidOperationException($"No as-of quarter can be tested. {string.Join(" ", failures)}");
        progress?.Report(new(new("还原当季名单与上季度等级", "rebuilding the lists and the levels of the quarter before"), ShareOfTraining));
        var quarters = Quarters(cohorts, splits, cancellation);
        var options = Options();
        var result = TemporalBacktest.Evaluate(quarters, options, new WorkStretch(progress, ShareOfLists, 1), cancellation);
        return result with
        {
            Visits = Visits(quarters, options, cancellation),
            Recipes = RecipeSelection.Of(result.Quarters, new Metric(MetricKind.Recall, request.Capacities[0]), request.Horizon),
        };
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
        progress.Report(new(new("逐户判定并确认结果", "judging households and looking up what became of them"), 0));
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

    private List<BacktestQuarter> Quarters(List<ScoredCohort> cohorts, IReadOnlyList<BacktestSplit> splits, CancellationToken cancellation)
    {
        var lists = new PublishedLists(history, [.. cohorts.Select(cohort => cohort.Models[ScoreDefinition.Boosting.Name].Model)]);
        var quarters = new List<BacktestQuarter>();
        foreach (var scored in cohorts)
        {
            var cohort = scored.Cohort;
            var (list, level) = lists.Of(cohort, cancellation);
            lastLevels.Add(level.Source);
            quarters.Add(BacktestQuarter.Of(scored, Others(cohort, list, level.Scores)) with { Split = splits.First(split => split.AsOf == cohort.AsOf) });
        }
        return quarters;
    }

    private Dictionary<string, double[]> Others(Cohort cohort, double[] printedList, double[] lastLevel)
    {
        var scores = new Dictionary<string, double[]>(BaselineScores.Of(cohort, history.Lines))
        {
            [ScoreDefinition.PrintedList.Name] = printedList,
            [ScoreDefinition.LastLevel.Name] = lastLevel,
        };
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
        context["lastLevel"] = string.Join(", ", lastLevels);
        if (failures.Count > 0) context["leftOut"] = string.Join(" ", failures);
        return new BacktestOptions { Capacities = request.Capacities, Visits = request.Visits, Draws = request.Draws, Seed = request.Seed, Context = context };
    }
}
