using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class TreeGrowerTests
{
    [Fact]
    public void Every_split_gains_as_much_as_the_best_of_an_exhaustive_search() => RandomTables.ForManySeeds(150, random =>
    {
        var grown = Grow(random, new BoostingOptions { Leaves = random.Next(2, 9), MinimumRowsPerLeaf = random.Next(1, 6), L2 = random.Next(3) * 500, Threads = 1 });
        foreach (var (node, rows) in grown.Nodes())
        {
            var best = grown.Search.Best(rows);
            if (!node.Split.Exists)
            {
                if (grown.Tree.Leaves.Count < grown.Options.Leaves) best.ShouldBeNull();
                continue;
            }
            node.Split.Gain.ShouldBe(best!.Gain, 1e-9 * best.Gain);
            if (node.Left is not null) grown.Search.GainOf(rows, row => grown.GoesLeft(node.Split, row)).ShouldBe(best.Gain, 1e-9 * best.Gain);
        }
    });

    [Fact]
    public void Leaves_hold_the_minimum_of_rows_and_their_sums_are_exact() => RandomTables.ForManySeeds(100, random =>
    {
        var grown = Grow(random, new BoostingOptions { Leaves = 12, MinimumRowsPerLeaf = random.Next(1, 15), Threads = 2 });
        foreach (var (node, rows) in grown.Nodes())
        {
            node.Count.ShouldBe(rows.Count);
            if (grown.Tree.Leaves.Count == 1) continue;
            rows.Count.ShouldBeGreaterThanOrEqualTo(grown.Options.MinimumRowsPerLeaf);
            node.Sums.ShouldBe(PackedSums.Wide((long)rows.Sum(row => (double)grown.Loss.Gradients[row]), (long)rows.Sum(row => (double)grown.Loss.Hessians[row])));
        }
    });

    [Fact]
    public void The_leaf_that_gains_most_is_split_first() => RandomTables.ForManySeeds(60, random =>
    {
        var seed = random.Next();
        var options = new BoostingOptions { MinimumRowsPerLeaf = 2, Threads = 1 };
        var smaller = Grow(new Random(seed), options with { Leaves = 4 });
        var larger = Grow(new Random(seed), options with { Leaves = 5 });
        if (larger.Tree.Leaves.Count < 5) return;
        var waiting = smaller.Tree.Leaves.Select(leaf => smaller.Search.Best(smaller.Partition.RowsOf(leaf).ToArray())?.Gain ?? 0).Max();
        larger.Nodes().ShouldContain(pair => pair.Node.Left != null && Math.Abs(pair.Node.Split.Gain - waiting) <= 1e-9 * waiting);
    });

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    public void Depth_is_kept_to(int depth, int leaves)
    {
        var tree = Grow(new Random(5), new BoostingOptions { Leaves = 100, MaximumDepth = depth, MinimumRowsPerLeaf = 1, Threads = 1 }).Tree;
        tree.Leaves.Max(leaf => leaf.Depth).ShouldBe(depth);
        tree.Leaves.Count.ShouldBeLessThanOrEqualTo(leaves);
    }

    [Fact]
    public void Only_the_given_features_are_split_on() => RandomTables.ForManySeeds(30, random =>
    {
        var grown = Grow(random, new BoostingOptions { Leaves = 8, MinimumRowsPerLeaf = 2, Threads = 2 }, [1, 3]);
        grown.Nodes().Where(pair => pair.Node.Left is not null).ShouldAllBe(pair => pair.Node.Split.Feature == 1 || pair.Node.Split.Feature == 3);
    });

    [Fact]
    public void Rows_of_a_leaf_lie_together() => RandomTables.ForManySeeds(20, random =>
    {
        var grown = Grow(random, new BoostingOptions { Leaves = 10, MinimumRowsPerLeaf = 1, Threads = 3 });
        foreach (var (leaf, rows) in grown.Nodes().Where(pair => pair.Node.Left is null)) grown.Partition.RowsOf(leaf).ToArray().Order().ShouldBe(rows);
    });

    [Fact]
    public void Leaves_worked_out_for_a_turn_that_never_came_are_leaves_still() => RandomTables.ForManySeeds(20, random =>
    {
        var seed = random.Next();
        var options = new BoostingOptions { Leaves = 6, MinimumRowsPerLeaf = 2 };
        var alone = Grow(new Random(seed), options with { Threads = 1 });
        var together = Grow(new Random(seed), options with { Threads = 4 });
        together.Tree.Leaves.ShouldAllBe(leaf => leaf.Left == null && leaf.Right == null && leaf.Histogram == null);
        Shape(together).ShouldBe(Shape(alone));

        static IEnumerable<(int, Split?)> Shape(Grown grown) => grown.Nodes().Select(pair => (pair.Node.Count, pair.Node.Left is null ? (Split?)null : pair.Node.Split));
    });

    private static Grown Grow(Random random, BoostingOptions options, int[]? features = null)
    {
        var rows = random.Next(20, 90);
        var columns = RandomTables.FewValues(random, rows, 4, random.Next(2, 12));
        var loss = RandomTables.WholeDerivatives(random, rows);
        var workers = new Workers(options.Threads);
        var gradients = RandomTables.Rounded(loss);
        var data = BinnedColumns.From(columns, options, workers);
        var partition = new RowPartition(rows, workers);
        partition.Start(gradients.Packed, null);
        var tree = new TreeGrower(data, options, null, gradients).Grow(partition, features ?? [0, 1, 2, 3], CancellationToken.None);
        return new Grown(tree, partition, loss, data, options, new ExhaustiveSearch(columns, loss.Gradients, loss.Hessians, options));
    }

    private sealed record Grown(GrownTree Tree, RowPartition Partition, LogisticLoss Loss, BinnedColumns Data, BoostingOptions Options, ExhaustiveSearch Search)
    {
        public bool GoesLeft(Split split, int row)
        {
            var bin = Data.Columns[split.Feature][row];
            return bin == Data.Features[split.Feature].MissingBin ? split.MissingLeft : bin <= split.Bin;
        }

        /// <summary>Every node with the rows that reach it, found by walking from the root.</summary>
        public IEnumerable<(GrowingNode Node, List<int> Rows)> Nodes() => Below(Tree.Root, [.. Enumerable.Range(0, Data.RowCount)]);

        private IEnumerable<(GrowingNode Node, List<int> Rows)> Below(GrowingNode node, List<int> rows)
        {
            yield return (node, rows);
            if (node is not { Left: { } left, Right: { } right, Split: var split }) yield break;
            foreach (var pair in Below(left, rows.FindAll(row => GoesLeft(split, row)))) yield return pair;
            foreach (var pair in Below(right, rows.FindAll(row => !GoesLeft(split, row)))) yield return pair;
        }
    }
}
