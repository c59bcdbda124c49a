using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Tests.Evaluation.Factors;

public class OracleGroupsTests
{
    private static readonly FactorSample Sample = new() { Scorer = FactorSample.Linear(-1, 1.5, 0.7, 0), Risk = x => -1 + 1.5 * x[0] + 0.7 * x[1], Households = 4_000, Villages = 40 };

    [Fact]
    public void What_the_truth_follows_is_missed_and_what_it_does_not_is_not()
    {
        var pool = Sample.Make();
        var result = OracleGroups.Of(pool, Sample.Truth(pool), FactorSample.Options)!;
        result.Groups.Select(g => g.Factor.Group).ShouldBe([CauseGroup.Income, CauseGroup.Illness, CauseGroup.Work]);
        result.Groups[1].Loss.Interval!.Value.Low.ShouldBeGreaterThan(0);
        result.Groups[0].AucFall.ShouldBeGreaterThan(result.Groups[1].AucFall);
        Math.Abs(result.Groups[2].Loss.Value).ShouldBeLessThan(0.02 * result.Groups[0].Loss.Value);
        result.LogLoss.ShouldBeInRange(result.Least, result.Least + 0.01);
        var agreement = OracleGroups.Agreement(result, ("made", new("编", "made")), new Dictionary<string, double> { ["income"] = 3, ["illness"] = 2, ["work"] = 1 });
        agreement.Spearman.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Without_true_probabilities_there_is_no_oracle()
    {
        var pool = Sample.Make();
        OracleGroups.Of(pool, [.. Enumerable.Repeat(double.NaN, pool.Count)], FactorSample.Options).ShouldBeNull();
    }
}
