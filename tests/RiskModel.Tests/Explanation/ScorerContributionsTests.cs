using FangFan.Risk.Boosting;
using FangFan.Risk.Explanation;
using FangFan.Risk.Models;
using FangFan.Risk.Tests.Boosting;

namespace FangFan.Risk.Tests.Explanation;

public class ScorerContributionsTests
{
    private static readonly LinearScore Linear = new(-2, [
        new LinearTerm(Lower: 0, Upper: 10, Median: 4, Mean: 5, Scale: 2, Weight: 0.5, MissingWeight: 0.3),
        new LinearTerm(Lower: -1, Upper: 1, Median: 0, Mean: 0, Scale: 1, Weight: -1, MissingWeight: 0),
        new LinearTerm(Lower: -9, Upper: 9, Median: 1, Mean: 1, Scale: 3, Weight: 2, MissingWeight: -0.1),
    ]);

    [Fact]
    public void A_linear_term_contributes_what_it_adds_and_the_base_is_the_intercept()
    {
        var parts = ScorerContributions.Contributions(new Scorer(null, Linear, 0), [[5, 9, float.NaN, 99], [0, 0.5f, 0, -7], [1, 1, 4, 1]]);
        parts.Base.ShouldBe(-2);
        parts.Contributions[0].ShouldBe([0, 0, 0], 1e-12);
        parts.Contributions[1].ShouldBe([1, -0.5, 0], 1e-12);
        parts.Contributions[2].ShouldBe([0.05, 0, 2], 1e-12);
        parts.Contributions[3].ShouldBe([1.25, 1, 0], 1e-12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void A_blend_shares_out_both_parts_by_weight(double treeWeight)
    {
        var random = new Random(1);
        var columns = RandomTables.Normal(random, 500, 3);
        var trees = Booster.Train(columns, RandomTables.Labels(random, columns), null, null, new BoostingOptions { Trees = 30 }).Ensemble;
        var blend = new Scorer(trees, Linear, treeWeight);
        var parts = ScorerContributions.Contributions(blend, columns, [3, 4, 499]);
        var treeParts = TreeShap.Contributions(trees, columns, [3, 4, 499]);
        var linearParts = ScorerContributions.Contributions(new Scorer(null, Linear, 0), columns, [3, 4, 499]);
        var scores = blend.RawScores(columns);
        foreach (var (row, at) in new[] { (3, 0), (4, 1), (499, 2) })
        {
            parts.RawScores[at].ShouldBe(scores[row], 1e-12);
            (parts.Base + parts.Contributions[at].Sum()).ShouldBe(scores[row], 1e-6);
            for (var feature = 0; feature < 3; feature++)
                parts.Contributions[at][feature].ShouldBe(treeWeight * treeParts.Contributions[at][feature] + (1 - treeWeight) * linearParts.Contributions[at][feature], 1e-12);
        }
    }

    [Fact]
    public void Terms_that_do_not_fit_the_columns_are_refused() =>
        Should.Throw<ArgumentException>(() => ScorerContributions.Contributions(new Scorer(null, Linear, 0), [[1]])).Message.ShouldContain("3 terms; 1 columns");
}
