using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

/// <summary>Trees small enough to compute on paper.</summary>
public class HandComputedTests
{
    private static readonly BoostingOptions One = new() { Trees = 1, Leaves = 2, MinimumRowsPerLeaf = 1, LearningRate = 1, L2 = 0, Threads = 1 };

    [Fact]
    public void The_first_tree_on_six_rows_is_the_one_worked_out_by_hand()
    {
        // Prior 4/6: score ln 2. Gradient 2/3 where y = 0, -1/3 where y = 1; hessian 2/9 each.
        // Left of 2.5: G = 4/3, H = 4/9, value -3. Right: G = -4/3, H = 8/9, value 1.5.
        var trees = Train([1, 2, 3, 4, 5, 6], [0, 0, 1, 1, 1, 1], One with { LearningRate = 0.1 });
        trees.BaseScore.ShouldBe(Math.Log(2), 1e-12);
        trees.Nodes[0].ShouldBe(new TreeNode(0, 2.5f, false, 1, 2, 0, 6));
        trees.Nodes[1].ShouldSatisfyAllConditions(leaf => leaf.Value.ShouldBe(-0.3, 1e-7), leaf => leaf.Cover.ShouldBe(2), leaf => leaf.IsLeaf.ShouldBeTrue());
        trees.Nodes[2].ShouldSatisfyAllConditions(leaf => leaf.Value.ShouldBe(0.15, 1e-7), leaf => leaf.Cover.ShouldBe(4), leaf => leaf.IsLeaf.ShouldBeTrue());
    }

    [Fact]
    public void The_second_tree_starts_from_the_scores_of_the_first()
    {
        var trees = Train([1, 2, 3, 4, 5, 6], [0, 0, 1, 1, 1, 1], One with { LearningRate = 0.1, Trees = 2 });
        var (low, high) = (Probability(Math.Log(2) - 0.3), Probability(Math.Log(2) + 0.15));
        // Pure leaves: -p / (p (1 - p)) on the left, (1 - p) / (p (1 - p)) on the right.
        trees.Nodes[trees.Roots[1] + 1].Value.ShouldBe(-0.1 / (1 - low), 1e-6);
        trees.Nodes[trees.Roots[1] + 2].Value.ShouldBe(0.1 / high, 1e-6);
    }

    [Fact]
    public void L2_shrinks_the_leaves()
    {
        // Prior 1/2: gradients of a half, hessians of a quarter; value 1.5 / (0.75 + 0.25).
        var trees = Train([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1], One with { L2 = 0.25 });
        trees.Nodes[0].Threshold.ShouldBe(3.5f);
        trees.Nodes[1].Value.ShouldBe(-1.5, 1e-6);
        trees.Nodes[2].Value.ShouldBe(1.5, 1e-6);
    }

    [Fact]
    public void Missing_against_present_is_a_split_and_infinity_counts_as_present()
    {
        var trees = Train([float.NaN, 1, float.NaN, 2], [1, 0, 1, 0], One);
        trees.Nodes[0].Threshold.ShouldBe(float.MaxValue);
        trees.Nodes[0].MissingLeft.ShouldBeFalse();
        trees.RawScores([[float.NaN, 1, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue]])
            .ShouldBe([2, -2, -2, -2, -2], 1e-6);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Missing_values_learn_the_side_they_resemble(int labelOfMissing, bool right)
    {
        float[] labels = [0, 0, 0, 1, 1, 1, labelOfMissing, labelOfMissing];
        var root = Train([1, 2, 3, 4, 5, 6, float.NaN, float.NaN], labels, One).Nodes[0];
        root.Threshold.ShouldBe(3.5f);
        root.MissingLeft.ShouldBe(!right);
    }

    [Fact]
    public void Missing_values_that_training_never_saw_go_with_the_larger_child()
    {
        Train([1, 2, 3, 4, 5, 6], [0, 0, 1, 1, 1, 1], One).Nodes[0].MissingLeft.ShouldBeFalse();
        Train([1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 1, 1], One).Nodes[0].MissingLeft.ShouldBeTrue();
    }

    [Fact]
    public void Gain_must_exceed_its_minimum()
    {
        // The only split gains 1 / (1/2) on each side, 4 in all: G = +-1, H = 1/2, and the parent's G is 0.
        Train([1, 1, 2, 2], [0, 0, 1, 1], One with { MinimumGain = 3.99 }).Roots.Length.ShouldBe(1);
        Train([1, 1, 2, 2], [0, 0, 1, 1], One with { MinimumGain = 4.01 }).Roots.ShouldBeEmpty();
    }

    [Fact]
    public void Hessian_must_reach_its_minimum()
    {
        Train([1, 1, 2, 2], [0, 0, 1, 1], One with { MinimumHessianPerLeaf = 0.49 }).Roots.Length.ShouldBe(1);
        Train([1, 1, 2, 2], [0, 0, 1, 1], One with { MinimumHessianPerLeaf = 0.51 }).Roots.ShouldBeEmpty();
    }

    private static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    private static TreeEnsemble Train(float[] column, float[] labels, BoostingOptions options) => Booster.Train([column], labels, null, null, options).Ensemble;
}
