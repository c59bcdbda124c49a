using FangFan.Risk.Assessment;
using FangFan.Risk.Rules;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Tests.Assessment;

namespace FangFan.Risk.Tests.Scenarios;

public class AssessmentDifferenceTests
{
    private static readonly Finding Poor = Samples.Finding("income-below-line", FindingState.Met);
    private static readonly Finding NotPoor = Samples.Finding("income-below-line", FindingState.NotMet);
    private static readonly Finding Drop = Samples.Finding("income-drop", FindingState.Met);
    private static readonly Finding NoDrop = Samples.Finding("income-drop", FindingState.NotMet);

    [Fact]
    public void Who_enters_and_leaves_is_counted_in_households_and_persons_and_by_criterion()
    {
        var before = Quarter("income-below-line", One("A", 3, Verdict.NotMeets, NotPoor), One("B", 4, Verdict.Meets, Poor), One("C", 2, Verdict.Meets, Poor));
        var after = Quarter("income-below-line", One("A", 3, Verdict.Meets, Poor), One("B", 4, Verdict.NotMeets, NotPoor), One("C", 2, Verdict.Meets, Poor));

        var difference = AssessmentDifference.Between(before, after);

        difference.ShouldSatisfyAllConditions(
            d => d.MeetBefore.ShouldBe(new HeadCount(2, 6)),
            d => d.MeetAfter.ShouldBe(new HeadCount(2, 5)),
            d => d.Entering.ShouldBe(new HeadCount(1, 3)),
            d => d.Leaving.ShouldBe(new HeadCount(1, 4)),
            d => d.Changes.Select(c => c.Household.Value).ShouldBe(["A", "B"]));
        difference.ByCriterion.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => s.Entering.ShouldBe(new HeadCount(1, 3)),
            s => s.Leaving.ShouldBe(new HeadCount(1, 4)));
        difference.ByOther.ShouldAllBe(o => o.Entering == default && o.Leaving == default);
    }

    [Fact]
    public void Scope_exclusions_and_the_way_criteria_combine_have_their_own_counts()
    {
        var before = Quarter("income-drop", One("A", 1, Verdict.OutOfScope, Drop), One("B", 1, Verdict.Excluded, Drop), One("C", 1, Verdict.NotMeets, Drop));
        var after = Quarter("income-drop", One("A", 1, Verdict.Meets, Drop), One("B", 1, Verdict.Meets, Drop), One("C", 1, Verdict.Meets, Drop));

        var other = AssessmentDifference.Between(before, after).ByOther;

        other.Select(o => (o.Id, o.Entering.Households)).ShouldBe([("scope", 1), ("exclusions", 1), ("identify", 1)]);
        AssessmentDifference.Between(after, before).ByOther.Select(o => o.Leaving.Households).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void A_criterion_that_one_pack_lacks_counts_only_where_the_other_finds_something()
    {
        var before = Quarter("income-below-line", One("A", 1, Verdict.NotMeets, NotPoor), One("B", 1, Verdict.NotMeets, NotPoor));
        var after = Quarter("income-drop", One("A", 1, Verdict.Meets, Drop), One("B", 1, Verdict.NotMeets, NoDrop));

        var difference = AssessmentDifference.Between(before, after);

        difference.Find(new("A"))!.Criteria.ShouldBe([new CriterionChange("income-drop", null, FindingState.Met)]);
        difference.Find(new("B"))!.IsChanged.ShouldBeFalse();
        difference.ByCriterion.Select(c => c.Id).ShouldBe(["income-drop", "income-below-line"]);
        difference.Find(new("nobody")).ShouldBeNull();
    }

    [Fact]
    public void Levels_and_ranks_move_and_a_household_only_one_side_assesses_is_told()
    {
        var before = Samples.Quarter(Samples.Household("A", RiskLevel.Low), Samples.Household("B", RiskLevel.Medium));
        var after = Samples.Quarter(Samples.Household("A", RiskLevel.High), Samples.Household("B", RiskLevel.Medium), Samples.Household("C", RiskLevel.None));

        var difference = AssessmentDifference.Between(before, after);

        difference.Find(new("A"))!.ShouldSatisfyAllConditions(a => a.LevelsUp.ShouldBe(2), a => a.RankBefore.ShouldBe(2), a => a.RankAfter.ShouldBe(1), a => a.IsSubstantial.ShouldBeTrue());
        difference.Find(new("B"))!.ShouldSatisfyAllConditions(b => b.IsSubstantial.ShouldBeFalse(), b => b.IsChanged.ShouldBeTrue());
        difference.Find(new("C"))!.ShouldSatisfyAllConditions(c => c.Before.ShouldBeNull(), c => c.RankBefore.ShouldBeNull(), c => c.RankAfter.ShouldBe(3));
        difference.LevelMoves.Select(m => (m.From, m.To, m.Count.Households)).ShouldBe([(null, RiskLevel.None, 1), (RiskLevel.Low, RiskLevel.High, 1), (RiskLevel.Medium, RiskLevel.Medium, 1)]);
    }

    [Fact]
    public void Two_quarters_are_refused()
    {
        var other = Samples.Quarter() with { Quarter = Samples.Now.Plus(1) };

        Should.Throw<ArgumentException>(() => AssessmentDifference.Between(Samples.Quarter(), other)).Message.ShouldContain("2021Q2 and 2021Q3");
    }

    private static QuarterAssessment Quarter(string criterion, params HouseholdAssessment[] households) =>
        Samples.Quarter(Samples.Pack() with { Criteria = [Samples.Finding(criterion, FindingState.Met).Criterion] }, households);

    private static HouseholdAssessment One(string id, int members, Verdict verdict, Finding finding) =>
        Samples.Household(id, verdict == Verdict.OutOfScope ? null : RiskLevel.Low) with { Members = members, Judgement = Samples.Judgement(verdict, finding) };
}
