using FangFan.Risk.Panel;
using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Households;

namespace FangFan.Risk.Tests.Histories;

public sealed class EventOrderTests
{
    [Fact]
    public void Events_come_in_legal_order()
    {
        foreach (var history in Samples.Large) Watch(history).ShouldBeTrue($"{history.Number}: {string.Join(" ", history.Events)}");
    }

    [Fact]
    public void Events_are_recorded_after_they_happened_and_at_most_one_a_quarter()
    {
        foreach (var history in Samples.Large)
        {
            history.Events.ShouldAllBe(o => o.RecordedOn > o.HappenedOn);
            history.Events.Select(o => o.Quarter).Distinct().Count().ShouldBe(history.Events.Count);
            history.Events.ShouldBe(history.Events.OrderBy(o => o.HappenedOn));
        }
    }

    [Fact]
    public void Only_lifted_households_fall_back_and_only_others_fall_in()
    {
        foreach (var history in Samples.Large)
        {
            var lifted = history.KindOf() == HouseholdKind.Lifted;
            history.Events.ShouldNotContain(o => o.Kind == (lifted ? EventKind.FellIn : EventKind.FellBack));
        }
    }

    [Fact]
    public void Half_a_year_passes_between_identification_and_elimination()
    {
        foreach (var history in Samples.Large)
        {
            foreach (var (before, after) in history.Events.Zip(history.Events.Skip(1)).Where(pair => pair.Second.Kind == EventKind.Eliminated))
                after.HappenedOn.ShouldBeGreaterThanOrEqualTo(before.HappenedOn.AddMonths(6));
        }
    }

    [Fact]
    public void A_household_that_is_gone_has_no_later_rows_and_some_marks_are_rolled_back()
    {
        foreach (var history in Samples.Large.Where(h => h.Events.Any(Ends))) history.Events.Single(Ends).Quarter.ShouldBe(history.Quarters[^1].Quarter.Plus(1));
        Samples.Large.ShouldContain(h => h.Events.Zip(h.Events.Skip(1)).Any(p => p.First.Kind == EventKind.Eliminated && p.Second.Kind == EventKind.Monitored && p.Second.Quarter - p.First.Quarter <= 4));
    }

    private static bool Ends(OutcomeEvent outcome) => outcome.Kind is EventKind.Died or EventKind.MovedAway;

    private static bool Watch(HouseholdHistory history)
    {
        var (watched, fallen, gone) = (false, false, false);
        foreach (var outcome in history.Events)
        {
            if (gone || (fallen && outcome.IsFall()) || (watched && outcome.Kind == EventKind.Monitored) || (!watched && outcome.Kind == EventKind.Eliminated)) return false;
            gone = Ends(outcome);
            fallen = outcome.IsFall() || (fallen && outcome.Kind != EventKind.Eliminated);
            watched = outcome.Kind == EventKind.Monitored || outcome.IsFall() || (watched && outcome.Kind != EventKind.Eliminated);
        }
        return true;
    }
}
