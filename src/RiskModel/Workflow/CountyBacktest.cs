using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Evaluation.Groups;
using FangFan.Risk.Evaluation.Recipes;
using FangFan.Risk.Evaluation.Support;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Workflow;

/// <summary>The use case Backtest: at each as-of quarter train and rank by what was known then, then compare with what happened.</summary>
internal sealed class CountyBacktest(HouseholdPanel panel, BacktestRequest request)
{
    // Training is nearly all of the work; lists and draws are the rest.
    private const double ShareOfFeatures = 0.03;
    private const double ShareOfTraining = 0.8;
    private const double ShareOfLists = 0.85;
    private const double ShareOfDraws = 0.92;

    private readonly CohortHistory history = new(panel, new CohortRequest(request.Pack) { Target = request.Target, Horizon = request.Horizon });
    private readonly List<string> failures = [];
    private readonly List<string> lastLevels = [];

    /// <summary>Runs the backtest.</summary>
    public BacktestResult Run(IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var splits = BacktestPlan.Splits(panel, request.Quarters, new SplitOptions { Horizon = request.Horizon, Step = request.Step, MostQuarters = request.MostQuarters });
        progress?.Report(new(new("计算特征", "computing features"), 0));
        history.Prepare(splits[^1].AsOf, cancellation);
        var cohorts = Score(splits, new WorkStretch(progress, ShareOfFeatures, ShareOfTraining), cancellation);
        if (cohorts.Count == 0) throw new InvalidOperationException($"No as-of quarter can be tested. {string.Join(" ", failures)}");
        progress?.Report(new(new("还原当季名单与上季度等级", "rebuilding the lists and the levels of the quarter before"), ShareOfTraining));
        var quarters = Quarters(cohorts, splits, cancellation);
        var options = Options();
        var result = TemporalBacktest.Evaluate(quarters, options, new WorkStretch(progress, ShareOfLists, ShareOfDraws), cancellation);
        result = result with
        {
            Visits = Visits(quarters, options, cancellation),
            Recipes = RecipeSelection.Of(result.Quarters, new Metric(MetricKind.Recall, request.Capacities[0]), request.Horizon),
        };
        return OnLists(result, cohorts, new WorkStretch(progress, ShareOfDraws, 1), cancellation);
    }

    private BacktestResult OnLists(BacktestResult result, IReadOnlyList<ScoredCohort> cohorts, WorkStretch progress, CancellationToken cancellation)
    {
        var (model, options) = (ScoreDefinition.Model, result.Options);
        var before = cohorts.All(c => c.Models.ContainsKey(ScoreDefinition.BeforeSupport.Name)) ? ScoreDefinition.BeforeSupport : null;
        var support = new SupportRequest(model, before) { Truth = request.Truth?.For(history.Request), Horizon = request.Horizon };
        return result with
        {
            Together = TogetherAnalysis.Of(cohorts, model, options, new WorkStretch(progress, 0, 0.35), cancellation),
            Groups = GroupAudit.Of(cohorts, model, options, new WorkStretch(progress, 0.35, 0.5), cancellation),
            Support = SupportAnalysis.Of(cohorts, support, options, new WorkStretch(progress, 0.5, 1), cancellation),
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
        var recipes = BacktestPlan.Recipes(request);
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
        var lists = new PublishedLists(history, [.. cohorts.Select(cohort => cohort.Models[ScoreDefinition.Model.Name].Model)]);
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
        if (request.Truth?.For(history.Request) is { } truth && BaselineScores.Oracle(cohort, truth) is { } oracle)
            scores[ScoreDefinition.Oracle.Name] = oracle;
        return scores;
    }

    private VisitPlan? Visits(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions options, CancellationToken cancellation)
    {
        if (request.Visits is not { } visits) return null;
        // As many as were tested in a past quarter, but for the unknown outcomes.
        var today = history.AtRisk(panel.LastQuarter, cancellation);
        var asked = new VisitRequest(visits, ScoreDefinition.Model) { Households = today > 0 ? today : null };
        return VisitCutoff.Of(quarters, asked, options, cancellation);
    }

    private BacktestOptions Options()
    {
        var context = BacktestPlan.Context(history.Request, request.Preset, request.Seed);
        if (request.Learner != Recipe.Model.Learner) context["learner"] = request.Learner;
        context["lastLevel"] = string.Join(", ", lastLevels);
        if (failures.Count > 0) context["leftOut"] = string.Join(" ", failures);
        return new BacktestOptions { Capacities = request.Capacities, Visits = request.Visits, Draws = request.Draws, Seed = request.Seed, Context = context };
    }
}
