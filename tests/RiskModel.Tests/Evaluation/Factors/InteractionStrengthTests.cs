using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Tests.Evaluation.Factors;

public class InteractionStrengthTests
{
    private static InteractionPair Pair(FactorSample sample, string first, string second) =>
        InteractionStrength.Of(sample.Make(), [0, 1, 2], sample.Training, FactorSample.Options).Pairs.Single(p => p.First.Name == first && p.Second.Name == second);

    [Fact]
    public void A_sum_of_single_effects_has_no_interaction_at_all()
    {
        var pair = Pair(new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0) }, "x0", "x1");
        pair.Normalised.ShouldBe(0);
        pair.Unnormalised.ShouldBe(0);
        pair.Noise.ShouldBe(double.NaN);
    }

    [Fact]
    public void A_pure_product_is_nothing_but_interaction()
    {
        var pair = Pair(new FactorSample { Scorer = FactorSample.SameSign(3) }, "x0", "x1");
        pair.Normalised.ShouldBeInRange(0.9, 1.1);
        pair.Unnormalised.ShouldBeInRange(0.9, 1.1);
    }

    [Fact]
    public void A_feature_that_moves_nothing_interacts_with_nothing() =>
        Pair(new FactorSample { Scorer = FactorSample.SameSign(3) }, "x0", "x2").Unnormalised.ShouldBe(0);

    [Fact]
    public void The_noise_floor_lies_above_0_and_under_a_true_interaction()
    {
        var sample = new FactorSample { Scorer = FactorSample.SameSign(3), Risk = x => x[0] * x[1] > 0 ? 1 : -1 };
        var result = InteractionStrength.Of(sample.Make(), [0, 1, 2], sample.Training, FactorSample.Options with { NullModels = 2 });
        result.NullModels.ShouldBe(2);
        result.Floor.ShouldBeGreaterThan(0);
        result.Pairs[0].Unnormalised.ShouldBeGreaterThan(2 * result.Floor);
        result.Pairs.ShouldAllBe(p => p.Noise <= result.Floor);
    }
}
