using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Sums the rows of a node by feature and bin. Each worker adds narrow words into a small table of its own, which its nearest cache holds,
/// and empties it into the node's histogram of wide words before a half could overflow; whole numbers make the result independent of who
/// summed what.
/// </summary>
/// <remarks>A histogram is one array: bin b of feature f lies at <c>Offsets[f] + b</c>; in a worker's table value v of bundle g lies at <c>TableSlots g + v</c>.</remarks>
internal sealed class HistogramBuilder
{
    private const int PieceRows = 2048;
    private const int PrefetchRows = 16;
    private const int StepRows = 256;

    // Room is kept for the worst that a step could bring, which should be little of the table.
    private const int StepsToFull = 4;
    // 256 bins and a cache line: at a distance of a power of two the low bins of all features would fight for the same few cache sets.
    private const int TableSlots = 256 + 16;

    private readonly BinnedColumns data;
    private readonly QuantisedGradients gradients;
    private readonly Workers workers;
    private readonly Table[] tables;
    private readonly int stepRows;
    private readonly HistogramPool pool;
    private readonly Adding adding;
    private readonly bool[] looksAt;
    private readonly int[] bundles;
    private int bundleCount;

    public HistogramBuilder(BinnedColumns data, QuantisedGradients gradients, HistogramPool pool, Workers workers)
    {
        this.pool = pool;
        this.data = data;
        this.gradients = gradients;
        this.workers = workers;
        stepRows = Math.Clamp(PackedSums.NarrowGradients / StepsToFull / gradients.Steps, 1, StepRows);
        tables = new Table[workers.Count];
        for (var worker = 0; worker < tables.Length; worker++) tables[worker] = new Table(data.Bundles.Count * TableSlots);
        adding = new Adding(this);
        looksAt = new bool[data.Features.Length];
        bundles = new int[data.Bundles.Count];
    }

    /// <summary>Sets the features that histograms are built over from now on; slots of others stay 0.</summary>
    public void LookAt(int[] features)
    {
        Array.Clear(looksAt);
        foreach (var feature in features) looksAt[feature] = true;
        bundleCount = 0;
        for (var bundle = 0; bundle < data.Bundles.Count; bundle++)
        {
            if (Array.Exists(data.Bundles.Members[bundle], feature => looksAt[feature])) bundles[bundleCount++] = bundle;
        }
    }

    /// <summary>A histogram of the rows.</summary>
    public long[] Build(ReadOnlyMemory<int> rows)
    {
        var histogram = pool.Rent();
        adding.Set(rows, histogram);
        workers.Run(Blocks.Count(rows.Length, PieceRows), adding);
        foreach (var table in tables) Empty(table, histogram);
        return histogram;
    }

    /// <summary>Turns a parent's histogram into the sibling's by taking one child's off, from one feature to another.</summary>
    public void Subtract(long[] parent, long[] child, int firstFeature, int lastFeature)
    {
        var (from, to) = (data.Offsets[firstFeature], data.Offsets[lastFeature + 1]);
        PackedSums.Subtract(parent.AsSpan(from, to - from), child.AsSpan(from, to - from));
    }

    /// <summary>One worker's table, with the sums that bound what any of its slots can hold.</summary>
    private sealed class Table(int slots)
    {
        public int[] Words { get; } = new int[slots];

        public int Gradients { get; set; }

        public int Hessians { get; set; }
    }

    /// <summary>Adds one piece of the rows to the worker's table.</summary>
    private sealed class Adding(HistogramBuilder builder) : IPieces
    {
        private ReadOnlyMemory<int> rows;
        private long[] histogram = [];

        public void Set(ReadOnlyMemory<int> of, long[] into) => (rows, histogram) = (of, into);

        public void Do(int worker, int piece)
        {
            var part = rows.Span[(piece * PieceRows)..Math.Min(rows.Length, (piece + 1) * PieceRows)];
            var table = builder.tables[worker];
            for (var from = 0; from < part.Length; from += builder.stepRows)
            {
                var step = part[from..Math.Min(part.Length, from + builder.stepRows)];
                builder.MakeRoom(table, step.Length, histogram);
                if (builder.bundleCount == builder.data.Bundles.Count) builder.AddAllBundles(step, part[from..], table);
                else builder.AddBundles(step, part[from..], table);
            }
        }
    }

    /// <summary>Empties the table if so many rows might overflow it.</summary>
    private void MakeRoom(Table table, int rows, long[] histogram)
    {
        if (table.Gradients + rows * gradients.Steps > PackedSums.NarrowGradients || table.Hessians + rows * gradients.MostHessian > PackedSums.NarrowHessians)
            Empty(table, histogram);
    }

    private void AddAllBundles(ReadOnlySpan<int> rows, ReadOnlySpan<int> ahead, Table into)
    {
        ref var bins = ref MemoryMarshal.GetArrayDataReference(data.Rows);
        ref var packed = ref MemoryMarshal.GetArrayDataReference(gradients.Packed);
        var count = data.Bundles.Count;
        var (absolute, hessians) = (0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i + PrefetchRows < ahead.Length) Prefetch(ref Unsafe.Add(ref bins, (nint)ahead[i + PrefetchRows] * data.Stride));
            var word = Unsafe.Add(ref packed, rows[i]);
            absolute += Math.Abs(PackedSums.GradientOf(word));
            hessians += PackedSums.HessianOf(word);
            ref var row = ref Unsafe.Add(ref bins, (nint)rows[i] * data.Stride);
            ref var table = ref MemoryMarshal.GetArrayDataReference(into.Words);
            nint bundle = 0;
            for (; bundle + 8 <= count; bundle += 8)
            {
                // Eight bytes in one load: the additions keep the ports to memory busy enough.
                var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref row, bundle));
                Unsafe.Add(ref table, (nint)(byte)eight) += word;
                Unsafe.Add(ref table, (nint)(byte)(eight >> 8) + TableSlots) += word;
                Unsafe.Add(ref table, (nint)(byte)(eight >> 16) + 2 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)(byte)(eight >> 24) + 3 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)(byte)(eight >> 32) + 4 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)(byte)(eight >> 40) + 5 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)(byte)(eight >> 48) + 6 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)(eight >> 56) + 7 * TableSlots) += word;
                table = ref Unsafe.Add(ref table, 8 * TableSlots);
            }
            for (; bundle < count; bundle++)
            {
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, bundle)) += word;
                table = ref Unsafe.Add(ref table, TableSlots);
            }
        }
        into.Gradients += absolute;
        into.Hessians += hessians;
    }

    private void AddBundles(ReadOnlySpan<int> rows, ReadOnlySpan<int> ahead, Table into)
    {
        ref var bins = ref MemoryMarshal.GetArrayDataReference(data.Rows);
        ref var table = ref MemoryMarshal.GetArrayDataReference(into.Words);
        var used = bundles.AsSpan(0, bundleCount);
        var (absolute, hessians) = (0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i + PrefetchRows < ahead.Length) Prefetch(ref Unsafe.Add(ref bins, (nint)ahead[i + PrefetchRows] * data.Stride));
            var word = gradients.Packed[rows[i]];
            absolute += Math.Abs(PackedSums.GradientOf(word));
            hessians += PackedSums.HessianOf(word);
            ref var row = ref Unsafe.Add(ref bins, (nint)rows[i] * data.Stride);
            foreach (var bundle in used) Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, bundle) + bundle * TableSlots) += word;
        }
        into.Gradients += absolute;
        into.Hessians += hessians;
    }

    /// <summary>Asks for a row's bins early: rows of a small node lie far apart, and waiting for them would be half of the time.</summary>
    private static unsafe void Prefetch(ref byte row)
    {
        // The address is a hint that is never read through, so the array may move meanwhile.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref row));
    }

    private void Empty(Table table, long[] histogram)
    {
        if (table is { Gradients: 0, Hessians: 0 }) return;
        lock (histogram)
        {
            foreach (var bundle in bundles.AsSpan(0, bundleCount))
            {
                var words = table.Words.AsSpan(bundle * TableSlots, TableSlots);
                var members = data.Bundles.Members[bundle];
                if (members.Length > 1) Spread(words, members, histogram);
                else PackedSums.Empty(words[..SlotsOf(members[0])], histogram.AsSpan(data.Offsets[members[0]], SlotsOf(members[0])));
            }
        }
        (table.Gradients, table.Hessians) = (0, 0);
    }

    private int SlotsOf(int feature) => data.Offsets[feature + 1] - data.Offsets[feature];

    /// <summary>Adds a bundle's words to the bins of its features and clears them.</summary>
    private void Spread(Span<int> words, int[] members, long[] histogram)
    {
        for (var last = members.Length - 1; last >= 0; last--)
        {
            var feature = members[last];
            data.Bundles.TakeOff(feature, words, looksAt[feature] ? histogram.AsSpan(data.Offsets[feature], SlotsOf(feature)) : []);
        }
        words[0] = 0;
    }
}
