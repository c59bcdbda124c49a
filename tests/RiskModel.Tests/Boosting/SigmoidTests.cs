using System.Runtime.Intrinsics;
using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class SigmoidTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(1.5f)]
    [InlineData(-1.5f)]
    [InlineData(13f)]
    [InlineData(-13f)]
    [InlineData(80f)]
    [InlineData(-80f)]
    public void Both_probabilities_keep_their_digits_near_nought(float score)
    {
        var (one, zero, product) = Sigmoid.Of(Vector256.Create(score));
        var (exactOne, exactZero) = (1 / (1 + Math.Exp(-score)), 1 / (1 + Math.Exp(score)));
        ((double)one[3]).ShouldBe(exactOne, 4e-7 * exactOne);
        ((double)zero[3]).ShouldBe(exactZero, 4e-7 * exactZero);
        ((double)product[3]).ShouldBe(exactOne * exactZero, 8e-7 * exactOne * exactZero);
    }

    [Fact]
    public void Scores_beyond_any_doubt_stay_finite()
    {
        var (one, zero, product) = Sigmoid.Of(Vector256.Create(1e30f, -1e30f, float.MaxValue, float.MinValue, 1, 2, 3, 4));
        (one[0], one[1], one[2], one[3]).ShouldSatisfyAllConditions(p => p.Item1.ShouldBe(1), p => p.Item2.ShouldBeLessThan(1e-30f), p => p.Item3.ShouldBe(1), p => p.Item4.ShouldBeLessThan(1e-30f));
        zero[1].ShouldBe(1);
        product[0].ShouldBeGreaterThanOrEqualTo(0);
    }
}
