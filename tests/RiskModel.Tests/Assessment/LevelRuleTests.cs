using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Assessment;

public sealed class LevelRuleTests
{
    private static readonly LevelRule Rule = new(Samples.Pack(), Samples.Now);
    private static readonly LevelRule National = new(PackLibrary.Bundled().Packs["national-2020"], Samples.Now);

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

        Rule.Of(grades).ShouldBe(level);
        Rule.IsVisitFirst(grades).ShouldBe(visitFirst);
        National.Of(grades).ShouldBe(level);
        National.IsVisitFirst(grades).ShouldBe(visitFirst);
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

        Rule.Of(Rule.Grade(judgement, null)).ShouldBe(RiskLevel.Medium);
    }

    [Theory]
    [InlineData(0.1499, 0)]
    [InlineData(0.15, 1)]
    [InlineData(0.30, 1)]
    [InlineData(-0.5, 0)]
    public void A_fall_of_income_from_fifteen_per_cent_weighs_one(double fall, int income) =>
        Rule.Grade(Samples.Judgement(Verdict.NotMeets) with { IncomeFall = (decimal)fall }, null).Income.ShouldBe(income);

    [Theory]
    [InlineData(1, FindingState.NotMet, 2)]
    [InlineData(2, FindingState.NotMet, 1)]
    [InlineData(0, FindingState.NotMet, 0)]
    [InlineData(0, FindingState.Near, 1)]
    [InlineData(null, FindingState.Near, 1)]
    [InlineData(null, FindingState.Met, 0)]
    public void Potential_comes_from_the_band_or_an_identifying_criterion_near(int? band, FindingState state, int potential) =>
        Rule.Grade(Samples.Judgement(Verdict.Near, Samples.Finding("income-below-line", state)), band).Potential.ShouldBe(potential);

    [Fact]
    public void A_criterion_that_does_not_identify_leaves_the_potential_alone_when_near()
    {
        var judgement = Samples.Judgement(Verdict.NotMeets, Samples.Finding("unsafe-water", FindingState.Near, CriterionRoles.Level));

        Rule.Grade(judgement, null).ShouldBe(new LevelGrades(0, 1, 0));
    }

    private static LevelGrades Grade(string criterion, FindingState state) =>
        Rule.Grade(Samples.Judgement(Verdict.NotMeets, Samples.Finding(criterion, state)), null);

    [Fact]
    public void A_criterion_that_is_only_watched_weighs_in_no_input()
    {
        var judgement = Samples.Judgement(Verdict.NotMeets, Samples.Finding("medical-cover", FindingState.Met, CriterionRoles.Watch | CriterionRoles.Exit));

        Rule.Grade(judgement, null).ShouldBe(default);
    }

    [Fact]
    public void The_rule_in_words_names_every_criterion_and_every_row()
    {
        National.Text.English.ShouldContain("Guarantees (dropping out of school, unsafe house, unsafe water, medical burden, no medical cover");
        National.Text.Chinese.ShouldContain("三保障（失学辍学、危房、饮水不安全、医疗负担过重、未参加医保");
        National.Text.English.ShouldContain("potential >= 2: low (visit first)");
        National.Text.Chinese.ShouldContain("三保障≥2且收入≥2为高");
    }
}
