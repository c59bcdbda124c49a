using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Support;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Tests.Evaluation.Together;
using FangFan.Risk.Tests.Models;

namespace FangFan.Risk.Tests.Evaluation.Support;

public sealed class SupportWeightingTests
{
    private const int Rows = 8000;

    [Fact]
    public void Weighting_recovers_the_rate_without_support_where_support_follows_what_is_recorded()
    {
        var (columns, truth) = Confounded(1.5);

        var weights = SupportWeights.Of(columns.Propensities(1, null, CancellationToken.None), columns.Supported);
        var rates = new WeightedRates(columns, weights).Take(ListRows.Options(100), CancellationToken.None).Rates;
        var overlap = OverlapCheck.Of(columns, weights);

        // Support halves the odds and goes to those in need: plainly it looks harmful, weighted it helps.
        rates.Unsupported.Value.ShouldBeLessThan(rates.Supported.Value);
        rates.WithoutSupport.Value.ShouldBeGreaterThan(rates.WithSupport.Value);
        rates.WithoutSupport.Value.ShouldBe(truth, 0.02);
        rates.WithoutSupport.Interval!.Value.Low.ShouldBeLessThan(truth);
        rates.WithoutSupport.Interval!.Value.High.ShouldBeGreaterThan(truth);
        Math.Abs(rates.Unsupported.Value - truth).ShouldBeGreaterThan(0.05);
        overlap.Verdict.ShouldNotBe(OverlapVerdict.Failed);
        Math.Abs(overlap.Balance[0].Before).ShouldBeGreaterThan(0.5);
        // Cutting the tails of the weights leaves a little of the imbalance.
        Math.Abs(overlap.Balance[0].After).ShouldBeLessThan(Math.Abs(overlap.Balance[0].Before) / 4);
        overlap.Bins.Sum(b => b.Supported + b.Unsupported).ShouldBe(Rows);
    }

    [Fact]
    public void Support_that_is_nearly_certain_is_said_not_to_be_comparable()
    {
        var (columns, _) = Confounded(12);

        var weights = SupportWeights.Of(columns.Propensities(1, null, CancellationToken.None), columns.Supported);

        OverlapCheck.Of(columns, weights).Verdict.ShouldBe(OverlapVerdict.Failed);
    }

    [Fact]
    public void Where_support_follows_nothing_the_weights_are_about_one()
    {
        var (columns, _) = Confounded(0);

        var weights = SupportWeights.Of(columns.Propensities(1, null, CancellationToken.None), columns.Supported);

        weights.Values.ShouldAllBe(w => w > 0.8 && w < 1.25);
        OverlapCheck.Of(columns, weights).Verdict.ShouldBe(OverlapVerdict.Good);
        weights.EffectiveSize(_ => true).ShouldBeInRange(0.98 * Rows, Rows);
    }

    [Fact]
    public void Weights_are_stabilised_and_their_tails_cut()
    {
        double[] propensities = [.. Enumerable.Range(0, 200).Select(i => i == 0 ? 1e-9 : 0.5)];
        bool[] supported = [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0)];

        var weights = SupportWeights.Of(propensities, supported);

        weights.Values.ShouldAllBe(w => w == 1);
        weights.EffectiveSize(row => supported[row]).ShouldBe(100, 1e-9);
    }

    [Theory]
    [InlineData(2.0, 3.414213562)]
    [InlineData(0.5, 3.414213562)]
    [InlineData(1.0, 1.0)]
    public void The_e_value_is_that_of_VanderWeele_and_Ding(double ratio, double expected)
    {
        var rates = new SupportRates(default, default, default, default, default, default, new(ratio, new Interval(ratio * 0.5, ratio * 4)), default);

        rates.EValue.ShouldBe(expected, 1e-8);
        rates.EValueOfInterval.ShouldBe(1);
        (rates with { Ratio = new(3, new Interval(2, 4)) }).EValueOfInterval.ShouldBe(3.414213562, 1e-8);
        (rates with { Ratio = new(0.4, new Interval(0.2, 0.5)) }).EValueOfInterval.ShouldBe(3.414213562, 1e-8);
        (rates with { Ratio = new(3, null) }).EValueOfInterval.ShouldBe(double.NaN);
    }

    [Fact]
    public void The_expected_auc_is_the_chance_that_an_event_outranks_another()
    {
        double[] scores = [3, 1, 2], probabilities = [0.9, 0.2, 0.5];
        double wins = 0, pairs = 0;
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                var weight = probabilities[i] * (1 - probabilities[j]);
                pairs += weight;
                wins += weight * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0);
            }
        }

        TruthComparison.ExpectedAuc(scores, probabilities).ShouldBe(wins / pairs, 1e-12);
    }

    [Fact]
    public void The_truth_says_how_far_the_weighting_goes()
    {
        var (columns, _) = Confounded(1.5);
        var truth = Array.ConvertAll(columns.Scores, score => new Truth(LogOdds.Probability(score - 0.7), LogOdds.Probability(score)));
        var weights = SupportWeights.Of(columns.Propensities(1, null, CancellationToken.None), columns.Supported);

        var compared = TruthComparison.Of(columns, weights, truth, [])!;

        // Cutting the tails of the weights costs the rest of the way.
        compared.RecoveredByTruth.ShouldBeInRange(0.75, 1.05);
        compared.PlainTruth.ShouldBeLessThan(compared.WithoutSupport);
        compared.Relapse.ShouldBeLessThan(compared.WithoutSupport);
        TruthComparison.Of(columns, weights, Array.ConvertAll(truth, _ => new Truth(double.NaN, double.NaN)), []).ShouldBeNull();
    }

    [Fact]
    public void Presets_that_agree_move_nobody_and_those_that_do_not_are_told_apart()
    {
        var rows = ListRows.Of("AABBcccccc");
        double[] first = [9, 8, 2, 1, 0, 0, 0, 0, 0, 0], second = [2, 1, 9, 8, 0, 0, 0, 0, 0, 0];
        var watched = new WatchedRows([true, true, false, null, .. new bool?[6]], [true, false, .. new bool[8]]);
        PresetComparison Compare(double[] other) =>
            new PresetLists(rows, (new(ScoreDefinition.Model, first), new(ScoreDefinition.BeforeSupport, other)), watched).Compare(ListRows.Options(20), CancellationToken.None);

        var (same, apart) = (Compare(first), Compare(second));

        (same.Overlap.Value, same.OnlyAll.HouseholdQuarters, same.AucDifference.Value).ShouldBe((1, 0, 0));
        same.RankCorrelation.ShouldBe(1, 1e-12);
        (apart.Overlap.Value, apart.OnlyAll.HouseholdQuarters, apart.OnlyBefore.HouseholdQuarters).ShouldBe((0, 2, 2));
        (apart.OnlyAll.Supported.Value, apart.OnlyAll.Monitored.Value, apart.OnlyAll.EventRate.Value).ShouldBe((1, 0.5, 1));
        // One of the two who come on is unknown and does not count.
        apart.OnlyBefore.Supported.Value.ShouldBe(0);
    }

    /// <summary>Need drives both support and the event; support halves the odds. The scores are the true log-odds without support.</summary>
    private static (SupportColumns Columns, double WithoutSupport) Confounded(double strength)
    {
        var random = new Random(11);
        var rows = Enumerable.Range(0, Rows).Select(i => new FeatureRow(i % (Rows / 2), new Quarter(2020, 1).Plus(i / (Rows / 2)))).ToArray();
        double[] need = [.. rows.Select(_ => SampleSet.Normal(random))];
        bool[] supported = Array.ConvertAll(need, n => random.NextDouble() < LogOdds.Probability(strength * n));
        double[] without = Array.ConvertAll(need, n => -1 + 1.2 * n);
        float[] events = [.. without.Select((raw, i) => random.NextDouble() < LogOdds.Probability(raw - (supported[i] ? 0.7 : 0)) ? 1f : 0f)];
        // The feature declares that risk falls with it, while support rises with it: the sign is risk's, not support's.
        var features = new FeatureMatrix([SampleSet.Feature("need", Monotone.RiskFalls), SampleSet.Feature("noise")], rows, [Array.ConvertAll(need, n => (float)n), Array.ConvertAll(need, _ => (float)SampleSet.Normal(random))]);
        int[] villages = Array.ConvertAll(rows, row => row.Household % 40);
        return (new(features, supported, events, villages, villages) { Scores = without, Deciles = Array.ConvertAll(need, n => Math.Clamp((int)(5 + 2 * n), 0, 9)) }, without.Average(LogOdds.Probability));
    }
}
