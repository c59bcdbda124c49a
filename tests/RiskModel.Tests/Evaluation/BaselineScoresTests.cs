using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Evaluation;

public class BaselineScoresTests
{
    [Fact]
    public void The_packs_list_goes_by_verdict_and_within_it_by_criteria_met()
    {
        Judgement[] inOrder =
        [
            Judged(Verdict.Meets, 3), Judged(Verdict.Meets, 1), Judged(Verdict.Near, 4), Judged(Verdict.Unknown, 0),
            Judged(Verdict.NotMeets, 2), Judged(Verdict.Excluded, 5), Judged(Verdict.OutOfScope, 5),
        ];

        var scores = Array.ConvertAll(inOrder, BaselineScores.PackList);

        scores.ShouldBe(scores.OrderDescending());
        scores.Distinct().Count().ShouldBe(inOrder.Length);
    }

    [Fact]
    public void Criteria_count_only_where_they_are_met() => BaselineScores.CriteriaMet(Judged(Verdict.Near, 2)).ShouldBe(2);

    [Fact]
    public void The_lowest_income_comes_first_and_an_unknown_one_last()
    {
        BaselineScores.Income(0.8).ShouldBeGreaterThan(BaselineScores.Income(1.2));
        BaselineScores.Income(double.NaN).ShouldBe(double.NaN);
    }

    [Fact]
    public void A_higher_level_comes_first_and_none_stored_last()
    {
        BaselineScores.LastLevel(RiskLevel.High).ShouldBeGreaterThan(BaselineScores.LastLevel(RiskLevel.Low));
        BaselineScores.LastLevel(null).ShouldBe(double.NaN);
    }

    private static Judgement Judged(Verdict verdict, int met)
    {
        Finding Found(FindingState state) => new(
            new CriterionDefinition("income-below-line", new("收入", "income"), CriterionRoles.Identify, "suixi 三(六)一", [], new Dictionary<string, string>()),
            state, [], null, null, [], new("", ""));
        return new Judgement(verdict, new("", ""), [.. Enumerable.Repeat(Found(FindingState.Met), met), Found(FindingState.Near), Found(FindingState.Unknown)], [], false);
    }
}
