using FangFan.Risk.Models;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Models;

public class ScoredOutcomesTests
{
    [Fact]
    public void The_textbook_example_has_the_textbook_figures()
    {
        var outcomes = new ScoredOutcomes([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]);

        outcomes.Auc().ShouldBe(0.75, 1e-12);
        outcomes.AveragePrecision().ShouldBe(5.0 / 6, 1e-12);
    }

    [Fact]
    public void Ties_count_half_in_the_auc_and_one_step_in_the_average_precision()
    {
        // Scores 3 | 2 2 2 | 1 with events E | E o o | o.
        var outcomes = new ScoredOutcomes([2, 3, 2, 1, 2], [0, 1, 1, 0, 0]);

        // Pairs: the first event beats 3; the second beats 1 and halves 2: (3 + 1 + 1) / 6.
        outcomes.Auc().ShouldBe(5.0 / 6, 1e-12);
        // Precision 1 at recall 1/2, then 2/4 at recall 1.
        outcomes.AveragePrecision().ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void The_auc_is_the_share_of_pairs_in_the_right_order() =>
        Prop.ForAll(Rows(), rows =>
        {
            var events = rows.Where(r => r.Event).ToList();
            var others = rows.Where(r => !r.Event).ToList();
            var pairs = events.SelectMany(e => others.Select(o => e.Score > o.Score ? 1 : e.Score == o.Score ? 0.5 : 0)).ToList();
            var auc = Of(rows).Auc();
            if (pairs.Count == 0) auc.ShouldBe(double.NaN);
            else auc.ShouldBe(pairs.Average(), 1e-12);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));

    [Fact]
    public void A_weight_counts_as_so_many_rows() =>
        Prop.ForAll(Rows(), rows =>
        {
            double[] weights = Array.ConvertAll(rows, r => (double)r.Times);
            var repeated = rows.SelectMany(r => Enumerable.Repeat(r, r.Times)).ToArray();
            var (weighted, plain) = (Of(rows), Of(repeated));
            Same(weighted.Auc(weights), plain.Auc());
            Same(weighted.AveragePrecision(weights), plain.AveragePrecision());
            for (var picked = 0; picked <= repeated.Length; picked++) Same(weighted.EventsAmong(picked, weights), plain.EventsAmong(picked));
            if (repeated.Length == 0) return;
            var (chances, repeatedChances) = (Chances(rows), Chances(repeated));
            Same(chances.LogLoss(weights), repeatedChances.LogLoss());
            Same(chances.Brier(weights), repeatedChances.Brier());
            Same(chances.ExpectedCalibrationError(weights), repeatedChances.ExpectedCalibrationError());
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));

    [Fact]
    public void Events_among_the_first_share_a_tie_by_chance()
    {
        // Two certain, then three of equal score with two events among them.
        var outcomes = new ScoredOutcomes([9, 8, 5, 5, 5, 1], [1, 0, 1, 1, 0, 1]);

        outcomes.EventsAmong(1).ShouldBe(1);
        outcomes.EventsAmong(3).ShouldBe(1 + 2.0 / 3, 1e-12);
        outcomes.EventsAmong(5).ShouldBe(3);
        outcomes.EventsAmong(100).ShouldBe(4);
    }

    [Fact]
    public void A_missing_score_ranks_below_every_other() =>
        new ScoredOutcomes([double.NaN, -1e300, 0], [1, 0, 0]).Auc().ShouldBe(0);

    [Fact]
    public void Log_loss_brier_and_calibration_error_agree_with_the_hand()
    {
        var chances = new ScoredProbabilities([0.2, 0.2, 0.9, 0.6], [0, 1, 1, 1]);

        chances.LogLoss().ShouldBe(-(Math.Log(0.8) + Math.Log(0.2) + Math.Log(0.9) + Math.Log(0.6)) / 4, 1e-12);
        chances.Brier().ShouldBe((0.04 + 0.64 + 0.01 + 0.16) / 4, 1e-12);
        // The two at 0.2 share a bin, half of them events: 2/4 x 0.3; then 1/4 x 0.4 and 1/4 x 0.1.
        chances.ExpectedCalibrationError().ShouldBe(0.275, 1e-12);
        chances.Curve().ShouldBe([new(0.2, 0.5, 2), new(0.6, 1, 1), new(0.9, 1, 1)]);
    }

    [Fact]
    public void The_calibration_curve_has_ten_bins_of_equal_count()
    {
        double[] probabilities = [.. Enumerable.Range(0, 1000).Select(i => (i + 0.5) / 1000)];
        var curve = new ScoredProbabilities(probabilities, Array.ConvertAll(probabilities, p => p > 0.5 ? 1f : 0)).Curve();

        curve.Select(point => point.Rows).ShouldBe(Enumerable.Repeat(100.0, 10));
        for (var bin = 0; bin < 10; bin++) curve[bin].Mean.ShouldBe(0.05 + 0.1 * bin, 1e-12);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double value) =>
        Should.Throw<ArgumentException>(() => new ScoredProbabilities([0.5, value], [0, 1])).Message.ShouldContain("from 0 to 1");

    private static void Same(double actual, double expected)
    {
        if (double.IsNaN(expected)) actual.ShouldBe(double.NaN);
        else actual.ShouldBe(expected, 1e-9);
    }

    private static ScoredOutcomes Of(Row[] rows) => new(Array.ConvertAll(rows, r => r.Score), Array.ConvertAll(rows, r => r.Event ? 1f : 0));

    private static ScoredProbabilities Chances(Row[] rows) => new(Array.ConvertAll(rows, r => r.Score), Array.ConvertAll(rows, r => r.Event ? 1f : 0));

    private static Arbitrary<Row[]> Rows() =>
        (from score in Gen.Choose(0, 8)
         from happened in Gen.Elements(true, false)
         from times in Gen.Choose(0, 3)
         select new Row(score / 8.0, happened, times)).NonEmptyListOf().Select(rows => rows.ToArray()).ToArbitrary();

    private sealed record Row(double Score, bool Event, int Times);
}
