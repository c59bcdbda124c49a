using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Ranking;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Assessment;

namespace FangFan.Risk.Tests.Ranking;

public sealed class PriorityListBuilderTests
{
    [Fact]
    public void Priority_sorts_by_level_then_raw_score_and_puts_no_score_last_within_its_level()
    {
        var list = Build(ListOrder.Priority,
            Samples.Household("a", RiskLevel.Low, 3), Samples.Household("b", RiskLevel.High, -1), Samples.Household("c", RiskLevel.High),
            Samples.Household("d", RiskLevel.High, 2), Samples.Household("e", RiskLevel.None, 9));

        Ids(list).ShouldBe(["d", "b", "c", "a", "e"]);
        list.Items.Select(i => i.Rank).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public void Risk_sorts_by_raw_score_alone_and_puts_no_score_last()
    {
        var list = Build(ListOrder.Risk,
            Samples.Household("a", RiskLevel.High), Samples.Household("b", RiskLevel.None, 2), Samples.Household("c", RiskLevel.High, 1));

        Ids(list).ShouldBe(["b", "c", "a"]);
    }

    [Theory]
    [InlineData(ListOrder.Priority)]
    [InlineData(ListOrder.Risk)]
    public void Ties_go_to_more_groups_of_criteria_met_then_to_the_ordinally_smaller_id(ListOrder order)
    {
        var list = Build(order,
            Samples.Household("b", RiskLevel.Low, 1), Samples.Household("B", RiskLevel.Low, 1), Samples.Household("a10", RiskLevel.Low, 1),
            Samples.Household("a9", RiskLevel.Low, 1), Samples.Household("z", RiskLevel.Low, 1, groups: 1));

        Ids(list).ShouldBe(["z", "B", "a10", "a9", "b"]);
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_input()
    {
        var households = Enumerable.Range(0, 50).Select(i => Samples.Household($"h{i}", (RiskLevel)(i % 4), i % 7, groups: i % 3)).ToArray();

        Ids(Build(ListOrder.Priority, households)).ShouldBe(Ids(Build(ListOrder.Priority, [.. households.Reverse()])));
    }

    [Fact]
    public void Out_of_scope_households_are_not_listed_and_excluded_ones_are()
    {
        var list = Build(ListOrder.Priority,
            Samples.Household("out", null, verdict: Verdict.OutOfScope), Samples.Household("excluded", RiskLevel.Medium, 1, Verdict.Excluded));

        Ids(list).ShouldBe(["excluded"]);
    }

    [Theory]
    [InlineData(Verdict.Meets, 0, ListQueue.RulesOnly)]
    [InlineData(Verdict.Meets, 1, null)]
    [InlineData(Verdict.Meets, 2, null)]
    [InlineData(Verdict.NotMeets, 1, ListQueue.ModelOnly)]
    [InlineData(Verdict.Unknown, 1, ListQueue.ModelOnly)]
    [InlineData(Verdict.NotMeets, 2, null)]
    [InlineData(Verdict.NotMeets, 0, null)]
    [InlineData(Verdict.Near, 1, null)]
    public void Queues_hold_the_households_on_which_rules_and_model_disagree(Verdict verdict, int band, ListQueue? queue)
    {
        var household = Samples.Household("a", RiskLevel.Low, verdict: verdict) with { Model = Samples.Opinion(1, band) };

        Build(ListOrder.Priority, household).Items[0].Queue.ShouldBe(queue);
    }

    [Fact]
    public void Without_a_score_there_is_no_disagreement() =>
        Build(ListOrder.Priority, Samples.Household("a", RiskLevel.Low, verdict: Verdict.Meets)).Items[0].Queue.ShouldBeNull();

    private static PriorityList Build(ListOrder order, params HouseholdAssessment[] households) =>
        PriorityListBuilder.Build(Samples.Quarter(households), order, Array.Empty<AreaRecord>());

    private static IEnumerable<string> Ids(PriorityList list) => list.Items.Select(i => i.Assessment.Household.Value);
}
