using FangFan.Risk.Assessment;
using FangFan.Risk.Explanation;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Rules;

namespace FangFan.Risk.Tests.Assessment;

public sealed class HouseholdCausesTests
{
    private static readonly PolicyPack Suixi = PackLibrary.Bundled().Resolve("suixi-2021");

    [Fact]
    public void Met_and_near_criteria_name_the_causes_they_evidence_with_title_and_clause()
    {
        var cells = HouseholdSample.Income(5000, (QuarterColumns.WaterQuality, CodeLists.WaterState.IndexOf("unmet")), (QuarterColumns.UninsuredMembers, 0));
        var view = new HouseholdSample().Row("2021Q2", cells).At("2021Q2");

        var causes = HouseholdCauses.Of(Suixi, new(view, view.Current!.Value, new Judge(Suixi).Of(view)), null);

        causes.Select(c => c.Cause).ShouldBe([CauseGroup.Water, CauseGroup.Income]);
        causes[1].Sources.ShouldContain(new CauseSource(CauseBasis.Criterion, "income-below-line",
            new("符合“家庭年度人均纯收入低于脱贫线1.5倍”（suixi 三(六)一）", "net income per head under 1.5 times the line: met (suixi 三(六)一)")));
    }

    [Fact]
    public void A_finding_that_is_not_met_or_unknown_names_none()
    {
        Finding Of(FindingState state) => Samples.FindingOf(CauseGroup.Illness, "shock", state);

        Causes(Samples.Judgement(Verdict.NotMeets, Of(FindingState.NotMet), Of(FindingState.Unknown))).ShouldBeEmpty();
        Causes(Samples.Judgement(Verdict.Near, Of(FindingState.Near))).ShouldHaveSingleItem().Cause.ShouldBe(CauseGroup.Illness);
    }

    [Fact]
    public void One_cause_keeps_everything_that_names_it_by_criterion_register_shock_and_model()
    {
        var finding = Samples.FindingOf(CauseGroup.Illness, "shock", FindingState.Met);
        var causes = Causes(Samples.Judgement(Verdict.Meets, finding), Explanation((CauseGroup.Illness, 0.5)),
            (QuarterColumns.RiskCause1, CodeLists.RiskCause.IndexOf("illness")), (QuarterColumns.ShockIllness, 1));

        var illness = causes.ShouldHaveSingleItem();
        illness.Sources.Select(s => (s.Basis, s.Name)).ShouldBe(
            [(CauseBasis.Criterion, "shock"), (CauseBasis.Register, "illness"), (CauseBasis.Shock, "shock_illness"), (CauseBasis.Model, "")]);
        illness.Sources.Select(s => s.Text.Chinese).ShouldBe(
            ["符合“shock”（test 一）", "登记的风险原因：因病", "本季突发重病", "模型：此类因素合计明显抬高风险（0.50对数几率，仅为关联）"]);
        illness.ByModelAlone.ShouldBeFalse();
    }

    [Fact]
    public void A_family_change_is_a_sudden_event_as_the_criteria_count_it() =>
        Causes(Samples.Judgement(Verdict.NotMeets), null, (QuarterColumns.ShockFamilyChange, 1)).ShouldHaveSingleItem().Cause.ShouldBe(CauseGroup.Accident);

    [Fact]
    public void The_registers_causes_stay_without_a_row_of_the_quarter_and_shocks_of_an_earlier_quarter_do_not()
    {
        var view = new HouseholdSample().Row("2021Q1", (QuarterColumns.RiskCause2, CodeLists.RiskCause.IndexOf("market")), (QuarterColumns.ShockIllness, 1)).At("2021Q2");

        var causes = HouseholdCauses.Of(Samples.Pack(), new(view, view.QuartersAgo(1)!.Value, Samples.Judgement(Verdict.Unknown)), null);

        causes.ShouldHaveSingleItem().Cause.ShouldBe(CauseGroup.Business);
    }

    [Fact]
    public void The_model_names_the_three_groups_whose_features_together_raise_the_score_the_most_from_a_clear_effect_on()
    {
        var explanation = Explanation((CauseGroup.Illness, 0.15), (CauseGroup.Illness, 0.1), (CauseGroup.Schooling, 0.9), (CauseGroup.Schooling, -0.8),
            (CauseGroup.Work, 0.3), (CauseGroup.Business, 0.4), (CauseGroup.Water, 0.21), (CauseGroup.Housing, -2));

        var causes = Causes(Samples.Judgement(Verdict.NotMeets), explanation);

        // Illness adds 0.25, schooling 0.1 only; of work, business, illness and water the last is one too many.
        causes.Select(c => c.Cause).ShouldBe([CauseGroup.Illness, CauseGroup.Work, CauseGroup.Business]);
        causes.ShouldAllBe(c => c.ByModelAlone);
    }

    [Fact]
    public void Household_structure_place_and_support_are_no_causes_unless_a_measure_answers_them_by_name()
    {
        var explanation = Explanation((CauseGroup.Demography, 2), (CauseGroup.Place, 2), (CauseGroup.Support, 2), (CauseGroup.Work, 0.2));
        var old = new MeasureDefinition("old", Samples.Same("old"), [CauseGroup.Demography], null, null, "test 四", null);

        Causes(Samples.Judgement(Verdict.NotMeets), explanation).Select(c => c.Cause).ShouldBe([CauseGroup.Work]);
        Causes(Samples.Pack() with { Measures = [old, old with { Causes = [] }] }, explanation).Select(c => c.Cause).ShouldBe([CauseGroup.Work, CauseGroup.Demography]);
    }

    private static IReadOnlyList<HouseholdCause> Causes(PolicyPack pack, RiskExplanation explanation)
    {
        var view = new HouseholdSample().Row("2021Q2").At("2021Q2");
        return HouseholdCauses.Of(pack, new(view, view.Current!.Value, Samples.Judgement(Verdict.NotMeets)), explanation);
    }

    private static IReadOnlyList<HouseholdCause> Causes(Judgement judgement, RiskExplanation? explanation = null, params (Column, double)[] cells)
    {
        var view = new HouseholdSample().Row("2021Q2", cells).At("2021Q2");
        return HouseholdCauses.Of(Samples.Pack(), new(view, view.Current!.Value, judgement), explanation);
    }

    private static RiskExplanation Explanation(params (CauseGroup Group, double LogOdds)[] parts) => new(-3,
        [.. parts.Select((p, i) => new Contribution(new Feature($"f{i}", p.Group, "ratio", Monotone.None, "", Samples.Same($"f{i}")), 1, p.LogOdds))], -3 + parts.Sum(p => p.LogOdds));
}
