using FangFan.Risk.Models;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Models;

public class CalibrationTests
{
    [Fact]
    public void Platt_undoes_a_known_distortion()
    {
        var data = Draw(40_000, raw => 0.5 * raw - 1);

        var platt = CalibrationFitter.Fit("platt", data);

        platt.Parameters[0].ShouldBe(0.5, 0.03);
        platt.Parameters[1].ShouldBe(-1, 0.05);
    }

    [Fact]
    public void Beta_leaves_calibrated_scores_as_they_are()
    {
        var beta = CalibrationFitter.Fit("beta", Draw(40_000, raw => raw));

        foreach (var raw in new[] { -3.0, -1, 0, 1, 3 }) beta.Probability(raw).ShouldBe(LogOdds.Probability(raw), 0.02);
    }

    [Fact]
    public void Platt_uses_smoothed_targets_so_that_separated_classes_stay_finite()
    {
        double[] raw = [-2, -1, 1, 2];
        var platt = CalibrationFitter.Fit("platt", new CalibrationData(raw, [0, 0, 1, 1], null, [0, 1, 0, 1], 2));

        // With two of each, Platt's targets are 1/4 and 3/4; by symmetry the intercept is 0 and the slope solves the score equation.
        platt.Parameters[1].ShouldBe(0, 1e-9);
        raw.Sum(r => r * (1 / (1 + Math.Exp(-platt.Parameters[0] * r)) - (r > 0 ? 0.75 : 0.25))).ShouldBe(0, 1e-6);
    }

    [Fact]
    public void Scores_that_rank_backwards_are_flattened_not_turned_round()
    {
        var data = Draw(2_000, raw => -raw);

        CalibrationFitter.Fit("platt", data).Parameters[0].ShouldBe(0);
    }

    [Fact]
    public void Isotonic_is_the_best_step_function_by_the_min_max_formula()
    {
        Prop.ForAll(Gen.Choose(0, 9).Select(score => score / 3.0).Zip(Gen.Choose(0, 1)).ArrayOf(25).ToArbitrary(), rows =>
        {
            var (raw, labels) = (Array.ConvertAll(rows, r => r.Item1), Array.ConvertAll(rows, r => (float)r.Item2));
            var isotonic = CalibrationFitter.Fit("isotonic", new CalibrationData(raw, labels, null, new int[25], 25));
            foreach (var score in raw.Distinct())
            {
                var expected = Math.Clamp(MinMax(raw, labels, score), 1 / 50.0, 1 - 1 / 50.0);
                isotonic.Probability(score).ShouldBe(expected, 1e-12);
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));
    }

    [Fact]
    public void No_method_ever_falls_or_reaches_0_or_1()
    {
        foreach (var method in Calibration.Methods)
        {
            var calibration = CalibrationFitter.Fit(method, Draw(500, raw => 3 * raw));
            double[] scores = [-1e6, -800, .. Enumerable.Range(-60, 121).Select(i => i / 3.0), 800, 1e6];
            var probabilities = Array.ConvertAll(scores, calibration.Probability);

            probabilities.ShouldBe(probabilities.Order());
            probabilities.ShouldAllBe(p => p > 0 && p < 1);
        }
    }

    [Fact]
    public void A_row_of_weight_two_counts_as_two_rows()
    {
        var data = Draw(300, raw => raw);
        var weighted = data with { Weights = Array.ConvertAll(data.Labels, _ => 2f) };
        var doubled = new CalibrationData([.. data.Raw, .. data.Raw], [.. data.Labels, .. data.Labels], null, [.. data.Groups, .. data.Groups], 0);

        foreach (var method in Calibration.Methods)
        {
            CalibrationFitter.Fit(method, weighted).Probability(-1).ShouldBe(CalibrationFitter.Fit(method, doubled).Probability(-1), 1e-7);
        }
    }

    [Fact]
    public void The_method_with_the_least_cross_fitted_log_loss_is_chosen()
    {
        var straight = CalibrationFitter.Choose(Draw(6_000, raw => 0.6 * raw - 1));
        var stepped = CalibrationFitter.Choose(Draw(6_000, raw => raw > 0.5 ? 2 : -3));

        straight.LogLosses[straight.Calibration.Method].ShouldBe(straight.LogLosses.Values.Min());
        stepped.Calibration.Method.ShouldBe("isotonic");
    }

    [Fact]
    public void Isotonic_is_not_tried_up_to_500_events()
    {
        var data = Draw(6_000, raw => raw);

        CalibrationFitter.Choose(data with { Events = 500 }).LogLosses.Keys.ShouldBe(["platt", "beta"]);
        CalibrationFitter.Choose(data with { Events = 501 }).LogLosses.Keys.ShouldBe(["platt", "beta", "isotonic"]);
    }

    [Fact]
    public void Cross_fitted_probabilities_never_saw_their_own_group()
    {
        var data = Draw(1_000, raw => raw);
        var flipped = data with { Labels = [.. data.Labels.Select((label, row) => row == 0 ? 1 - label : label)] };

        var (before, after) = (CalibrationFitter.Choose(data), CalibrationFitter.Choose(flipped));

        after.Calibration.Method.ShouldBe(before.Calibration.Method);
        for (var row = 0; row < 1_000; row++) (after.CrossFitted[row] == before.CrossFitted[row]).ShouldBe(data.Groups[row] == data.Groups[0]);
    }

    private static double MinMax(double[] raw, float[] labels, double score)
    {
        double Mean(double from, double to) => raw.Zip(labels).Where(r => r.First >= from && r.First <= to).Average(r => (double)r.Second);
        var levels = raw.Distinct().ToList();
        return levels.Where(a => a <= score).Max(a => levels.Where(b => b >= score).Min(b => Mean(a, b)));
    }

    private static CalibrationData Draw(int rows, Func<double, double> truth)
    {
        var random = new Random(7);
        var raw = Enumerable.Range(0, rows).Select(_ => -1 + 1.5 * SampleSet.Normal(random)).ToArray();
        return new CalibrationData(raw, Array.ConvertAll(raw, r => random.NextDouble() < LogOdds.Probability(truth(r)) ? 1f : 0), null, [.. Enumerable.Range(0, rows).Select(row => row % 5)], rows);
    }
}
