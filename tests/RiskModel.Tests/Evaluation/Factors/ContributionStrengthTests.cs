using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Tests.Evaluation.Factors;

public class ContributionStrengthTests
{
    [Fact]
    public void A_linear_feature_contributes_its_weight_times_its_value_in_its_direction()
    {
        var pool = new FactorSample { Scorer = FactorSample.Linear(-1, 1.5, -0.5, 0) }.Make();
        var result = ContributionStrength.Of(pool, FactorSample.Options);
        result.Households.ShouldBe(1_200);
        var (first, second, unseen) = (result.Features[0], result.Features[1], result.Features[2]);
        first.Factor.Name.ShouldBe("x0");
        first.Strength.Value.ShouldBe(pool.Quarters.SelectMany(q => q.Columns[0]).Average(x => 1.5 * Math.Abs(x)), 1e-9);
        first.Quarters[1].ShouldBe(pool.Quarters[1].Columns[0].Average(x => 1.5 * Math.Abs(x)), 1e-9);
        first.Direction.ShouldBe(1, 1e-9);
        second.Direction.ShouldBe(-1, 1e-9);
        unseen.Strength.Value.ShouldBe(0);
        unseen.Direction.ShouldBe(double.NaN);
    }

    [Fact]
    public void Contributions_of_a_group_are_added_before_their_size_is_taken()
    {
        // Feature 4 copies feature 0 of the same group and is weighed against it: together they say nothing.
        var sample = new FactorSample { Features = 5, Change = x => x[4] = x[0], Scorer = FactorSample.Linear(-1, 1, 0, 0, 0, -1) };
        var result = ContributionStrength.Of(sample.Make(), FactorSample.Options);
        result.Features[0].Strength.Value.ShouldBeGreaterThan(0.5);
        result.Groups.Single(g => g.Factor.Group == CauseGroup.Income).Strength.Value.ShouldBe(0, 1e-9);
    }
}
