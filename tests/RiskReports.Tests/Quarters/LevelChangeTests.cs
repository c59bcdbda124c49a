using FangFan.Risk.Assessment;
using FangFan.Risk.Reports.Quarters;
using FangFan.Risk.Rules;
using static FangFan.Risk.Tests.Quarters.QuarterSample;

namespace FangFan.Risk.Tests.Quarters;

public sealed class LevelChangeTests
{
    [Theory]
    [InlineData(0, 2, 0, 0, ChangeGround.Rules)]
    [InlineData(0, 0, 2, 0, ChangeGround.Rules)]
    [InlineData(2, 0, 0, 0, ChangeGround.Score)]
    [InlineData(1, 0, 2, 0, ChangeGround.RulesAndScore)]
    [InlineData(0, 0, 0, 0, ChangeGround.Other)]
    public void What_rose_is_the_ground_of_a_higher_level(int potential, int guarantees, int income, int then, ChangeGround ground)
    {
        var grades = new LevelGrades(potential, guarantees, income);
        var finding = QuarterSample.Finding("unsafe-house", FindingState.Met);

        One(Household("a", RiskLevel.High, Verdict.Meets, finding).Before(RiskLevel.Low) with { Grades = grades }, new(then, then, then)).Ground.ShouldBe(ground);
    }

    [Fact]
    public void Guarantees_that_are_only_unknown_now_are_told_from_those_that_got_worse()
    {
        HouseholdAssessment Household(FindingState state) => QuarterSample.Household("a", RiskLevel.Low, Verdict.Unknown, QuarterSample.Finding("unsafe-house", state, "house_grade"))
            .Before(RiskLevel.None) with
        { Grades = new(0, 1, 0) };

        One(Household(FindingState.Unknown), default(LevelGrades)).Ground.ShouldBe(ChangeGround.Unknown);
        One(Household(FindingState.Near), default(LevelGrades)).Ground.ShouldBe(ChangeGround.Rules);
    }

    [Fact]
    public void A_lower_level_took_two_quarters_or_an_elimination()
    {
        var lower = Household("a", RiskLevel.Low).Before(RiskLevel.High);
        var stored = new StoredLevel(lower.Household, Now.Plus(-1), RiskLevel.Low, RiskLevel.High);

        LevelChange.Of(Quarter(lower), [stored]).ShouldHaveSingleItem().Ground.ShouldBe(ChangeGround.TwoQuartersLower);
        LevelChange.Of(Quarter(lower with { Basis = LevelBasis.Eliminated }), [stored]).Single().Ground.ShouldBe(ChangeGround.Eliminated);
        LevelChange.Of(Quarter(lower with { Basis = LevelBasis.Decided }), [stored]).Single().Ground.ShouldBe(ChangeGround.Decided);
        LevelChange.Of(Quarter(lower), [stored]).Single().IsDown.ShouldBeTrue();
    }

    [Fact]
    public void Coming_and_going_are_neither_up_nor_down()
    {
        var changes = LevelChange.Of(Quarter(Household("out", null).Before(RiskLevel.High), Household("in", RiskLevel.High), Household("same", RiskLevel.Low).Before(RiskLevel.Low)), []);

        changes.Select(c => (c.Move.Household.Value, c.Ground)).ShouldBe([("in", ChangeGround.CameIn), ("out", ChangeGround.WentOut)]);
        changes.ShouldAllBe(c => !c.IsUp && !c.IsDown);
    }

    [Fact]
    public void Each_household_stands_with_its_reason_and_the_clauses_behind_its_level()
    {
        var quarter = Quarter(
            Household("a", RiskLevel.High, Verdict.Meets, QuarterSample.Finding("income-below-line", FindingState.Met), QuarterSample.Finding("unsafe-house", FindingState.Near)).Before(RiskLevel.Low).Scored(0.1),
            Household("b", RiskLevel.Medium).Before(RiskLevel.Low).Scored(0.2), Household("c", null).Before(RiskLevel.Low));

        var table = ChangeTables.Households(LevelChange.Of(quarter, []), Pack, Areas);

        table.Codes("household").ShouldBe(["a", "b", "c"]);
        table.Codes("clause").ShouldBe(["national 三(二)、一", Pack.Level.Clause, Pack.Scope.Clause]);
        table.Numbers("probability").ShouldBe([0.1, 0.2, double.NaN]);
        table.ForPeople(Language.Chinese).Rows[0][1].ShouldBe("城关镇 新一村");
        table.ForPeople(Language.Chinese).Rows[0].ShouldContain("理由");
    }

    [Fact]
    public void Grounds_add_up_to_the_changes()
    {
        var changes = LevelChange.Of(Quarter(Household("a", RiskLevel.High).Before(RiskLevel.Low), Household("b", RiskLevel.Low).Before(RiskLevel.High), Household("c", RiskLevel.High)), []);

        var table = ChangeTables.ByGround(changes);

        table.Numbers("changes").Sum().ShouldBe(3);
        table.Numbers("up").Sum().ShouldBe(1);
        table.Numbers("down").Sum().ShouldBe(1);
        table.Numbers("toHigh").Sum().ShouldBe(2);
        table.Numbers("fromHigh").Sum().ShouldBe(1);
    }

    private static LevelChange One(HouseholdAssessment household, LevelGrades then) =>
        LevelChange.Of(Quarter(household), [Stored(household.Household.Value, household.PreviousLevel, then)]).ShouldHaveSingleItem();
}
