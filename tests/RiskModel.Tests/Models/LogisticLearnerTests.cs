using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

public class LogisticLearnerTests
{
    private const double Penalty = 0.03;

    private static readonly LogisticSettings OnePenalty = new() { Penalties = [Penalty] };

    [Fact]
    public void Nothing_can_be_gained_by_moving_a_coefficient_that_its_sign_leaves_free()
    {
        var set = new SampleSet { Missing = 0.2, Effect = x => x[0] - x[1] + (float.IsNaN(x[2]) ? 1 : 0.5 * x[2]) }.Make();
        var design = Design.Of(set, Learn(set));

        design.Gradient(design.Fitted).ShouldAllBe(g => Math.Abs(g) < 1e-5);
    }

    [Fact]
    public void Coordinate_descent_finds_the_same_weights()
    {
        var set = new SampleSet { Missing = 0.2, Directions = [Monotone.RiskRises, Monotone.RiskRises, Monotone.RiskFalls], Effect = x => x[0] - x[1] }.Make();
        var design = Design.Of(set, Learn(set));

        var found = design.ByCoordinateDescent();

        for (var j = 0; j < found.Length; j++) found[j].ShouldBe(design.Fitted[j], 1e-5);
    }

    [Fact]
    public void A_weight_never_goes_against_the_direction_that_its_feature_declares()
    {
        var set = new SampleSet { Directions = [Monotone.RiskFalls, Monotone.RiskFalls, Monotone.None] }.Make();

        var linear = Learn(set);

        linear.Terms[0].Weight.ShouldBe(0);
        linear.Terms[1].Weight.ShouldBeLessThan(-0.5);
    }

    [Fact]
    public void Being_missing_has_a_weight_of_its_own()
    {
        var set = new SampleSet { Missing = 0.3, Effect = x => float.IsNaN(x[2]) ? 2 : 0 }.Make();

        var linear = Learn(set);

        linear.Terms[2].MissingWeight.ShouldBeInRange(1.4, 2.3);
        linear.Terms[0].MissingWeight.ShouldBe(0);
    }

    [Fact]
    public void Values_far_outside_count_as_the_outermost_quantiles()
    {
        var set = new SampleSet().Make();
        set.Matrix.Columns[0][0] = 1e9f;

        var term = Learn(set).Terms[0];

        term.Upper.ShouldBeLessThan(4);
        term.Of(1e9f).ShouldBe(term.Of((float)term.Upper), 1e-6);
    }

    [Fact]
    public void A_flag_rarer_than_the_clipped_share_is_kept()
    {
        var set = new SampleSet { Effect = _ => 0 }.Make();
        for (var row = 0; row < set.Labels.Length; row++) set.Matrix.Columns[0][row] = 0;
        foreach (var row in new[] { 3, 500, 900, 1300, 1700 }) (set.Matrix.Columns[0][row], set.Labels[row]) = (1, 1);

        Learn(set).Terms[0].Weight.ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void A_constant_and_an_empty_feature_get_no_weight()
    {
        var set = new SampleSet().Make();
        Array.Fill(set.Matrix.Columns[1], 7);
        Array.Fill(set.Matrix.Columns[2], float.NaN);

        var linear = Learn(set);

        linear.Terms[1].Weight.ShouldBe(0);
        (linear.Terms[2].Weight, linear.Terms[2].MissingWeight).ShouldBe((0, 0));
    }

    [Fact]
    public void Noise_asks_for_a_stronger_penalty_than_signal()
    {
        double Chosen(SampleSet sample) => double.Parse(new LogisticLearner().Learn(sample.Make(), 1).Chosen["penalty"], System.Globalization.CultureInfo.InvariantCulture);

        Chosen(new SampleSet { Effect = _ => 0 }).ShouldBeGreaterThan(Chosen(new SampleSet { Effect = x => 2 * x[0] - 2 * x[1] }));
    }

    [Fact]
    public void A_thinned_set_keeps_the_level_of_the_probabilities()
    {
        var set = new SampleSet { Households = 2000, Level = -4 }.Make();

        var scorer = new LogisticLearner(new LogisticSettings { SelectionRows = 3000, MaximumRows = 3000 }).Learn(set, 1).Scorer;

        var expected = scorer.RawScores(set.Matrix.Columns).Average(LogOdds.Probability);
        expected.ShouldBe(set.Labels.Average(), 0.15 * set.Labels.Average());
    }

    [Fact]
    public void The_same_set_and_seed_give_the_same_scorer()
    {
        var set = new SampleSet { Missing = 0.1 }.Make();

        var (first, second) = (new LogisticLearner().Learn(set, 3), new LogisticLearner().Learn(set, 3));

        second.Scorer.Linear!.Terms.ShouldBe(first.Scorer.Linear!.Terms);
        second.OutOfFoldScores.ShouldBe(first.OutOfFoldScores);
    }

    [Fact]
    public void A_set_of_one_class_is_refused()
    {
        var set = new SampleSet { Level = -100 }.Make();

        Should.Throw<ArgumentException>(() => new LogisticLearner().Learn(set, 1)).Message.ShouldContain("both classes");
    }

    [Fact]
    public void It_stops_when_asked()
    {
        var set = new SampleSet().Make();

        Should.Throw<OperationCanceledException>(() => new LogisticLearner().Learn(set, 1, null, new CancellationToken(true)));
    }

    private static LinearScore Learn(TrainingSet set) => new LogisticLearner(OnePenalty).Learn(set, 1).Scorer.Linear!;

    /// <summary>The penalised problem rebuilt from a fitted score, by formulas of its own.</summary>
    private sealed record Design(double[][] Columns, float[] Labels, double Penalty, int[] Signs, double[] Fitted)
    {
        public static Design Of(TrainingSet set, LinearScore linear)
        {
            var (columns, signs, fitted) = (new List<double[]> { Array.ConvertAll(set.Labels, _ => 1.0) }, new List<int> { 0 }, new List<double> { linear.Intercept });
            for (var f = 0; f < linear.Terms.Count; f++)
            {
                var term = linear.Terms[f];
                columns.Add(Array.ConvertAll(set.Matrix.Columns[f], v => ((float.IsNaN(v) ? term.Median : Math.Clamp(v, term.Lower, term.Upper)) - term.Mean) / term.Scale));
                signs.Add(set.Matrix.Features[f].Direction switch { Monotone.RiskRises => 1, Monotone.RiskFalls => -1, _ => 0 });
                fitted.Add(term.Weight);
                var share = set.Matrix.Columns[f].Average(v => float.IsNaN(v) ? 1.0 : 0);
                if (share == 0) continue;
                var deviation = Math.Sqrt(share * (1 - share));
                columns.Add(Array.ConvertAll(set.Matrix.Columns[f], v => ((float.IsNaN(v) ? 1 : 0) - share) / deviation));
                signs.Add(0);
                fitted.Add(term.MissingWeight * deviation);
                fitted[0] += term.MissingWeight * share;
            }
            var rate = set.Labels.Average();
            return new Design([.. columns], set.Labels, LogisticLearnerTests.Penalty * rate * (1 - rate) * set.Labels.Length, [.. signs], [.. fitted]);
        }

        public double[] Gradient(double[] coefficients)
        {
            var residuals = Enumerable.Range(0, Labels.Length).Select(row => 1 / (1 + Math.Exp(-Columns.Select((c, j) => c[row] * coefficients[j]).Sum())) - Labels[row]).ToArray();
            return [.. Columns.Select((column, j) => (column.Zip(residuals, (x, r) => x * r).Sum() + (j == 0 ? 0 : Penalty * coefficients[j])) / Labels.Length)];
        }

        public double[] ByCoordinateDescent()
        {
            var (coefficients, scores) = (new double[Columns.Length], new double[Labels.Length]);
            // A quarter bounds the logistic loss's curvature, so every step descends.
            var bounds = Array.ConvertAll(Columns, column => column.Sum(x => x * x) / 4 + Penalty);
            for (var sweep = 0; sweep < 300; sweep++)
            {
                for (var j = 0; j < coefficients.Length; j++)
                {
                    var gradient = j == 0 ? 0 : Penalty * coefficients[j];
                    for (var row = 0; row < scores.Length; row++) gradient += Columns[j][row] * (1 / (1 + Math.Exp(-scores[row])) - Labels[row]);
                    var moved = coefficients[j] - gradient / bounds[j];
                    if (Signs[j] * moved < 0) moved = 0;
                    for (var row = 0; row < scores.Length; row++) scores[row] += (moved - coefficients[j]) * Columns[j][row];
                    coefficients[j] = moved;
                }
            }
            return coefficients;
        }
    }
}
