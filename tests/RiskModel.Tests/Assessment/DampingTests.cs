using FangFan.Risk.Assessment;

namespace FangFan.Risk.Tests.Assessment;

public sealed class DampingTests
{
    private static readonly HouseholdId Household = new("1");
    private static readonly LevelDecision Decision = new(Household, RiskLevel.Medium, "county group", "verified", Samples.Now, null);

    [Theory]
    [InlineData(RiskLevel.High, RiskLevel.Low, RiskLevel.High, LevelBasis.Inputs)]
    [InlineData(RiskLevel.Low, RiskLevel.High, RiskLevel.High, LevelBasis.Damped)]
    [InlineData(RiskLevel.Low, RiskLevel.Low, RiskLevel.Low, LevelBasis.Inputs)]
    public void The_higher_of_two_quarters_is_published(RiskLevel now, RiskLevel before, RiskLevel published, LevelBasis basis) =>
        Damping.Publish(new(now, true, Stored(before, before), false, null)).ShouldBe(new PublishedLevel(now, published, basis));

    [Fact]
    public void A_level_falls_once_two_quarters_agree_because_only_raw_levels_are_compared() =>
        Damping.Publish(new(RiskLevel.Low, true, Stored(RiskLevel.Low, RiskLevel.High), false, null)).Level.ShouldBe(RiskLevel.Low);

    [Fact]
    public void Without_a_stored_level_this_quarter_decides() =>
        Damping.Publish(new(RiskLevel.Low, true, null, false, null)).ShouldBe(new PublishedLevel(RiskLevel.Low, RiskLevel.Low, LevelBasis.Inputs));

    [Fact]
    public void A_quarter_without_a_record_holds_the_published_level_and_carries_the_raw_one() =>
        Damping.Publish(new(RiskLevel.Low, false, Stored(RiskLevel.Medium, RiskLevel.High), false, null))
            .ShouldBe(new PublishedLevel(RiskLevel.Medium, RiskLevel.High, LevelBasis.Held));

    [Fact]
    public void A_quarter_without_a_record_and_without_a_stored_level_goes_by_what_is_known() =>
        Damping.Publish(new(RiskLevel.Low, false, null, false, null)).ShouldBe(new PublishedLevel(RiskLevel.Low, RiskLevel.Low, LevelBasis.Unrecorded));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_recorded_elimination_ends_what_last_quarter_said(bool recorded) =>
        Damping.Publish(new(RiskLevel.None, recorded, Stored(RiskLevel.High, RiskLevel.High), true, null))
            .ShouldBe(new PublishedLevel(RiskLevel.None, RiskLevel.None, LevelBasis.Eliminated));

    [Fact]
    public void A_persons_decision_stands_above_everything_but_the_raw_level_is_still_stored() =>
        Damping.Publish(new(RiskLevel.Low, true, Stored(RiskLevel.High, RiskLevel.High), true, Decision))
            .ShouldBe(new PublishedLevel(RiskLevel.Low, RiskLevel.Medium, LevelBasis.Decided));

    [Fact]
    public void Out_of_scope_there_is_no_level_whatever_was_stored_or_decided() =>
        Damping.Publish(new(null, true, Stored(RiskLevel.High, RiskLevel.High), false, Decision)).ShouldBe(new PublishedLevel(null, null, LevelBasis.OutOfScope));

    [Fact]
    public void A_decision_holds_from_its_first_to_its_last_quarter()
    {
        var decision = Decision with { Until = Samples.Now.Plus(1) };

        decision.HoldsIn(Samples.Now.Plus(-1)).ShouldBeFalse();
        decision.HoldsIn(Samples.Now).ShouldBeTrue();
        decision.HoldsIn(Samples.Now.Plus(1)).ShouldBeTrue();
        decision.HoldsIn(Samples.Now.Plus(2)).ShouldBeFalse();
        Decision.HoldsIn(Samples.Now.Plus(40)).ShouldBeTrue();
    }

    [Fact]
    public void Five_quarters_of_one_household_flicker_no_more_than_their_raw_levels_require()
    {
        RiskLevel?[] raw = [RiskLevel.Low, RiskLevel.High, RiskLevel.Low, null, RiskLevel.Low];
        var published = new List<RiskLevel?>();
        StoredLevel? before = null;
        foreach (var level in raw)
        {
            var now = Damping.Publish(new(level ?? RiskLevel.None, level is not null, before, false, null));
            published.Add(now.Level);
            before = Stored(now.Raw, now.Level);
        }

        published.ShouldBe([RiskLevel.Low, RiskLevel.High, RiskLevel.High, RiskLevel.High, RiskLevel.Low]);
    }

    private static StoredLevel Stored(RiskLevel? raw, RiskLevel? level) => new(Household, Samples.Now.Plus(-1), raw, level);
}
