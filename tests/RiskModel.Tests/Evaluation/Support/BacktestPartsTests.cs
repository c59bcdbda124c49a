using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Evaluation.Groups;
using FangFan.Risk.Evaluation.Support;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Tests.Evaluation.Together;
using FangFan.Risk.Tests.Policy;
using FangFan.Risk.Tests.Workflow;

namespace FangFan.Risk.Tests.Evaluation.Support;

/// <summary>The three analyses from a panel's cohorts on.</summary>
public sealed class BacktestPartsTests
{
    private static readonly HouseholdPanel County = SmallCounty.Panel();
    private static readonly Lazy<HouseholdPanel> Supported = new(WithSupport);
    private static readonly BacktestOptions Options = ListRows.Options(30, 0.1, 0.2);

    [Fact]
    public void Lists_are_compared_and_audited_from_cohorts()
    {
        var cohorts = Cohorts(County);

        var together = TogetherAnalysis.Of(cohorts, ScoreDefinition.Model, Options);
        var groups = GroupAudit.Of(cohorts, ScoreDefinition.Model, Options);

        together.HouseholdQuarters.ShouldBe(cohorts.Sum(c => c.Cohort.Households.Count));
        together.Events.ShouldBe(cohorts.Sum(c => c.Cohort.Events));
        together.Capacities.Select(c => c.Capacity).ShouldBe([0.1, 0.2]);
        together.Natural!.Visits.ShouldBe(cohorts.Sum(c => c.Cohort.Households.Count(h => h.Judgement.Verdict == FangFan.Risk.Rules.Verdict.Meets)));
        (together.Missed.Missed / together.Missed.Events).ShouldBe(together.Capacities[0].Figures.Neither.Value, 1e-9);
        groups.Traits.Select(t => t.Name).ShouldBe(["householdType", "township", "minority", "femaleHead", "elderAlone"]);
        groups.Traits.Where(t => t.ForAuditsOnly).Select(t => t.Name).ShouldBe(["minority", "femaleHead"]);
        groups.Traits[0].Groups.Sum(g => g.HouseholdQuarters).ShouldBe(together.HouseholdQuarters);
        groups.Traits[2].Groups.ShouldHaveSingleItem().Name.ShouldBe("unknown");
        // Groups of a trait part the list as they part the households.
        groups.Traits[1].Groups.Sum(g => g.Figures[0].ShareOfList.Value).ShouldBe(1, 1e-9);
        groups.Traits[0].Groups.Sum(g => g.Events * g.Figures[0].Recall.Value).ShouldBe(together.Events * together.Capacities[0].Figures.Model.Value, 1e-6);
    }

    [Fact]
    public void A_list_finds_and_ranks_what_the_backtest_says_of_it()
    {
        // Each quarter's model has log-odds of its own, and a calibration in steps, which ties neighbours: neither may part the tables of one report.
        var cohorts = Cohorts(County).Select((scored, q) => scored with
        {
            Models = scored.Models.ToDictionary(m => m.Key, m => new ModelScores(null!, Array.ConvertAll(m.Value.RawScores, raw => raw + 3 * q), Array.ConvertAll(m.Value.Probabilities, p => Math.Round(p, 1)))),
        }).ToList();
        BacktestQuarter[] quarters = [.. cohorts.Select(c => new BacktestQuarter(c.Cohort.AsOf,
            [.. c.Cohort.Households.Select((h, i) => new BacktestHousehold(h.View.Id, h.Newest.Village, c.Cohort.Labels[i].Number > 0))], c.Models.ToDictionary(m => m.Key, m => m.Value.Probabilities)))];
        var plain = new WeightedScore(ScoreDefinition.Model, quarters);

        var together = TogetherAnalysis.Of(cohorts, ScoreDefinition.Model, Options);
        var groups = GroupAudit.Of(cohorts, ScoreDefinition.Model, Options);
        var presets = SupportAnalysis.Of(cohorts, new SupportRequest(ScoreDefinition.Model, ScoreDefinition.BeforeSupport), Options).Presets!;

        var recall = plain.Value(new Metric(MetricKind.Recall, 0.1), []);
        together.Capacities[0].Figures.Model.Value.ShouldBe(recall, 1e-12);
        groups.Traits[0].Groups.Sum(g => g.Events * g.Figures[0].Recall.Value).ShouldBe(together.Events * recall, 1e-6);
        presets.AllRecall.Value.ShouldBe(recall, 1e-12);
        presets.AllAuc.Value.ShouldBe(plain.Value(new Metric(MetricKind.Auc), []), 1e-12);
    }

    [Fact]
    public void Without_any_support_on_record_there_is_no_weighting()
    {
        var result = SupportAnalysis.Of(Cohorts(County), new SupportRequest(ScoreDefinition.Model, ScoreDefinition.BeforeSupport), Options);

        (result.Weighting, result.Truth).ShouldBe((null, null));
        result.Presets!.Overlap.Value.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Support_on_record_is_weighted_and_set_beside_the_truth()
    {
        var cohorts = Cohorts(Supported.Value);
        var truth = new TruthTable(cohorts.SelectMany(c => c.Cohort.Households.Select(h => (h.View.Id, c.Cohort.AsOf))).ToDictionary(key => key, _ => new Truth(0.1, 0.2)), []);
        var request = new SupportRequest(ScoreDefinition.Model, null) { Truth = truth };

        var result = SupportAnalysis.Of(cohorts, request, Options);
        var again = SupportAnalysis.Of(cohorts, request, Options);

        var weighting = result.Weighting.ShouldNotBeNull();
        (weighting.HouseholdQuarters + weighting.Unknown).ShouldBe(cohorts.Sum(c => c.Cohort.Households.Count));
        weighting.Unknown.ShouldBeGreaterThan(0);
        weighting.SupportedCount.ShouldBeInRange(1, weighting.HouseholdQuarters - 1);
        weighting.Deciles.Sum(d => d.HouseholdQuarters).ShouldBe(weighting.HouseholdQuarters);
        weighting.Deciles[0].TruthWithoutSupport.ShouldBe(0.2, 1e-12);
        weighting.Rates.ShouldBe(again.Weighting!.Rates);
        result.Truth!.WithoutSupport.ShouldBe(0.2, 1e-12);
        result.Truth.Relapse.ShouldBe(0.1, 1e-12);
        result.Truth.Agreement.ShouldHaveSingleItem().Score.ShouldBe(ScoreDefinition.Model);
    }

    [Fact]
    public void A_blank_record_of_support_is_unknown_and_one_sign_is_enough()
    {
        bool? Of(int household) => SupportReceived.Of(Supported.Value.At(Supported.Value.IndexOf(SmallCounty.Id(household)), SmallCounty.Last).Current!.Value);

        (Of(0), Of(1), Of(2)).ShouldBe((null, true, false));
    }

    [Fact]
    public void A_cohort_without_the_scores_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => TogetherAnalysis.Of(Cohorts(County), ScoreDefinition.Logistic, Options)).Message.ShouldContain("logistic");

    private static IReadOnlyList<ScoredCohort> Cohorts(HouseholdPanel panel)
    {
        var history = new CohortHistory(panel, new CohortRequest(BundledPacks.Of("national-2020")));
        return [.. new[] { new Quarter(2019, 4), new Quarter(2020, 4) }.Select(asOf =>
        {
            var cohort = history.At(asOf);
            double[] poverty = [.. cohort.Households.Select(h => -(double)(h.Newest.NetIncomePerHead() ?? 0) / 3000)];
            double[] illness = [.. cohort.Households.Select(h => h.Newest.Number(QuarterColumns.ChronicallyIll) - 2 + (double)(h.Newest.NetIncomePerHead() ?? 0) / 1e7)];
            return new ScoredCohort(cohort, new Dictionary<string, ModelScores> { [ScoreDefinition.Model.Name] = Scored(poverty), [ScoreDefinition.BeforeSupport.Name] = Scored(illness) });
        })];
    }

    // The lists look at scores only, not at the model behind them.
    private static ModelScores Scored(double[] raw) => new(null!, raw, Array.ConvertAll(raw, LogOdds.Probability));

    private static HouseholdPanel WithSupport()
    {
        var changes = new List<CellChange>();
        for (var household = 0; household < SmallCounty.Households; household++)
        {
            // One in eight is blank; the others have support or not, by turns.
            if (household % 8 == 0) continue;
            foreach (var row in County.AllRows(County.IndexOf(SmallCounty.Id(household)))) changes.Add(new(row, QuarterColumns.MinimumLivingAllowance, household % 2));
        }
        return County.With(changes);
    }
}
