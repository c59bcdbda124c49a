using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class LeafFinderTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(100)]
    [InlineData(256)]
    [InlineData(257)]
    public void Rows_find_the_leaves_that_walking_down_the_tree_finds(int leaves)
    {
        const int Rows = 6_000;
        var random = new Random(leaves);
        var columns = RandomTables.Normal(random, Rows, 6);
        var data = BinnedColumns.From(columns, new BoostingOptions { Bins = 40 }, new Workers(1));
        var gradients = RandomTables.Rounded(RandomTables.WholeDerivatives(random, Rows));
        var options = new BoostingOptions { Leaves = leaves, MinimumRowsPerLeaf = 5 };
        var partition = new RowPartition(Rows, new Workers(1));
        partition.Start(gradients.Packed, null);
        var tree = new FangFan.Risk.Boosting.TreeGrower(data, options, null, gradients).Grow(partition, [0, 1, 2, 3, 4, 5], default);
        var finder = new LeafFinder(data);
        var leafOf = new int[Rows];

        finder.Follow(tree);
        finder.SetLeaves(leafOf, 0, 2_500);
        finder.SetLeaves(leafOf, 2_500, Rows);

        tree.Leaves.Count.ShouldBe(leaves);
        for (var row = 0; row < Rows; row++) tree.Leaves[leafOf[row]].ShouldBeSameAs(Walk(tree.Root, data, row));
    }

    private static GrowingNode Walk(GrowingNode node, BinnedColumns data, int row)
    {
        while (node.Left is not null)
        {
            var (bin, missing) = (data.Columns[node.Split.Feature][row], data.Features[node.Split.Feature].MissingBin);
            node = (bin == missing ? node.Split.MissingLeft : bin <= node.Split.Bin) ? node.Left : node.Right!;
        }
        return node;
    }
}
