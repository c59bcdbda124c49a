using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Workflow;

public class WhatIfTests
{
    private static readonly Quarter Now = ScenarioCounty.Now;
    private static readonly Lazy<HouseholdPanel> County = new(ScenarioCounty.Panel);
    private static readonly Lazy<WhatIfResult> LostJob = new(() => RiskWorkflow.WhatIf(County.Value, Request(), new(ScenarioCounty.LostJob)));

    [Fact]
    public void A_lost_job_brings_households_onto_the_list_and_raises_nobodys_income()
    {
        var result = LostJob.Value;
        var struck = StruckRecords.Of(County.Value, result.Difference.Before, new(ScenarioCounty.LostJob));

        result.Difference.Entering.Households.ShouldBeGreaterThan(0);
        result.Struck.Count.ShouldBe(struck.Struck.Count);
        foreach (var household in result.Struck)
        {
            var number = County.Value.IndexOf(household.Household);
            var (before, after) = (County.Value.At(number, Now).Current!.Value, struck.Panel.At(number, Now).Current!.Value);
            after.NetIncomePerHead()!.Value.ShouldBeLessThanOrEqualTo(before.NetIncomePerHead()!.Value);
            after.Money(Risk.Records.QuarterColumns.IncomePerHeadReported)!.Value.ShouldBeLessThanOrEqualTo(before.Money(Risk.Records.QuarterColumns.IncomePerHeadReported)!.Value);
        }
    }

    [Fact]
    public void Whoever_is_asked_for_is_struck_spared_unrecorded_or_wholly_blank()
    {
        var result = LostJob.Value;

        result.Asked.Households.ShouldBe(ScenarioCounty.Households);
        result.Unrecorded.Households.ShouldBe(4);
        result.Spared.Households.ShouldBe(Enumerable.Range(0, ScenarioCounty.Households).Count(h => h % 4 == 0 && h % 30 != 7));
        (result.StruckCount + result.Spared + result.Unrecorded).Households.ShouldBe(result.Asked.Households);
        result.Blank.ShouldHaveSingleItem().ShouldBe(new BlankCells("wage_income", new("工资性收入", "wages"), result.Blank[0].Households));
    }

    [Fact]
    public void An_area_in_which_no_household_lies_is_refused_and_strikes_no_household_of_unknown_village() =>
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.WhatIf(County.Value, Request(), new(ScenarioCounty.LostJob, new AreaCode("999999"))))
            .Message.ShouldBe($"No household assessed at {Now} lies in the area 999999.");

    [Fact]
    public void Before_and_entering_are_as_many_as_after_and_leaving()
    {
        var d = LostJob.Value.Difference;

        (d.MeetBefore + d.Entering).ShouldBe(d.MeetAfter + d.Leaving);
        d.LevelMoves.Sum(m => m.Count.Households).ShouldBe(d.Households.Count);
    }

    [Fact]
    public void A_misfortune_without_effect_and_a_pack_against_itself_change_nothing()
    {
        var result = RiskWorkflow.WhatIf(County.Value, Request(), new WhatIfRequest(ScenarioCounty.Nothing));

        result.Difference.Changes.ShouldBeEmpty();
        result.Struck.ShouldBeEmpty();
        RiskWorkflow.Compare(County.Value, Request(), Request()).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_area_or_the_households_asked_for_are_struck()
    {
        var township = RiskWorkflow.WhatIf(County.Value, Request(), new WhatIfRequest(ScenarioCounty.LostJob, new AreaCode("530521101")));
        var two = RiskWorkflow.WhatIf(County.Value, Request(), new WhatIfRequest(ScenarioCounty.LostJob, null, [ScenarioCounty.Id(1), ScenarioCounty.Id(4)]));

        township.Struck.ShouldAllBe(h => h.Either.Village!.Value.Township.Digits == "530521101");
        township.Difference.Changes.Where(c => c.Enters).ShouldAllBe(c => township.Struck.Contains(c));
        two.Asked.Households.ShouldBe(2);
        two.Struck.ShouldHaveSingleItem().Household.ShouldBe(ScenarioCounty.Id(1));
        two.Spared.Households.ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.WhatIf(County.Value, Request(), new WhatIfRequest(ScenarioCounty.LostJob, null, [new("nobody")]))).Message.ShouldContain("no household nobody");
    }

    [Fact]
    public void With_a_model_the_features_are_made_again_and_ranks_move()
    {
        var county = SmallCounty.Panel();
        var model = RiskWorkflow.Train(county, new TrainingRequest(ScenarioCounty.Pack, Now) { Learner = "logistic" });
        var ill = ScenarioCounty.Nothing with { Effects = [new("chronically_ill", EffectKind.Add, 2, null), new("income_per_head_reported", EffectKind.Times, 0.4m, null)] };

        var result = RiskWorkflow.WhatIf(county, Request() with { Model = model }, new WhatIfRequest(ill, null, [SmallCounty.Id(20)]));

        var struck = result.Struck.ShouldHaveSingleItem();
        struck.After!.Model!.RawScore.ShouldBeGreaterThan(struck.Before!.Model!.RawScore);
        struck.RankAfter!.Value.ShouldBeLessThan(struck.RankBefore!.Value);
        result.RankMoves.ShouldBe(new RankMove(1, 0, struck.RankBefore, struck.RankAfter));
    }

    [Fact]
    public void Several_misfortunes_in_one_call_are_those_of_single_calls()
    {
        var both = RiskWorkflow.WhatIfEach(County.Value, Request(), [new WhatIfRequest(ScenarioCounty.LostJob), new WhatIfRequest(ScenarioCounty.Nothing)]).ToArray();

        both.Select(r => r.Scenario.Id).ShouldBe(["lost-job", "nothing"]);
        both[0].Difference.Entering.ShouldBe(LostJob.Value.Difference.Entering);
        both[1].Difference.Before.ShouldBeSameAs(both[0].Difference.Before);
    }

    [Fact]
    public void Two_packs_are_compared_for_the_county_and_for_one_household()
    {
        var liaoning = ScenarioCounty.Pack.WithIdentify(ScenarioCounty.Pack.IdentifyAlternatives[0].Rule);

        var difference = RiskWorkflow.Compare(County.Value, Request(), Request() with { Pack = liaoning });

        var entering = difference.Changes.First(c => c.Enters);
        difference.Find(entering.Household).ShouldBe(entering);
        difference.ByOther.Single(o => o.Id == "identify").Entering.ShouldBe(difference.Entering);
        Should.Throw<ArgumentException>(() => RiskWorkflow.Compare(County.Value, Request(), Request() with { Quarter = Now.Plus(-1) })).Message.ShouldContain("of one quarter");
    }

    [Fact]
    public void Trial_after_trial_has_the_verdicts_levels_and_ranks_of_full_assessments()
    {
        var county = SmallCounty.Panel();
        var model = RiskWorkflow.Train(county, new TrainingRequest(ScenarioCounty.Pack, Now) { Learner = "logistic" });
        var request = Request() with { Model = model };
        var comparison = new CountyComparison(county, request);
        var line = ScenarioCounty.Pack.ValueIn("poverty-line", Now)!;

        foreach (var tried in new[] { ScenarioCounty.Pack.WithValue(line.Name, line.Value * 1.5m, Now), ScenarioCounty.Pack.WithIdentify(ScenarioCounty.Pack.IdentifyAlternatives[0].Rule) })
        {
            var quick = comparison.Between(ScenarioCounty.Pack, tried);
            var full = AssessmentDifference.Between(RiskWorkflow.Assess(county, request), RiskWorkflow.Assess(county, request with { Pack = tried }));

            quick.Households.Select(Place).ShouldBe(full.Households.Select(Place));
            RiskWorkflow.Compare(county, request, request with { Pack = tried }).Households.Select(Place).ShouldBe(full.Households.Select(Place));
        }

        static (HouseholdId, RiskLevel?, RiskLevel?, int?, int?, double?, double?) Place(HouseholdChange h) =>
            (h.Household, h.Before?.Level, h.After?.Level, h.RankBefore, h.RankAfter, h.Before?.Model?.RawScore, h.After?.Model?.RawScore);
    }

    private static AssessmentRequest Request() => new(ScenarioCounty.Pack, Now, null);
}
