using FangFan.Risk.Assessment;

namespace FangFan.Risk.Tests.Assessment;

public sealed class TransitionReasonsTests
{
    [Fact]
    public void The_first_assessment_changes_nothing() =>
        TransitionReasons.Between([Samples.Household("1", RiskLevel.High)], new Dictionary<HouseholdId, StoredLevel>()).ShouldBeEmpty();

    [Fact]
    public void An_unchanged_level_is_no_transition() => Between(Samples.Household("1", RiskLevel.Low), RiskLevel.Low).ShouldBeEmpty();

    [Fact]
    public void A_rise_tells_which_grades_changed_in_both_languages()
    {
        var now = Samples.Household("1", RiskLevel.Medium) with { Grades = new(0, 2, 0) };

        var change = Between(now, RiskLevel.None, new LevelGrades(0, 0, 0)).ShouldHaveSingleItem();

        (change.From, change.To).ShouldBe((RiskLevel.None, RiskLevel.Medium));
        change.Reason.Chinese.ShouldStartWith("三保障由0变为2");
        change.Reason.English.ShouldStartWith("guarantees from 0 to 2");
    }

    [Fact]
    public void A_fall_says_that_two_quarters_agreed()
    {
        var change = Between(Samples.Household("1", RiskLevel.None), RiskLevel.High).ShouldHaveSingleItem();

        change.Reason.Chinese.ShouldStartWith("连续两个季度测算低于高");
        change.Reason.English.ShouldStartWith("two quarters in a row came out below high");
    }

    [Fact]
    public void A_household_that_comes_new_leaves_scope_or_is_no_longer_recorded_changes_with_its_own_reason()
    {
        var stored = new[] { Stored("gone", RiskLevel.Low), Stored("left", RiskLevel.Low) }.ToDictionary(s => s.Household);
        var left = Samples.Household("left", null) with { LevelReason = new("已迁出", "moved away") };

        var changes = TransitionReasons.Between([left, Samples.Household("new", RiskLevel.High)], stored);

        changes.Select(c => c.Household.Value).ShouldBe(["gone", "left", "new"]);
        changes[0].Reason.English.ShouldContain("no record");
        changes[1].Reason.English.ShouldBe("no level any more: moved away");
        changes[2].Reason.English.ShouldStartWith("newly listed");
    }

    private static IReadOnlyList<LevelTransition> Between(HouseholdAssessment now, RiskLevel before, LevelGrades? grades = null) =>
        TransitionReasons.Between([now], new Dictionary<HouseholdId, StoredLevel> { [now.Household] = Stored(now.Household.Value, before) with { Grades = grades } });

    private static StoredLevel Stored(string id, RiskLevel level) => new(new HouseholdId(id), Samples.Now.Plus(-1), level, level);
}
