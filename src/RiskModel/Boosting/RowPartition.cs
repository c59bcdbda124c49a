namespace FangFan.Risk.Boosting;

/// <summary>
/// The rows of a tree, those of each node lying together and in ascending order:
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
    private readonly Workers workers;

    public RowPartition(int capacity, Workers workers)
    {
        this.workers = workers;
        rows = new int[capacity];
        leftRows = new int[capacity];
        rightRows = new int[capacity];
    }

    /// <summary>Rows of the tree.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a tree's rows, ascending, into the root.</summary>
    public void Start(ReadOnlySpan<int> chosen)
    {
        Count = chosen.Length;
        chosen.CopyTo(rows);
    }

    /// <summary>The rows of a node.</summary>
    public ReadOnlyMemory<int> RowsOf(GrowingNode node) => rows.AsMemory(node.Start, node.Count);

    /// <summary>Moves the rows of a node that go left before those that go right, each keeping their order; returns how many go left.</summary>
    public int Divide(GrowingNode node, Split split, BinnedColumns data)
    {
        var blocks = Blocks.Count(node.Count, BlockRows);
        var lefts = new int[blocks];
        workers.Run(blocks, (_, block) => lefts[block] = DivideBlock(BlockOf(node, block), split, data));
        var left = lefts.Sum();
        var starts = new int[blocks];
        for (var block = 1; block < blocks; block++) starts[block] = starts[block - 1] + lefts[block - 1];
        workers.Run(blocks, (_, block) =>
        {
            var (from, to) = BlockOf(node, block);
            var passed = from - node.Start - starts[block];
            leftRows.AsSpan(from, lefts[block]).CopyTo(rows.AsSpan(node.Start + starts[block]));
            rightRows.AsSpan(from, to - from - lefts[block]).CopyTo(rows.AsSpan(node.Start + left + passed));
        });
        return left;
    }

    private static (int From, int To) BlockOf(GrowingNode node, int block) =>
        (node.Start + block * BlockRows, node.Start + Math.Min(node.Count, (block + 1) * BlockRows));

    /// <summary>Writes every row to both sides and advances only the side it belongs to, which spares a branch that is never predicted well.</summary>
    private int DivideBlock((int From, int To) block, Split split, BinnedColumns data)
    {
        var column = data.Columns[split.Feature];
        var missing = split.MissingLeft ? data.Features[split.Feature].MissingBin : int.MaxValue;
        var (left, right) = (block.From, block.From);
        for (var i = block.From; i < block.To; i++)
        {
            var row = rows[i];
            int bin = column[row];
            var goesLeft = bin <= split.Bin | bin == missing ? 1 : 0;
            leftRows[left] = row;
            rightRows[right] = row;
            left += goesLeft;
            right += 1 - goesLeft;
        }
        return left - block.From;
    }
}
