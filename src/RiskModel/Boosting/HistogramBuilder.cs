using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Sums the rows of a node by feature and bin. Each worker adds narrow words into a small table of its own, which its nearest cache holds,
/// and empties it into the node's histogram of wide words before a half could overflow; whole numbers make the result independent of who
/// summed what.
/// </summary>
/// <remarks>A histogram is one array: bin b of feature f lies at <c>Offsets[f] + b</c>; in a worker's table at <c>256 f + b</c>.</remarks>
internal sealed class HistogramBuilder
{
    private const int PieceRows = 2048;
    private const int PrefetchRows = 16;
    private const int TableSlots = 256;

    private readonly BinnedColumns data;
    private readonly QuantisedGradients gradients;
    private readonly Workers workers;
    private readonly Table[] tables;
    private readonly int stepRows;
    private readonly Stack<long[]> spare = new();
    private readonly Adding adding;

    public HistogramBuilder(BinnedColumns data, QuantisedGradients gradients, Workers workers)
    {
        this.data = data;
        this.gradients = gradients;
        this.workers = workers;
        stepRows = Math.Clamp(PackedSums.NarrowGradients / gradients.Steps, 1, 256);
        tables = new Table[workers.Count];
        for (var worker = 0; worker < tables.Length; worker++) tables[worker] = new Table(data.Features.Length * TableSlots);
        adding = new Adding(this);
    }

    /// <summary>A histogram of the rows over the tree's features; slots of other features stay 0.</summary>
    public long[] Build(ReadOnlyMemory<int> rows, int[] features)
    {
        var histogram = Rent();
        adding.Set(rows, features, histogram);
        workers.Run(Blocks.Count(rows.Length, PieceRows), adding);
        foreach (var table in tables) Empty(table, histogram, features);
        return histogram;
    }

    /// <summary>Turns a parent's histogram into the sibling's for one feature by taking one child's off.</summary>
    public void Subtract(long[] parent, long[] child, int feature)
    {
        var (from, length) = (data.Offsets[feature], data.Offsets[feature + 1] - data.Offsets[feature]);
        PackedSums.Subtract(parent.AsSpan(from, length), child.AsSpan(from, length));
    }

    /// <summary>Takes back a histogram that is no longer needed.</summary>
    public void Return(long[] histogram) => spare.Push(histogram);

    private long[] Rent()
    {
        if (!spare.TryPop(out var histogram)) return new long[data.SlotCount];
        Array.Clear(histogram);
        return histogram;
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
        private int[] features = [];
        private long[] histogram = [];

        public void Set(ReadOnlyMemory<int> of, int[] over, long[] into) => (rows, features, histogram) = (of, over, into);

        public void Do(int worker, int piece)
        {
            var part = rows.Span[(piece * PieceRows)..Math.Min(rows.Length, (piece + 1) * PieceRows)];
            var table = builder.tables[worker];
            for (var from = 0; from < part.Length; from += builder.stepRows)
            {
                var step = part[from..Math.Min(part.Length, from + builder.stepRows)];
                builder.MakeRoom(table, step, histogram, features);
                if (features.Length == builder.data.Features.Length) builder.AddAllFeatures(step, part[from..], table.Words);
                else builder.AddFeatures(step, part[from..], features, table.Words);
            }
        }
    }

    /// <summary>Empties the table if these rows might overflow it.</summary>
    private void MakeRoom(Table table, ReadOnlySpan<int> rows, long[] histogram, int[] features)
    {
        var (absolute, hessians) = (0, 0);
        foreach (var row in rows)
        {
            var word = gradients.Packed[row];
            absolute += Math.Abs(PackedSums.GradientOf(word));
            hessians += PackedSums.HessianOf(word);
        }
        if (table.Gradients + absolute > PackedSums.NarrowGradients || table.Hessians + hessians > PackedSums.NarrowHessians) Empty(table, histogram, features);
        table.Gradients += absolute;
        table.Hessians += hessians;
    }

    private void AddAllFeatures(ReadOnlySpan<int> rows, ReadOnlySpan<int> ahead, int[] words)
    {
        ref var bins = ref MemoryMarshal.GetArrayDataReference(data.Rows);
        ref var packed = ref MemoryMarshal.GetArrayDataReference(gradients.Packed);
        var count = data.Features.Length;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i + PrefetchRows < ahead.Length) Prefetch(ref Unsafe.Add(ref bins, (nint)ahead[i + PrefetchRows] * data.Stride));
            var word = Unsafe.Add(ref packed, rows[i]);
            ref var row = ref Unsafe.Add(ref bins, (nint)rows[i] * data.Stride);
            ref var table = ref MemoryMarshal.GetArrayDataReference(words);
            nint feature = 0;
            for (; feature + 8 <= count; feature += 8)
            {
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature)) += word;
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature + 1) + TableSlots) += word;
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature + 2) + 2 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature + 3) + 3 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature + 4) + 4 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature + 5) + 5 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature + 6) + 6 * TableSlots) += word;
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature + 7) + 7 * TableSlots) += word;
                table = ref Unsafe.Add(ref table, 8 * TableSlots);
            }
            for (; feature < count; feature++)
            {
                Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature)) += word;
                table = ref Unsafe.Add(ref table, TableSlots);
            }
        }
    }

    private void AddFeatures(ReadOnlySpan<int> rows, ReadOnlySpan<int> ahead, int[] features, int[] words)
    {
        ref var bins = ref MemoryMarshal.GetArrayDataReference(data.Rows);
        ref var table = ref MemoryMarshal.GetArrayDataReference(words);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i + PrefetchRows < ahead.Length) Prefetch(ref Unsafe.Add(ref bins, (nint)ahead[i + PrefetchRows] * data.Stride));
            var word = gradients.Packed[rows[i]];
            ref var row = ref Unsafe.Add(ref bins, (nint)rows[i] * data.Stride);
            foreach (var feature in features) Unsafe.Add(ref table, (nint)Unsafe.Add(ref row, feature) + feature * TableSlots) += word;
        }
    }

    /// <summary>Asks for a row's bins early: rows of a small node lie far apart, and waiting for them would be half of the time.</summary>
    private static unsafe void Prefetch(ref byte row)
    {
        // The address is a hint that is never read through, so the array may move meanwhile.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref row));
    }

    private void Empty(Table table, long[] histogram, int[] features)
    {
        if (table is { Gradients: 0, Hessians: 0 }) return;
        lock (histogram)
        {
            foreach (var feature in features)
            {
                var (from, length) = (data.Offsets[feature], data.Offsets[feature + 1] - data.Offsets[feature]);
                PackedSums.Empty(table.Words.AsSpan(feature * TableSlots, length), histogram.AsSpan(from, length));
            }
        }
        (table.Gradients, table.Hessians) = (0, 0);
    }
}
