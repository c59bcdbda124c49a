using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class TreeEnsembleTests
{
    private static readonly TreeEnsemble Stump = new(0.5, 1, [0], [new(0, 2, true, 1, 2, 0, 10), new(-1, 0, false, -1, -1, -1, 4), new(-1, 0, false, -1, -1, 1, 6)]);

    [Fact]
    public void Values_at_the_threshold_and_missing_ones_go_where_the_node_says() =>
        Stump.RawScores([[1, 2, MathF.BitIncrement(2), float.NaN, float.NegativeInfinity, float.PositiveInfinity]]).ShouldBe([-0.5, -0.5, 1.5, -0.5, -0.5, 1.5]);

    [Fact]
    public void Blocks_score_each_row_as_a_walk_down_each_tree_would() => RandomTables.ForManySeeds(10, random =>
    {
        var columns = RandomTables.FewValues(random, 700, 4, 30);
        var trees = Booster.Train(columns, RandomTables.Labels(random, columns), null, null, new BoostingOptions { Trees = 12, MinimumRowsPerLeaf = 2 }).Ensemble;
        var scores = trees.RawScores(columns);
        for (var row = 0; row < 700; row++) scores[row].ShouldBe(trees.BaseScore + trees.Roots.Sum(root => LeafValue(trees, root, columns, row)));
    });

    [Fact]
    public void Columns_that_do_not_fit_are_refused()
    {
        Should.Throw<ArgumentException>(() => Stump.RawScores([[1], [2]])).Message.ShouldContain("grown on 1 features; 2 columns");
        Should.Throw<ArgumentException>(() => new TreeEnsemble(0, 2, [], []).RawScores([[1], [2, 3]])).Message.ShouldContain("Column 1 has 2 rows; column 0 has 1.");
        Should.Throw<ArgumentException>(() => Stump.RawScores([[1]], 0)).Message.ShouldContain("The number of threads is 0");
    }

    [Fact]
    public void No_rows_give_no_scores() => Stump.RawScores([[]]).ShouldBeEmpty();

    private static double LeafValue(TreeEnsemble trees, int position, float[][] columns, int row)
    {
        var node = trees.Nodes[position];
        return node.IsLeaf ? node.Value : LeafValue(trees, node.GoesLeft(columns[node.Feature][row]) ? node.Left : node.Right, columns, row);
    }
}
