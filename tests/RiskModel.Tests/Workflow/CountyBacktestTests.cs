using System.Text.Json;
using System.Text.Json.Serialization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Workflow;

public sealed class CountyBacktestTests
{
    private static readonly JsonSerializerOptions WithNaN = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
    private static readonly PolicyPack Pack = PackLibrary.Bundled().Packs["national-2020"];
    private static readonly Quarter AsOf = new(2020, 4);
    private static readonly Lazy<HouseholdPanel> County = new(() => SmallCounty.Panel());
    private static readonly BacktestRequest Request = new(Pack) { Quarters = [AsOf], Draws = 40 };
    private static readonly Lazy<BacktestResult> Result = new(() => RiskWorkflow.Backtest(County.Value, Request));

    [Fact]
    public void Models_the_printed_list_and_baselines_are_judged_on_the_same_households()
    {
        var result = Result.Value;

        result.Quarters.ShouldHaveSingleItem().Scores.Select(s => s.Score.Name)
            .ShouldBe(["model", "printed-list", "model-before-support", "logistic", "income", "criteria-met", "pack-list", "last-level"]);
        result.Pooled.Scores[0].Of(new(MetricKind.Auc)).Value.ShouldBeInRange(0, 1);
        result.Pooled.Scores[0].Metrics.Where(m => m.Metric.IsAtCapacity).Select(m => m.Metric.Capacity).Distinct().ShouldBe([0.05, 0.10]);
        result.Statement.ShouldNotBeEmpty();
        result.Visits.ShouldBeNull();
        result.Recipes.ShouldNotBeNull().Candidates.ShouldContain(ScoreDefinition.PrintedList);
    }

    [Fact]
    public void A_backtest_says_what_it_trained_on_and_who_left()
    {
        var quarter = Result.Value.Quarters[0];

        Result.Value.Splits.ShouldHaveSingleItem().ShouldBe(new BacktestSplit(AsOf, SmallCounty.First, AsOf.Plus(-4), AsOf.Plus(4)));
        quarter.Models.Keys.Order(StringComparer.Ordinal).ShouldBe(["logistic", "model", "model-before-support"]);
        quarter.Models["model"].Origin.ShouldSatisfyAllConditions(o => o.TrainedUntil.ShouldBe(AsOf), o => o.Rows.ShouldBeGreaterThan(1000), o => o.Tried.Count(t => t.Weight > 0).ShouldBeGreaterThan(0));
        quarter.Left.ShouldBe(new BacktestLeft(0, 0, 0));
        Result.Value.Leaving.Select(check => check.Score.Name).Distinct().Count().ShouldBe(8);
        Result.Value.Options.Context["lastLevel"].ShouldBe("2020Q3: rules alone");
    }

    [Fact]
    public void The_printed_list_and_last_quarters_level_are_those_that_assessing_gives()
    {
        var model = RiskWorkflow.Train(County.Value, new TrainingRequest(Pack, AsOf));
        var twoBefore = RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, AsOf.Plus(-2), null)).Levels().ToList();
        var before = RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, AsOf.Plus(-1), null) { Previous = twoBefore }).Levels().ToList();
        var assessment = RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, AsOf, model) { Previous = before });
        var ranks = PriorityListBuilder.Build(assessment, ListOrder.Priority, County.Value.Areas).Items.ToDictionary(item => item.Assessment.Household, item => -(double)item.Rank);
        var levels = before.ToDictionary(level => level.Household, level => BaselineScores.LastLevel(level.Level));
        var cohort = new CohortHistory(County.Value, new CohortRequest(Pack)).At(AsOf);
        double Auc(Func<HouseholdId, double> score) => new ScoredOutcomes([.. cohort.Households.Select(h => score(h.View.Id))], cohort.Outcomes()).Auc();
        double Found(ScoreDefinition score) => Result.Value.Pooled.Scores.Single(s => s.Score == score).Of(new(MetricKind.Auc)).Value;

        Found(ScoreDefinition.PrintedList).ShouldBe(Auc(id => ranks[id]), 1e-12);
        Found(ScoreDefinition.LastLevel).ShouldBe(Auc(id => levels[id]), 1e-12);
    }

    [Fact]
    public void Lists_and_levels_of_the_past_do_not_see_what_was_recorded_later()
    {
        var model = RiskWorkflow.Train(County.Value, new TrainingRequest(Pack, AsOf) { Learner = "logistic" });
        Dictionary<HouseholdId, (double, double)> Of(HouseholdPanel panel)
        {
            var history = new CohortHistory(panel, new CohortRequest(Pack));
            var cohort = history.At(AsOf);
            var (list, level) = new PublishedLists(history, [model]).Of(cohort, CancellationToken.None);
            return cohort.Households.Select((h, i) => (h.View.Id, (list[i], level.Scores[i]))).ToDictionary();
        }
        var (then, changed) = (Of(County.Value), Of(SmallCounty.Panel(changedAfter: AsOf)));

        var both = then.Keys.Intersect(changed.Keys).ToList();
        both.Count.ShouldBeGreaterThan(50);
        both.ShouldAllBe(id => changed[id].Equals(then[id]));
    }

    [Fact]
    public void The_same_request_gives_the_same_numbers_whatever_else_runs()
    {
        Written(RiskWorkflow.Backtest(County.Value, Request)).ShouldBe(Written(Result.Value));
    }

    [Fact]
    public void Training_is_told_in_both_languages_and_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        var told = new List<WorkProgress>();
        var progress = new Stopping(step =>
        {
            told.Add(step);
            if (step.Step.English.Contains("training the model", StringComparison.Ordinal)) source.Cancel();
        });

        Should.Throw<OperationCanceledException>(() => RiskWorkflow.Backtest(County.Value, Request, progress, source.Token));

        told[^1].Step.Chinese.ShouldStartWith("2020Q4（1/1）：训练模型：");
        told.Select(step => step.Share).ShouldBeInOrder();
        told.ShouldAllBe(step => step.Share >= 0 && step.Share <= 1);
    }

    [Fact]
    public void Steps_and_quarters_at_most_choose_the_as_of_quarters()
    {
        var splits = BacktestPlan.Splits(County.Value, null, new SplitOptions { Step = 2, MostQuarters = 2 });

        splits.Select(split => split.AsOf).ShouldBe([new Quarter(2020, 2), new Quarter(2020, 4)]);
        Should.Throw<ArgumentException>(() => BacktestPlan.Splits(County.Value, null, new SplitOptions { Step = 0 })).Message.ShouldContain("1 or more");
    }

    [Fact]
    public void A_backtest_with_visits_adds_the_cutoff_brought_to_the_county_as_the_records_end()
    {
        var result = RiskWorkflow.Backtest(County.Value, new BacktestRequest(Pack) { Quarters = [AsOf], Visits = 10, Draws = 40 });

        var (visits, quarter) = (result.Visits.ShouldNotBeNull(), result.Quarters[0]);
        visits.Capacities.Select(c => c.Visits).ShouldBe([5, 10, 20]);
        visits.Request.Households!.Value.ShouldBeInRange(quarter.Households / 2, 2 * quarter.Households);
        visits.AtAsked.Quarters[0].ShouldSatisfyAllConditions(q => q.Events.ShouldBe(quarter.Events), q => (q.Figures.Hits.Value + q.Figures.Misses.Value).ShouldBe(quarter.Events, 1e-9));
        visits.Asked.ShouldBe(10);
        visits.Statement[^1].English.ShouldContain("not a promise");
        Should.Throw<ArgumentOutOfRangeException>(() => new BacktestRequest(Pack) { Visits = 0 });
    }

    /// <summary>Every number of it, undefined ones too.</summary>
    private static string Written(BacktestResult result) => JsonSerializer.Serialize(result, WithNaN);

    private sealed class Stopping(Action<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told(value);
    }
}
