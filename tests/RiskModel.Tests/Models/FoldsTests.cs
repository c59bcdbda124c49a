using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

public class FoldsTests
{
    [Fact]
    public void Every_row_is_scored_once_by_a_scorer_that_saw_no_row_of_its_village()
    {
        var set = new SampleSet().Make();

        var folds = Folds.Of(set, 1);

        folds.ByVillage.ShouldBeTrue();
        folds.Items.SelectMany(fold => fold.Test).Order().ShouldBe(Enumerable.Range(0, set.Labels.Length));
        foreach (var fold in folds.Items) fold.Train.Select(row => set.Villages[row]).Intersect(fold.Test.Select(row => set.Villages[row])).ShouldBeEmpty();
    }

    [Fact]
    public void Every_fold_holds_about_as_many_events()
    {
        var set = new SampleSet { Level = -3.5, Effect = _ => 0 }.Make();

        var events = Folds.Of(set, 1).Items.Select(fold => fold.Test.Count(row => set.Labels[row] > 0)).ToList();

        events.Count.ShouldBe(5);
        (events.Max() - events.Min()).ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public void Groups_without_many_events_are_as_large_as_the_others()
    {
        var set = new SampleSet { Level = -6, Effect = _ => 0, Villages = 60 }.Make();

        var rows = Folds.Of(set, 1).Items.Select(fold => fold.Test.Length).ToList();

        (rows.Max() / (double)rows.Min()).ShouldBeLessThan(1.5);
    }

    [Fact]
    public void A_household_that_moved_stays_in_one_fold()
    {
        var set = new SampleSet().Make();
        for (var row = 0; row < set.Villages.Length / 2; row++) set.Villages[row] = (set.Villages[row] + 7) % 20;

        var folds = Folds.Of(set, 1);

        foreach (var fold in folds.Items) Households(set, fold.Train).Intersect(Households(set, fold.Test)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Without_villages_households_are_dealt(int village)
    {
        var set = new SampleSet().Make();
        Array.Fill(set.Villages, village);

        var folds = Folds.Of(set, 1);

        folds.ByVillage.ShouldBeFalse();
        folds.Items.ShouldAllBe(fold => fold.Test.Any(row => set.Labels[row] > 0));
        foreach (var fold in folds.Items) Households(set, fold.Train).Intersect(Households(set, fold.Test)).ShouldBeEmpty();
    }

    [Fact]
    public void A_long_window_is_split_forward_in_time()
    {
        var set = new SampleSet { Quarters = 24 }.Make();

        var folds = Folds.Of(set, 1);

        folds.ForwardFrom.ShouldBe(SampleSet.First.Plus(20));
        folds.Items.SelectMany(fold => fold.Train).Max(row => set.Matrix.Rows[row].AsOf).ShouldBe(SampleSet.First.Plus(16));
        folds.Description.ShouldBe("5 groups of villages, forward from 2020Q1");
    }

    [Theory]
    [InlineData(8, -2)]
    [InlineData(24, -6.5)]
    public void A_short_window_or_too_few_events_are_split_by_village_only(int quarters, double level) =>
        Folds.Of(new SampleSet { Quarters = quarters, Level = level, Effect = _ => 0 }.Make(), 1).ForwardFrom.ShouldBeNull();

    [Fact]
    public void How_households_and_villages_are_numbered_does_not_matter()
    {
        var set = new SampleSet().Make();
        var renumbered = set with
        {
            Matrix = set.Matrix with { Rows = Array.ConvertAll(set.Matrix.Rows, row => new FeatureRow(row.Household * 3 + 11, row.AsOf)) },
            Villages = Array.ConvertAll(set.Villages, village => 1000 - village),
        };

        Folds.Of(renumbered, 1).Group.ShouldBe(Folds.Of(set, 1).Group);
    }

    [Fact]
    public void Another_seed_deals_villages_differently() =>
        Folds.Of(new SampleSet { Level = -5 }.Make(), 2).Group.ShouldNotBe(Folds.Of(new SampleSet { Level = -5 }.Make(), 1).Group);

    [Fact]
    public void One_household_with_the_target_is_too_few()
    {
        var set = new SampleSet { Level = -100 }.Make();
        set.Labels[5] = 1;

        Should.Throw<ArgumentException>(() => Folds.Of(set, 1)).Message.ShouldContain("two households");
    }

    private static IEnumerable<int> Households(TrainingSet set, int[] rows) => rows.Select(row => set.Matrix.Rows[row].Household).Distinct();
}
