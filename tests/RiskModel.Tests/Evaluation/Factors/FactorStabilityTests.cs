using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Tests.Evaluation.Factors;

public class FactorStabilityTests
{
    [Fact]
    public void Kendalls_W_is_1_where_all_agree_and_0_where_two_oppose_each_other()
    {
        FactorStability.KendallW([[1, 2, 3], [10, 20, 30], [0, 5, 6]]).ShouldBe(1, 1e-12);
        FactorStability.KendallW([[1, 2, 3], [3, 2, 1]]).ShouldBe(0, 1e-12);
    }

    [Fact]
    public void Kendalls_W_agrees_with_an_example_worked_by_hand()
    {
        // Rank sums 3, 7, 9, 11 about 7.5: squares 20.25 + 0.25 + 2.25 + 12.25 = 35; 12 x 35 / (9 x 60).
        FactorStability.KendallW([[1, 2, 3, 4], [1, 3, 2, 4], [1, 2, 4, 3]]).ShouldBe(12.0 * 35 / (9 * 60), 1e-12);
    }

    [Fact]
    public void Without_two_quarters_there_is_no_agreement() => FactorStability.KendallW([[1, 2, 3]]).ShouldBe(double.NaN);

    [Fact]
    public void Quarters_with_the_same_model_and_risk_order_their_factors_alike()
    {
        var pool = new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, 0.7, 0.3), Risk = x => -1 + 1.5 * x[0] + 0.7 * x[1] + 0.3 * x[2], Quarters = 3, Households = 2_000 }.Make();
        var stability = FactorStability.Of(PermutationImportance.Of(pool, FactorSample.Options));
        stability.GroupAgreement.ShouldBe(1, 1e-12);
        stability.Pairs.Count.ShouldBe(2);
        stability.Pairs.ShouldAllBe(p => p.FeatureSpearman == 1 && p.TopOverlap == 1);
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 2, 4, 6, 9 }, 1)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 4, 3, 2, 1 }, -1)]
    [InlineData(new double[] { 1, 2, 2, 4 }, new double[] { 1, 3, 2, 4 }, 0.9486832980505138)]
    public void Spearmans_correlation_shares_tied_ranks(double[] first, double[] second, double expected) => Ranks.Spearman(first, second).ShouldBe(expected, 1e-12);
}
