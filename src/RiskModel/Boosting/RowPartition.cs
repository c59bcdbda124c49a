namespace FangFan.Risk.Boosting;

/// <summary>
/// The rows that a tree grows on, those of each node lying together and in ascending order:
/// <code>
/// root   [ 0 1 2 3 4 5 6 7 ]
/// split  [ 0 2 3 7 | 1 4 5 6 ]
/// split  [ 0 2 3 7 | 1 6 | 4 5 ]
/// </code>
/// </summary>
internal sealed class RowPartition
{
    private const int BlockRows = 8192;

    private readonly int[] rows;
    private readonly int[] leftRows;
    private readonly int[] rightRows;
    private readonly int[] lefts;
    private readonly int[] starts;
    private readonly Workers workers;
    private readonly Sorting sorting;
    private readonly Joining joining;

    public RowPartition(int capacity, Workers workers)
    {
        this.workers = workers;
        rows = new int[capacity];
        leftRows = new int[capacity];
        rightRows = new int[capacity];
        lefts = new int[Blocks.Count(capacity, BlockRows)];
        starts = new int[lefts.Length];
        sorting = new Sorting(this);
        joining = new Joining(this);
    }

    /// <summary>Rows of the tree.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a tree's rows into the root: those drawn whose word is not 0.</summary>
    /// <param name="packed">One word a row.</param>
    /// <param name="drawn">Whether each row is drawn; every row where null.</param>
    public void Start(int[] packed, bool[]? drawn)
    {
        var blocks = Blocks.Count(packed.Length, BlockRows);
        workers.Run(blocks, (_, block) =>
        {
            var (from, to) = (block * BlockRows, Math.Min(packed.Length, (block + 1) * BlockRows));
            var next = from;
            for (var row = from; row < to; row++)
            {
                leftRows[next] = row;
                next += packed[row] != 0 & (drawn is null || drawn[row]) ? 1 : 0;
            }
            lefts[block] = next - from;
        });
        Count = SumLefts(blocks);
        workers.Run(blocks, (_, block) => leftRows.AsSpan(block * BlockRows, lefts[block]).CopyTo(rows.AsSpan(starts[block])));
    }

    /// <summary>The rows of a node.</summary>
    public ReadOnlyMemory<int> RowsOf(GrowingNode node) => rows.AsMemory(node.Start, node.Count);

    /// <summary>Moves the rows of a node that go left before those that go right, each keeping their order; returns how many go left.</summary>
    public int Divide(GrowingNode node, Split split, BinnedColumns data)
    {
        var blocks = Blocks.Count(node.Count, BlockRows);
        sorting.Set(node, data.Columns[split.Feature], split, split.MissingLeft ? data.Features[split.Feature].MissingBin : int.MaxValue);
        workers.Run(blocks, sorting);
        var left = SumLefts(blocks);
        joining.Set(node, left);
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
    private sealed class Sorting(RowPartition partition) : IPieces
    {
        private GrowingNode node = null!;
        private byte[] column = [];
        private int last;
        private int missing;

        public void Set(GrowingNode divided, byte[] bins, Split split, int missingBin) => (node, column, last, missing) = (divided, bins, split.Bin, missingBin);

        public void Do(int worker, int block)
        {
            var (from, to) = BlockOf(node, block);
            var (left, right) = (from, from);
            var (rows, leftRows, rightRows) = (partition.rows, partition.leftRows, partition.rightRows);
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
            partition.lefts[block] = left - from;
        }
    }

    /// <summary>Copies the two sides of each block to where the blocks before it end.</summary>
    private sealed class Joining(RowPartition partition) : IPieces
    {
        private GrowingNode node = null!;
        private int left;

        public void Set(GrowingNode divided, int leftCount) => (node, left) = (divided, leftCount);

        public void Do(int worker, int block)
        {
            var (from, to) = BlockOf(node, block);
            var (start, lefts) = (partition.starts[block], partition.lefts[block]);
            partition.leftRows.AsSpan(from, lefts).CopyTo(partition.rows.AsSpan(node.Start + start));
            partition.rightRows.AsSpan(from, to - from - lefts).CopyTo(partition.rows.AsSpan(from + left - start));
        }
    }
}
