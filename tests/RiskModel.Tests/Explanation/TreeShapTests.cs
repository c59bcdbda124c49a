using FangFan.Risk.Boosting;
using FangFan.Risk.Explanation;
using FangFan.Risk.Tests.Boosting;

namespace FangFan.Risk.Tests.Explanation;

public class TreeShapTests
{
    [Fact]
    public void Contributions_are_the_Shapley_values_over_all_subsets() => RandomTables.ForManySeeds(25, random =>
    {
        var features = random.Next(1, 6);
        var columns = RandomTables.FewValues(random, 120, features, 9);
        var options = new BoostingOptions { Trees = 3, Leaves = random.Next(2, 14), MinimumRowsPerLeaf = 1, LearningRate = 1, Threads = 1 };
        var trees = Booster.Train(columns, RandomTables.Labels(random, columns), null, null, options).Ensemble;
        var parts = TreeShap.Contributions(trees, columns, [0, 17, 119]);
        foreach (var (row, at) in new[] { (0, 0), (17, 1), (119, 2) })
        {
            var values = Array.ConvertAll(columns, column => column[row]);
            parts.Base.ShouldBe(Known(trees, values, 0), 1e-9);
            for (var feature = 0; feature < features; feature++) parts.Contributions[at][feature].ShouldBe(Shapley(trees, values, feature), 5e-6);
        }
    });

    [Fact]
    public void A_stump_gives_everything_to_its_feature()
    {
        var stump = new TreeEnsemble(0.25, 2, [0], [new(1, 0, false, 1, 2, 0, 4), new(-1, 0, false, -1, -1, -1, 3), new(-1, 0, false, -1, -1, 5, 1)]);
        var parts = TreeShap.Contributions(stump, [[9, 9], [-1, 1]]);
        // The mean of the leaves by cover: (3 x -1 + 1 x 5) / 4 = 0.5.
        parts.Base.ShouldBe(0.75, 1e-12);
        parts.Contributions[0].ShouldBe([0, -1.5], 1e-6);
        parts.Contributions[1].ShouldBe([0, 4.5], 1e-6);
        parts.RawScores.ShouldBe([-0.75, 5.25], 1e-12);
    }

    [Fact]
    public void Deep_trees_add_up_and_threads_change_no_bit()
    {
        var random = new Random(1);
        var columns = RandomTables.Normal(random, 2_000, 40);
        var options = new BoostingOptions { Trees = 20, Leaves = 150, MinimumRowsPerLeaf = 1, LearningRate = 0.3 };
        var trees = Booster.Train(columns, RandomTables.Labels(random, columns), null, null, options).Ensemble;
        var rows = Enumerable.Range(0, 50).ToArray();
        var one = TreeShap.Contributions(trees, columns, rows, 1);
        var three = TreeShap.Contributions(trees, columns, rows, 3);
        three.Contributions.SelectMany(row => row).ShouldBe(one.Contributions.SelectMany(row => row));
        for (var row = 0; row < 50; row++) (one.Base + one.Contributions[row].Sum()).ShouldBe(one.RawScores[row], 1e-6 * Math.Max(1, Math.Abs(one.RawScores[row])));
    }

    [Fact]
    public void Without_rows_all_are_explained()
    {
        var stump = new TreeEnsemble(0, 1, [0], [new(0, 0, false, 1, 2, 0, 2), new(-1, 0, false, -1, -1, -1, 1), new(-1, 0, false, -1, -1, 1, 1)]);
        TreeShap.Contributions(stump, [[-1, 2, 3]]).Contributions.Select(row => row[0]).ShouldBe([-1, 1, 1], 1e-6);
        TreeShap.Contributions(stump, [[]]).Contributions.ShouldBeEmpty();
        TreeShap.Contributions(stump with { Roots = [] }, [[4]]).Contributions.ShouldBe([[0.0]]);
    }

    [Fact]
    public void Contributions_that_do_not_add_up_are_refused() =>
        Should.Throw<InvalidOperationException>(() => new AdditiveScores(1, [[0.5, 0.5], [1, 1]], [2, 3.00001]).Checked()).Message
            .ShouldBe("Base and contributions of explained row 1 add up to 3, -1.0000000000065512E-05 off its raw score of 3.00001; 1E-06 relative is allowed.");

    [Fact]
    public void Rows_and_covers_that_do_not_fit_are_refused()
    {
        var uncovered = new TreeEnsemble(0, 1, [0], [new(0, 0, false, 1, 2, 0, 1), new(-1, 0, false, -1, -1, -1, 0), new(-1, 0, false, -1, -1, 1, 1)]);
        Should.Throw<ArgumentException>(() => TreeShap.Contributions(uncovered, [[1]])).Message.ShouldContain("Node 1 has a cover of 0");
        var empty = new TreeEnsemble(0, 1, [], []);
        Should.Throw<ArgumentOutOfRangeException>(() => TreeShap.Contributions(empty, [[1]], [1])).Message.ShouldContain("There is no row 1; the range is 0 to 0.");
        Should.Throw<ArgumentException>(() => TreeShap.Contributions(empty, [[1], [2]])).Message.ShouldContain("2 columns");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    public void Gauss_Legendre_rules_integrate_powers_exactly(int points)
    {
        var (at, weights) = GaussLegendre.Rule(points);
        for (var power = 0; power < 2 * points; power++) at.Zip(weights, (t, weight) => weight * Math.Pow(t, power)).Sum().ShouldBe(1.0 / (power + 1), 1e-13);
    }

    private static double Shapley(TreeEnsemble trees, float[] values, int feature)
    {
        var sum = 0.0;
        for (var known = 0; known < 1 << values.Length; known++)
        {
            if ((known >> feature & 1) == 1) continue;
            var size = System.Numerics.BitOperations.PopCount((uint)known);
            var weight = Factorial(size) * Factorial(values.Length - size - 1) / Factorial(values.Length);
            sum += weight * (Known(trees, values, known | 1 << feature) - Known(trees, values, known));
        }
        return sum;
    }

    /// <summary>The mean raw score when only the features in the bit set are known.</summary>
    private static double Known(TreeEnsemble trees, float[] values, int known) => trees.BaseScore + trees.Roots.Sum(root => Known(trees, root, values, known));

    private static double Known(TreeEnsemble trees, int position, float[] values, int known)
    {
        var node = trees.Nodes[position];
        if (node.IsLeaf) return node.Value;
        if ((known >> node.Feature & 1) == 1) return Known(trees, node.GoesLeft(values[node.Feature]) ? node.Left : node.Right, values, known);
        return (trees.Nodes[node.Left].Cover * Known(trees, node.Left, values, known) + trees.Nodes[node.Right].Cover * Known(trees, node.Right, values, known)) / node.Cover;
    }

    private static double Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
}
