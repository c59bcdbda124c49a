using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

public class ClusterBootstrapTests
{
    [Fact]
    public void The_interval_covers_the_truth_about_as_often_as_it_says()
    {
        var covered = 0;
        for (var study = 0; study < 200; study++)
        {
            // 40 villages of 5 households that share their luck; the true mean is 0.
            var random = new Random(study);
            var luck = Enumerable.Range(0, 40).Select(_ => SampleSet.Normal(random)).ToArray();
            int[] villages = [.. Enumerable.Range(0, 200).Select(row => row / 5)];
            double[] values = [.. villages.Select(village => luck[village] + 0.5 * SampleSet.Normal(random))];
            var interval = Interval.Of(ClusterBootstrap.Draw(villages, 300, study, weights => [Mean(values, weights)]).Select(draw => draw[0]))!.Value;
            if (interval.Low <= 0 && interval.High >= 0) covered++;
        }
        covered.ShouldBeInRange(178, 198);
    }

    [Fact]
    public void Rows_of_a_cluster_are_drawn_together_and_as_many_clusters_as_there_are()
    {
        int[] clusters = [0, 1, 1, 2, 0, 3];

        var draws = ClusterBootstrap.Draw(clusters, 50, 1, weights => [.. weights]);

        foreach (var weights in draws)
        {
            (weights[0], weights[1]).ShouldBe((weights[4], weights[2]));
            (weights[0] + weights[1] + weights[3] + weights[5]).ShouldBe(4);
        }
        draws.Select(weights => string.Join(' ', weights)).Distinct().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void The_same_seed_gives_the_same_draws_and_another_does_not()
    {
        int[] clusters = [.. Enumerable.Range(0, 30)];
        double[][] Draw(int seed) => ClusterBootstrap.Draw(clusters, 40, seed, weights => [.. weights]);

        Draw(5).SelectMany(d => d).ShouldBe(Draw(5).SelectMany(d => d));
        Draw(6).SelectMany(d => d).ShouldNotBe(Draw(5).SelectMany(d => d));
    }

    [Fact]
    public void An_interval_is_made_of_percentiles_and_passes_over_undefined_draws()
    {
        IEnumerable<double> draws = [.. Enumerable.Range(0, 101).Select(i => (double)i), double.NaN];

        var interval = Interval.Of(draws)!.Value;

        interval.Low.ShouldBe(2.5, 1e-12);
        interval.High.ShouldBe(97.5, 1e-12);
        Interval.Of([1, double.NaN, double.NaN]).ShouldBeNull();
    }

    [Fact]
    public void A_share_that_no_draw_moves_has_no_interval_as_that_would_claim_certainty()
    {
        Interval.OfShare([0, 0, 0, double.NaN]).ShouldBeNull();
        Interval.OfShare([1, 1 - 1e-15, 1]).ShouldBeNull();
        Interval.OfShare([double.NaN]).ShouldBeNull();
        Interval.OfShare([0, 0, 0.2]).ShouldBe(Interval.Of([0, 0, 0.2]));
    }

    [Fact]
    public void The_interval_of_an_error_holds_the_estimate_and_never_goes_under_zero()
    {
        double[] draws = [.. Enumerable.Range(0, 101).Select(i => 0.02 + i / 10_000.0)];

        var low = Interval.OfError(0.01, draws)!.Value;
        var high = Interval.OfError(0.025, draws)!.Value;

        (low.Low, low.High).ShouldBe((0, Interval.Of(draws)!.Value.High));
        high.Low.ShouldBe(0.05 - Interval.Of(draws)!.Value.High, 1e-12);
    }

    private static double Mean(double[] values, double[] weights) => values.Zip(weights, (v, w) => v * w).Sum() / weights.Sum();
}
