using FangFan.Risk.Assessment;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Workflow;

public class SensitivityTests
{
    private static readonly Quarter Now = ScenarioCounty.Now;
    private static readonly Lazy<HouseholdPanel> County = new(ScenarioCounty.Panel);
    private static readonly Lazy<HouseholdPanel> Falling = new(() => SmallCounty.Panel());
    private static readonly Lazy<TrainedModel> Model = new(() => RiskWorkflow.Train(Falling.Value, new TrainingRequest(ScenarioCounty.Pack, Now) { Learner = "logistic" }));

    [Fact]
    public void Every_choice_of_the_pack_is_a_series_with_its_own_value_among_the_points()
    {
        var series = RiskWorkflow.Sensitivity(County.Value, Request());

        series.Select(s => s.Id).ShouldBe([
            "income-near-share", "income-drop-share", "scope-income-factor", "visit-capacity-share", "income-below-line.income", "income-below-line.about",
            "dropout.reason", "unsafe-house.lived-in", "unsafe-house.repair", "identify"]);
        series.ShouldAllBe(s => s.Points.Count(p => p.InForce) == 1 && s.Clause.Length > 0 && s.Reason.Chinese.Length > 0);
        series[0].Points.Select(p => p.Value).ShouldBe([0, 0.05m, 0.10m, 0.20m]);
        series[0].Points.Select(p => p.Label.Chinese).ShouldBe(["0%", "5%", "10%", "20%"]);
        series[^1].Points.Select(p => p.Label.English).ShouldBe(["as the pack reads it", "read as two kinds of household (or)"]);
    }

    [Fact]
    public void Every_point_says_what_two_whole_assessments_say()
    {
        // With a model, so that the visit capacity moves bands and ties are broken as on the list.
        var request = Request() with { Model = Model.Value };
        var inForce = RiskWorkflow.Assess(Falling.Value, request);

        foreach (var (choice, series) in PackChoice.Of(request.Pack, Now).Zip(RiskWorkflow.Sensitivity(Falling.Value, request)))
        {
            foreach (var (trial, point) in choice.Trials.Zip(series.Points))
            {
                var whole = RiskWorkflow.Assess(Falling.Value, request with { Pack = trial.Pack });
                var difference = AssessmentDifference.Between(inForce, whole);
                point.Meeting.ShouldBe(difference.MeetAfter, $"{series.Id} {point.Label}");
                point.Entering.ShouldBe(difference.Entering);
                point.Leaving.ShouldBe(difference.Leaving);
                point.Near.ShouldBe(HeadCount.Of(whole.Households.Where(h => h.NearRules)));
                point.High.ShouldBe(HeadCount.Of(whole.Households.Where(h => h.Level == RiskLevel.High)));
                point.Medium.ShouldBe(HeadCount.Of(whole.Households.Where(h => h.Level == RiskLevel.Medium)));
            }
        }
    }

    [Fact]
    public void Near_widens_and_nobody_enters_where_only_about_widens()
    {
        var near = RiskWorkflow.Sensitivity(County.Value, Request())[0];

        near.Points.Zip(near.Points.Skip(1)).ShouldAllBe(pair => pair.First.Near.Households <= pair.Second.Near.Households);
        near.Points[0].Near.Households.ShouldBeLessThan(near.Points[^1].Near.Households);
        near.Points.ShouldAllBe(p => p.Entering == default && p.Leaving == default);
    }

    [Fact]
    public void Read_as_or_more_households_enter_and_none_leaves()
    {
        var or = RiskWorkflow.Sensitivity(County.Value, Request())[^1].Points[1];

        or.Entering.Households.ShouldBeGreaterThan(0);
        or.Leaving.ShouldBe(default);
    }

    [Fact]
    public void Last_quarters_levels_and_peoples_decisions_count_at_every_point()
    {
        var (held, decided) = (ScenarioCounty.Id(7), ScenarioCounty.Id(8));
        var request = Request() with
        {
            Previous = [new(held, Now.Plus(-1), RiskLevel.High, RiskLevel.High)],
            Decisions = [new(decided, RiskLevel.High, "name", "reason", Now, null)],
        };

        var (without, with) = (RiskWorkflow.Sensitivity(County.Value, Request()), RiskWorkflow.Sensitivity(County.Value, request));

        with[0].Points.Zip(without[0].Points).ShouldAllBe(pair => pair.First.High.Households == pair.Second.High.Households + 2);
        Should.Throw<ArgumentException>(() => RiskWorkflow.Sensitivity(County.Value, request with { Quarter = Now.Plus(1) })).Message.ShouldContain("needs the levels of 2021Q2");
    }

    [Fact]
    public void A_pack_without_bands_or_choices_has_no_series() =>
        RiskWorkflow.Sensitivity(County.Value, Request() with
        {
            Pack = ScenarioCounty.Pack with
            {
                Values = [.. ScenarioCounty.Pack.Values.Select(v => v with { Band = [] })],
                Criteria = [.. ScenarioCounty.Pack.Criteria.Select(c => c with { Choice = null })],
                IdentifyAlternatives = [],
            },
        }).ShouldBeEmpty();

    private static AssessmentRequest Request() => new(ScenarioCounty.Pack, Now, null);
}
