namespace FangFan.Risk.Boosting;

/// <summary>What one tree may see.</summary>
/// <param name="Rows">Rows it grows on, ascending.</param>
/// <param name="OtherRows">The rest, ascending.</param>
/// <param name="Features">Features it may split on, ascending.</param>
internal sealed record TreeDraw(int[] Rows, int[] OtherRows, int[] Features);

/// <summary>Draws rows and features for each tree by seed.</summary>
internal sealed class TreeDrawer
{
    private readonly BoostingOptions options;
    private readonly Workers workers;
    private readonly int rows;
    private readonly int[] usable;
    private readonly TreeDraw everything;

    public TreeDrawer(BinnedColumns data, BoostingOptions options, Workers workers)
    {
        this.options = options;
        this.workers = workers;
        rows = data.RowCount;
        usable = [.. Enumerable.Range(0, data.Features.Length).Where(feature => Varies(data.Columns[feature]))];
        everything = new TreeDraw([.. Enumerable.Range(0, rows)], [], usable);
    }

    /// <summary>Whether a tree sees less than everything, so that the next may find a split where this one did not.</summary>
    public bool Samples => options.RowFraction < 1 || options.FeatureFraction < 1;

    /// <summary>Whether any feature takes two values, missing being one.</summary>
    public bool AnyUsable => usable.Length > 0;

    /// <summary>The draw for a tree.</summary>
    public TreeDraw For(int tree)
    {
        var draw = everything;
        if (options.RowFraction < 1)
        {
            var (drawn, left) = Sample.Draw(rows, options.RowFraction, SeededHash.Key(options.Seed, tree, SeededHash.Purpose.Rows), workers);
            draw = draw with { Rows = drawn, OtherRows = left };
        }
        if (options.FeatureFraction < 1)
        {
            var (drawn, _) = Sample.Draw(usable.Length, options.FeatureFraction, SeededHash.Key(options.Seed, tree, SeededHash.Purpose.Features), workers);
            draw = draw with { Features = Array.ConvertAll(drawn, position => usable[position]) };
        }
        return draw;
    }

    private static bool Varies(byte[] column) => column.AsSpan().ContainsAnyExcept(column[0]);
}
