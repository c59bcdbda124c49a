namespace FangFan.Risk.Boosting;

/// <summary>
/// Training values as bins, kept twice: by column for the partition, which reads one feature, and by row and bundle for the histograms,
/// which read every feature of a row and so find them on one cache line or two.
/// </summary>
internal sealed class BinnedColumns
{
    private const int TransposeRows = 1024;

    /// <summary>Slots of a feature are filled up to a multiple of this, so that vectors pass over a histogram without a rest.</summary>
    private const int SlotMultiple = 8;

    private BinnedColumns(FeatureBins[] features, byte[][] columns, Workers workers)
    {
        Features = features;
        Columns = columns;
        RowCount = columns[0].Length;
        Bundles = new ColumnBundles([.. features.Zip(columns, Levels)]);
        Stride = StrideOf(Bundles.Count);
        Offsets = new int[features.Length + 1];
        for (var feature = 0; feature < features.Length; feature++) Offsets[feature + 1] = Offsets[feature] + (features[feature].Slots + SlotMultiple - 1) / SlotMultiple * SlotMultiple;
        Rows = ByRow(workers);
    }

    /// <summary>Bins of each feature.</summary>
    public FeatureBins[] Features { get; }

    /// <summary>[feature][row].</summary>
    public byte[][] Columns { get; }

    /// <summary>Which features share a byte of <see cref="Rows"/>.</summary>
    public ColumnBundles Bundles { get; }

    /// <summary>[row * <see cref="Stride"/> + bundle].</summary>
    public byte[] Rows { get; }

    /// <summary>Bytes from one row to the next in <see cref="Rows"/>.</summary>
    public int Stride { get; }

    /// <summary>Rows.</summary>
    public int RowCount { get; }

    /// <summary>Where the bins of a feature start in a histogram; the last entry is the histogram's length.</summary>
    public int[] Offsets { get; }

    /// <summary>Slots of a histogram over all features.</summary>
    public int SlotCount => Offsets[^1];

    /// <summary>Chooses bins and puts every value into its own.</summary>
    /// <exception cref="ArgumentException">Rows times features exceed what one array holds.</exception>
    public static BinnedColumns From(float[][] columns, BoostingOptions options, Workers workers)
    {
        var rows = columns[0].Length;
        if ((long)rows * StrideOf(columns.Length) > Array.MaxLength)
            throw new ArgumentException($"{rows} rows of {columns.Length} features are too many; rows times features may be up to {Array.MaxLength}.", nameof(columns));
        var key = SeededHash.Key(options.Seed, 0, SeededHash.Purpose.Binning);
        var sample = rows <= options.BinningRows ? null : Sample.Draw(rows, (double)options.BinningRows / rows, key, workers);
        var finders = new BinFinder?[workers.Count];
        var features = new FeatureBins[columns.Length];
        var binned = new byte[columns.Length][];
        workers.Run(columns.Length, (worker, feature) =>
        {
            var bins = (finders[worker] ??= new BinFinder(rows, sample, options.Bins)).Find(columns[feature]);
            features[feature] = bins;
            binned[feature] = new byte[rows];
            bins.SetBins(columns[feature], binned[feature]);
        });
        return new BinnedColumns(features, binned, workers);
    }

    /// <summary>Bins that hold rows; the one for missing values comes last and often holds none.</summary>
    private static int Levels(FeatureBins bins, byte[] column) => column.Contains((byte)bins.MissingBin) ? bins.Slots : bins.MissingBin;

    /// <summary>A power of two up to 64, so that a row lies on one cache line; beyond, a multiple of 32.</summary>
    private static int StrideOf(int bytes) => bytes <= 64 ? (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)bytes) : (bytes + 31) / 32 * 32;

    private byte[] ByRow(Workers workers)
    {
        var rows = new byte[RowCount * Stride];
        workers.Run(Blocks.Count(RowCount, TransposeRows), (_, block) =>
        {
            var (from, to) = (block * TransposeRows, Math.Min(RowCount, (block + 1) * TransposeRows));
            for (var feature = 0; feature < Columns.Length; feature++)
            {
                var (column, bundle) = (Columns[feature], Bundles.Of[feature]);
                for (var row = from; row < to; row++) rows[row * Stride + bundle] += Bundles.ValueOf(feature, column[row]);
            }
        });
        return rows;
    }
}
