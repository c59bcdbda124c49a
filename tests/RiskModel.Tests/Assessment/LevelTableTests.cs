using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Assessment;

public sealed class LevelTableTests
{
    /// <summary>The 27 combinations, potential by guarantees by income, written out from the policy digest's table.</summary>
    public static TheoryData<int, int, int, RiskLevel, bool> AllGrades => new()
    {
        { 0, 0, 0, RiskLevel.None, false }, { 0, 0, 1, RiskLevel.Low, false }, { 0, 0, 2, RiskLevel.Medium, false },
        { 0, 1, 0, RiskLevel.Low, false }, { 0, 1, 1, RiskLevel.Low, false }, { 0, 1, 2, RiskLevel.Medium, false },
        { 0, 2, 0, RiskLevel.Medium, false }, { 0, 2, 1, RiskLevel.Medium, false }, { 0, 2, 2, RiskLevel.High, false },
        { 1, 0, 0, RiskLevel.Low, false }, { 1, 0, 1, RiskLevel.Low, false }, { 1, 0, 2, RiskLevel.Medium, false },
        { 1, 1, 0, RiskLevel.Low, false }, { 1, 1, 1, RiskLevel.Low, false }, { 1, 1, 2, RiskLevel.Medium, false },
        { 1, 2, 0, RiskLevel.Medium, false }, { 1, 2, 1, RiskLevel.Medium, false }, { 1, 2, 2, RiskLevel.High, false },
        { 2, 0, 0, RiskLevel.Low, true }, { 2, 0, 1, RiskLevel.Low, true }, { 2, 0, 2, RiskLevel.High, false },
        { 2, 1, 0, RiskLevel.Low, true }, { 2, 1, 1, RiskLevel.Low, true }, { 2, 1, 2, RiskLevel.High, false },
        { 2, 2, 0, RiskLevel.High, false }, { 2, 2, 1, RiskLevel.High, false }, { 2, 2, 2, RiskLevel.High, false },
    };

    [Theory]
    [MemberData(nameof(AllGrades))]
    public void Grades_give_the_level_of_the_table(int potential, int guarantees, int income, RiskLevel level, bool visitFirst)
    {
        var grades = new LevelGrades(potential, guarantees, income);

        LevelTable.Of(grades).ShouldBe(level);
        LevelTable.IsVisitFirst(grades).ShouldBe(visitFirst);
    }

    [Theory]
    [InlineData("dropout")]
    [InlineData("unsafe-house")]
    [InlineData("unsafe-water")]
    [InlineData("medical-burden")]
    [InlineData("medical-cover")]
    public void A_guarantee_weighs_two_where_met_and_one_where_near_or_unknown(string criterion)
    {
        Grade(criterion, FindingState.Met).Guarantees.ShouldBe(2);
        Grade(criterion, FindingState.Near).Guarantees.ShouldBe(1);
        Grade(criterion, FindingState.Unknown).Guarantees.ShouldBe(1);
        Grade(criterion, FindingState.NotMet).Guarantees.ShouldBe(0);
    }

    [Theory]
    [InlineData("income-below-line")]
    [InlineData("rigid-spending")]
    [InlineData("income-drop")]
    [InlineData("shock")]
    public void An_income_criterion_weighs_two_where_met_one_where_near_and_nothing_where_unknown(string criterion)
    {
        Grade(criterion, FindingState.Met).Income.ShouldBe(2);
        Grade(criterion, FindingState.Near).Income.ShouldBe(1);
        Grade(criterion, FindingState.Unknown).Income.ShouldBe(0);
        Grade(criterion, FindingState.Met).Guarantees.ShouldBe(0);
    }

    [Fact]
    public void Two_income_criteria_met_count_as_one_input_so_the_level_is_medium()
    {
        var judgement = Samples.Judgement(Verdict.Meets, Samples.Finding("rigid-spending", FindingState.Met), Samples.Finding("income-drop", FindingState.Met));

        LevelTable.Of(LevelTable.Grade(judgement, null, null)).ShouldBe(RiskLevel.Medium);
    }

    [Theory]
    [InlineData(-0.1499, 0)]
    [InlineData(-0.15, 1)]
    [InlineData(-0.30, 1)]
    [InlineData(0.5, 0)]
    public void A_fall_of_income_from_fifteen_per_cent_weighs_one(double change, int income) =>
        LevelTable.Grade(Samples.Judgement(Verdict.NotMeets), null, (decimal)change).Income.ShouldBe(income);

    [Theory]
    [InlineData(1, FindingState.NotMet, 2)]
    [InlineData(2, FindingState.NotMet, 1)]
    [InlineData(0, FindingState.NotMet, 0)]
    [InlineData(0, FindingState.Near, 1)]
    [InlineData(null, FindingState.Near, 1)]
    [InlineData(null, FindingState.Met, 0)]
    public void Potential_comes_from_the_band_or_an_identifying_criterion_near(int? band, FindingState state, int potential) =>
        LevelTable.Grade(Samples.Judgement(Verdict.Near, Samples.Finding("income-below-line", state)), band, null).Potential.ShouldBe(potential);

    [Fact]
    public void A_criterion_that_does_not_identify_leaves_the_potential_alone_when_near()
    {
        var judgement = Samples.Judgement(Verdict.NotMeets, Samples.Finding("unsafe-water", FindingState.Near, CriterionRoles.Level));

        LevelTable.Grade(judgement, null, null).ShouldBe(new LevelGrades(0, 1, 0));
    }

    private static LevelGrades Grade(string criterion, FindingState state) =>
        LevelTable.Grade(Samples.Judgement(Verdict.NotMeets, Samples.Finding(criterion, state)), null, null);
}
