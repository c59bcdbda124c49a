namespace FangFan.Risk.Boosting;

/// <summary>What one tree may see.</summary>
/// <param name="Rows">Whether each row is drawn; null where every row is.</param>
/// <param name="Features">Features it may split on, ascending.</param>
internal readonly record struct TreeDraw(bool[]? Rows, int[] Features);

/// <summary>Draws rows and features for each tree by seed.</summary>
internal sealed class TreeDrawer
{
    private readonly BoostingOptions options;
    private readonly Workers workers;
    private readonly bool[]? rows;
    private readonly int[] usable;

    public TreeDrawer(BinnedColumns data, BoostingOptions options, Workers workers)
    {
        this.options = options;
        this.workers = workers;
        rows = options.RowFraction < 1 ? new bool[data.RowCount] : null;
        usable = [.. Enumerable.Range(0, data.Features.Length).Where(feature => Varies(data.Columns[feature]))];
    }

    /// <summary>Whether a tree sees less than everything, so that the next may find a split where this one did not.</summary>
    public bool Samples => options.RowFraction < 1 || options.FeatureFraction < 1;

    /// <summary>Whether any feature takes two values, missing being one.</summary>
    public bool AnyUsable => usable.Length > 0;

    /// <summary>The draw for a tree, good until the next.</summary>
    public TreeDraw For(int tree)
    {
        if (rows is not null) Sample.Mark(rows, options.RowFraction, SeededHash.Key(options.Seed, tree, SeededHash.Purpose.Rows), workers);
        if (options.FeatureFraction >= 1) return new TreeDraw(rows, usable);
        var drawn = Sample.Draw(usable.Length, options.FeatureFraction, SeededHash.Key(options.Seed, tree, SeededHash.Purpose.Features), workers);
        return new TreeDraw(rows, Array.ConvertAll(drawn, position => usable[position]));
    }

    private static bool Varies(byte[] column) => column.AsSpan().ContainsAnyExcept(column[0]);
}
