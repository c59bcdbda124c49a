using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Sums the rows of a node by feature and bin. Each worker adds packed numbers into a small table of its own and takes it apart into
/// the node's histogram before a part could overflow; whole numbers make the result independent of who summed what.
/// </summary>
/// <remarks>A histogram is one array: bin b of feature f lies at <c>Offsets[f] + b</c>.</remarks>
internal sealed class HistogramBuilder
{
    private const int PieceRows = 2048;
    private const int PrefetchRows = 16;

    private readonly BinnedColumns data;
    private readonly Workers workers;
    private readonly Worker[] scratch;
    private readonly Stack<GradientSums[]> spare = new();

    public HistogramBuilder(BinnedColumns data, Workers workers)
    {
        this.data = data;
        this.workers = workers;
        scratch = new Worker[workers.Count];
        for (var worker = 0; worker < scratch.Length; worker++) scratch[worker] = new Worker(data.SlotCount);
    }

    /// <summary>One worker's table of packed sums and the rows it holds.</summary>
    private sealed class Worker(int slots)
    {
        public long[] Sums { get; } = new long[slots];
        public int Rows { get; set; }
    }

    /// <summary>A histogram of the rows over the tree's features; slots of other features stay 0.</summary>
    public GradientSums[] Build(ReadOnlyMemory<int> rows, QuantisedGradients gradients, int[] features)
    {
        var histogram = Rent();
        workers.Run(Blocks.Count(rows.Length, PieceRows), (worker, piece) =>
        {
            var own = scratch[worker];
            var part = rows.Slice(piece * PieceRows, Math.Min(PieceRows, rows.Length - piece * PieceRows)).Span;
            if (own.Rows + part.Length > QuantisedGradients.ChunkRows) Empty(own, histogram, features);
            own.Rows += part.Length;
            if (features.Length == data.Features.Length) AddAllFeatures(part, gradients.Packed, own.Sums);
            else AddFeatures(part, gradients.Packed, features, own.Sums);
        });
        foreach (var worker in scratch) Empty(worker, histogram, features);
        return histogram;
    }

    /// <summary>Turns a parent's histogram into the sibling's for one feature by taking one child's off.</summary>
    public void Subtract(GradientSums[] parent, GradientSums[] child, int feature)
    {
        for (var slot = data.Offsets[feature]; slot < data.Offsets[feature + 1]; slot++) parent[slot] -= child[slot];
    }

    /// <summary>Takes back a histogram that is no longer needed.</summary>
    public void Return(GradientSums[] histogram) => spare.Push(histogram);

    private GradientSums[] Rent()
    {
        if (!spare.TryPop(out var histogram)) return new GradientSums[data.SlotCount];
        Array.Clear(histogram);
        return histogram;
    }

    private void AddAllFeatures(ReadOnlySpan<int> rows, long[] packed, long[] sums)
    {
        ref var bins = ref MemoryMarshal.GetArrayDataReference(data.Rows);
        ref var sum = ref MemoryMarshal.GetArrayDataReference(sums);
        ref var offset = ref MemoryMarshal.GetArrayDataReference(data.Offsets);
        var count = data.Features.Length;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i + PrefetchRows < rows.Length) Prefetch(ref Unsafe.Add(ref bins, (nint)rows[i + PrefetchRows] * data.Stride));
            var value = packed[rows[i]];
            ref var row = ref Unsafe.Add(ref bins, (nint)rows[i] * data.Stride);
            var feature = 0;
            for (; feature + 4 <= count; feature += 4)
            {
                Unsafe.Add(ref sum, Unsafe.Add(ref offset, feature) + Unsafe.Add(ref row, feature)) += value;
                Unsafe.Add(ref sum, Unsafe.Add(ref offset, feature + 1) + Unsafe.Add(ref row, feature + 1)) += value;
                Unsafe.Add(ref sum, Unsafe.Add(ref offset, feature + 2) + Unsafe.Add(ref row, feature + 2)) += value;
                Unsafe.Add(ref sum, Unsafe.Add(ref offset, feature + 3) + Unsafe.Add(ref row, feature + 3)) += value;
            }
            for (; feature < count; feature++) Unsafe.Add(ref sum, Unsafe.Add(ref offset, feature) + Unsafe.Add(ref row, feature)) += value;
        }
    }

    private void AddFeatures(ReadOnlySpan<int> rows, long[] packed, int[] features, long[] sums)
    {
        foreach (var row in rows)
        {
            var value = packed[row];
            var bins = data.Rows.AsSpan(row * data.Stride, data.Stride);
            foreach (var feature in features) sums[data.Offsets[feature] + bins[feature]] += value;
        }
    }

    /// <summary>Asks for a row's bins early: rows of a small node lie far apart, and waiting for them would be half of the time.</summary>
    private static unsafe void Prefetch(ref byte row)
    {
        // The address is a hint that is never read through, so the array may move meanwhile.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref row));
    }

    /// <summary>Takes a worker's packed sums apart into the histogram and clears them.</summary>
    private void Empty(Worker worker, GradientSums[] histogram, int[] features)
    {
        if (worker.Rows == 0) return;
        lock (histogram)
        {
            foreach (var feature in features)
            {
                for (var slot = data.Offsets[feature]; slot < data.Offsets[feature + 1]; slot++)
                {
                    if (worker.Sums[slot] == 0) continue;
                    histogram[slot] += QuantisedGradients.Unpack(worker.Sums[slot]);
                    worker.Sums[slot] = 0;
                }
            }
        }
        worker.Rows = 0;
    }
}
