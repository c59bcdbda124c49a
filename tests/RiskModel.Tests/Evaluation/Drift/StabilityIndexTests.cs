using FangFan.Risk.Evaluation.Drift;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Evaluation.Drift;

public class StabilityIndexTests
{
    [Fact]
    public void Nothing_moved_is_zero()
    {
        var counts = OneEach([50, 30, 20, 7]);

        StabilityIndex.Between(counts, counts).Psi.ShouldBe(0);
    }

    [Fact]
    public void The_index_is_the_one_computed_by_hand()
    {
        // (50.5, 50.5, 0.5) / 101.5 against (120.5, 60.5, 20.5) / 201.5.
        var index = StabilityIndex.Between(OneEach([50, 50, 0]), OneEach([120, 60, 20]));

        index.Terms[0].ShouldBe((120.5 / 201.5 - 50.5 / 101.5) * Math.Log(120.5 / 201.5 / (50.5 / 101.5)), 1e-15);
        index.Terms[2].ShouldBe((20.5 / 201.5 - 0.5 / 101.5) * Math.Log(20.5 / 201.5 / (0.5 / 101.5)), 1e-15);
        index.Psi.ShouldBe(0.41125324413014064, 1e-12);
    }

    [Fact]
    public void A_side_without_rows_has_no_index() => StabilityIndex.Between(OneEach([5, 5]), OneEach([0, 0])).Psi.ShouldBe(double.NaN);

    [Fact]
    public void Bins_add_up_to_an_index_that_is_never_negative_and_the_same_both_ways() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        int[] Draw() => [.. Enumerable.Range(0, 6).Select(_ => random.Next(60))];
        var (a, b) = (OneEach([1, .. Draw()]), OneEach([1, .. Draw()]));
        var index = StabilityIndex.Between(a, b);
        index.Terms.ShouldAllBe(term => term >= 0);
        index.Psi.ShouldBe(index.Terms.Sum(), 1e-12);
        StabilityIndex.Between(b, a).Psi.ShouldBe(index.Psi, 1e-9);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20211231, 1));

    [Fact]
    public void For_independent_rows_noise_is_that_of_the_formula()
    {
        // (B - 1)(1/N + 1/M), every row a cluster of its own; the sandwich has the factor n / (n - 1) besides.
        var index = StabilityIndex.Between(OneEach([400, 300, 200, 100], 0, 3000), OneEach([800, 600, 400, 200], 1000, 3000));

        index.Noise.ShouldBe(3 * (1 / 1000.0 + 1 / 2000.0), 2e-5);
        // Chi-square with three degrees of freedom has its 95 % quantile at 7.815.
        index.Limit.ShouldBe(7.815 / 3 * index.Noise, 0.03 * index.Noise);
    }

    [Fact]
    public void Households_that_stay_as_they_are_make_no_noise()
    {
        var counts = OneEach([40, 30, 30]);

        StabilityIndex.Between(counts, counts).Noise.ShouldBe(0, 1e-15);
    }

    [Fact]
    public void Villages_that_move_as_one_make_more_noise_than_households_would()
    {
        var random = new Random(3);
        var (villages, households) = (Sides(20), Sides(1000));
        for (var household = 0; household < 1000; household++)
        {
            var village = household % 20;
            var (before, after) = (village % 3 == 0 ? 1 : 0, random.Next(20) == village ? 0 : village % 4 == 0 ? 1 : 0);
            Add(villages, village, before, after);
            Add(households, household, before, after);
        }

        Noise(villages).ShouldBeGreaterThan(3 * Noise(households));
    }

    [Fact]
    public void The_limit_is_exceeded_about_once_in_twenty_times_where_nothing_moved()
    {
        var random = new Random(11);
        var beyond = Enumerable.Range(0, 600).Count(_ =>
        {
            int Bin() => random.Next(5);
            var (before, after) = (new BinCounts(900, 5), new BinCounts(900, 5));
            for (var row = 0; row < 900; row++) (row < 600 ? before : after).Add(row, Bin());
            var index = StabilityIndex.Between(before, after);
            return index.Psi > index.Limit;
        });

        beyond.ShouldBeInRange(15, 50);
    }

    private static (BinCounts Before, BinCounts After) Sides(int clusters) => (new(clusters, 2), new(clusters, 2));

    private static void Add((BinCounts Before, BinCounts After) sides, int cluster, int before, int after)
    {
        sides.Before.Add(cluster, before);
        sides.After.Add(cluster, after);
    }

    private static double Noise((BinCounts Before, BinCounts After) sides) => StabilityIndex.Between(sides.Before, sides.After).Noise;

    /// <summary>Rows that are clusters of their own, numbered from a first one.</summary>
    private static BinCounts OneEach(int[] bins, int first = 0, int clusters = 600)
    {
        var counts = new BinCounts(clusters, bins.Length);
        var next = first;
        for (var bin = 0; bin < bins.Length; bin++)
        {
            for (var row = 0; row < bins[bin]; row++) counts.Add(next++, bin);
        }
        return counts;
    }
}
