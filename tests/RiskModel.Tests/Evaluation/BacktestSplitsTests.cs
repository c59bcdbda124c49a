using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Tests.Evaluation;

public class BacktestSplitsTests
{
    private static readonly Quarter First = new(2015, 1);

    [Fact]
    public void No_training_label_and_no_test_label_is_open()
    {
        var splits = BacktestSplits.Plan(First, new Quarter(2021, 4), new SplitOptions());

        splits.Count.ShouldBe(8);
        splits[^1].AsOf.ShouldBe(new Quarter(2020, 4));
        splits[0].AsOf.ShouldBe(new Quarter(2019, 1));
        splits.ShouldAllBe(split => split.LastTrain.Plus(4) <= split.AsOf && split.LabelsUntil <= new Quarter(2021, 4) && split.FirstTrain == First);
    }

    [Fact]
    public void The_shortest_span_gives_one_quarter()
    {
        var split = BacktestSplits.Plan(First, First.Plus(11), new SplitOptions()).ShouldHaveSingleItem();

        split.ShouldBe(new BacktestSplit(First.Plus(7), First, First.Plus(3), First.Plus(11)));
    }

    [Fact]
    public void A_span_too_short_is_answered_with_what_is_needed() =>
        Should.Throw<ArgumentException>(() => BacktestSplits.Plan(First, First.Plus(10), new SplitOptions())).Message
            .ShouldContain("needs 12 quarters of records; 2015Q1 to 2017Q3 are 11");

    [Fact]
    public void A_step_leaves_quarters_out_from_the_latest_back() =>
        BacktestSplits.Plan(First, new Quarter(2021, 4), new SplitOptions { Step = 4, MostQuarters = 3 }).Select(split => split.AsOf)
            .ShouldBe([new Quarter(2018, 4), new Quarter(2019, 4), new Quarter(2020, 4)]);
}
