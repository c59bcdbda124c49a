namespace FangFan.Risk.Boosting;

/// <summary>Moves the rows of nodes that go left before those that go right, each keeping their order; several may work on different nodes of a tree at once.</summary>
internal sealed class RowDivider
{
    private const int BlockRows = RowPartition.BlockRows;

    private readonly BinnedColumns data;
    private readonly Workers workers;
    private readonly int[] lefts;
    private readonly int[] starts;
    private readonly Sorting sorting;
    private readonly Joining joining;

    public RowDivider(BinnedColumns data, Workers workers)
    {
        this.data = data;
        this.workers = workers;
        lefts = new int[Blocks.Count(data.RowCount, BlockRows)];
        starts = new int[lefts.Length];
        sorting = new Sorting(this);
        joining = new Joining(this);
    }

    /// <summary>Divides the rows of a node by its split; returns how many go left.</summary>
    public int Divide(RowPartition partition, GrowingNode node)
    {
        var split = node.Split;
        var blocks = Blocks.Count(node.Count, BlockRows);
        sorting.Set(partition, node, data.Columns[split.Feature], split.MissingLeft ? data.Features[split.Feature].MissingBin : int.MaxValue);
        workers.Run(blocks, sorting);
        var left = SumLefts(blocks);
        joining.Set(partition, node, left);
        workers.Run(blocks, joining);
        return left;
    }

    /// <summary>Where the left rows of each block start among all left rows.</summary>
    private int SumLefts(int blocks)
    {
        var left = 0;
        for (var block = 0; block < blocks; block++)
        {
            starts[block] = left;
            left += lefts[block];
        }
        return left;
    }

    private static (int From, int To) BlockOf(GrowingNode node, int block) =>
        (node.Start + block * BlockRows, node.Start + Math.Min(node.Count, (block + 1) * BlockRows));

    /// <summary>Writes every row to both sides and advances only the side it belongs to, which spares a branch that is never predicted well.</summary>
    private sealed class Sorting(RowDivider divider) : IPieces
    {
        private RowPartition partition = null!;
        private GrowingNode node = null!;
        private byte[] column = [];
        private int last;
        private int missing;

        public void Set(RowPartition of, GrowingNode divided, byte[] bins, int missingLeft) => (partition, node, column, last, missing) = (of, divided, bins, divided.Split.Bin, missingLeft);

        public void Do(int worker, int block)
        {
            var (from, to) = BlockOf(node, block);
            var (left, right) = (from, from);
            var (rows, leftRows, rightRows) = (partition.Rows, partition.LeftRows, partition.RightRows);
            for (var i = from; i < to; i++)
            {
                var row = rows[i];
                int bin = column[row];
                var goesLeft = bin <= last | bin == missing ? 1 : 0;
                leftRows[left] = row;
                rightRows[right] = row;
                left += goesLeft;
                right += 1 - goesLeft;
            }
            divider.lefts[block] = left - from;
        }
    }

    /// <summary>Copies the two sides of each block to where the blocks before it end.</summary>
    private sealed class Joining(RowDivider divider) : IPieces
    {
        private RowPartition partition = null!;
        private GrowingNode node = null!;
        private int left;

        public void Set(RowPartition of, GrowingNode divided, int leftCount) => (partition, node, left) = (of, divided, leftCount);

        public void Do(int worker, int block)
        {
            var (from, to) = BlockOf(node, block);
            var (start, lefts) = (divider.starts[block], divider.lefts[block]);
            partition.LeftRows.AsSpan(from, lefts).CopyTo(partition.Rows.AsSpan(node.Start + start));
            partition.RightRows.AsSpan(from, to - from - lefts).CopyTo(partition.Rows.AsSpan(from + left - start));
        }
    }
}
