namespace FangFan.Risk.Boosting;

/// <summary>
/// Gradients and hessians as whole numbers of small steps, rounded up or down at random so that sums stay unbiased
/// (Shi et al. 2022, "Quantized Training of Gradient Boosting Decision Trees"). Whole numbers add up exactly in any order,
/// so histograms do not depend on threads. The draw for a row is a hash of seed, tree and row.
/// </summary>
/// <remarks>
/// One 64-bit number carries a row: gradient in the top 25 bits (signed), hessian in the next 24, a 1 for the row itself in the lowest 15.
/// Adding such numbers adds the three at once. With at most <see cref="ChunkRows"/> rows in a sum each part keeps to its bits:
/// 2^14 x 1023 &lt; 2^24 and 2^14 &lt; 2^15.
/// </remarks>
internal sealed class QuantisedGradients(int rows)
{
    /// <summary>Steps from 0 to the largest gradient, and to the largest hessian.</summary>
    public const int Steps = 1023;

    /// <summary>Rows whose packed numbers may be added before the sum must be taken apart.</summary>
    public const int ChunkRows = 1 << 14;

    private const int RowBits = 15;
    private const int HessianBits = 24;

    /// <summary>One packed number a row; only those of the tree's rows are current.</summary>
    public long[] Packed { get; } = new long[rows];

    /// <summary>Gradient of one step.</summary>
    public double GradientStep { get; private set; }

    /// <summary>Hessian of one step.</summary>
    public double HessianStep { get; private set; }

    /// <summary>Packs three whole numbers.</summary>
    public static long Pack(int gradient, int hessian) => ((long)gradient << (RowBits + HessianBits)) + ((long)hessian << RowBits) + 1;

    /// <summary>Takes a sum of packed numbers apart.</summary>
    public static GradientSums Unpack(long packed) =>
        new(packed >> (RowBits + HessianBits), (packed >> RowBits) & ((1L << HessianBits) - 1), packed & ((1L << RowBits) - 1));

    /// <summary>Rounds the derivatives of some rows.</summary>
    public void Round(LogisticLoss loss, ReadOnlyMemory<int> chosen, ulong key, Workers workers)
    {
        GradientStep = StepOf(loss.Gradients, chosen, workers);
        HessianStep = StepOf(loss.Hessians, chosen, workers);
        var (perGradient, perHessian) = (1 / GradientStep, 1 / HessianStep);
        workers.Run(Blocks.Count(chosen.Length, Blocks.SumRows), (_, block) =>
        {
            foreach (var row in Block(chosen, block))
            {
                var bits = SeededHash.Bits(key, row);
                Packed[row] = Pack(
                    Rounded(loss.Gradients[row] * perGradient, (uint)bits),
                    Rounded(loss.Hessians[row] * perHessian, (uint)(bits >> 32)));
            }
        });
    }

    private static int Rounded(double value, uint bits) => Math.Clamp((int)Math.Floor(value + bits * (1.0 / (1L << 32))), -Steps, Steps);

    /// <summary>The step that takes the largest absolute value to <see cref="Steps"/>.</summary>
    private static double StepOf(float[] values, ReadOnlyMemory<int> chosen, Workers workers)
    {
        var largest = new float[Blocks.Count(chosen.Length, Blocks.SumRows)];
        workers.Run(largest.Length, (_, block) =>
        {
            var most = 0f;
            foreach (var row in Block(chosen, block)) most = Math.Max(most, Math.Abs(values[row]));
            largest[block] = most;
        });
        var all = largest.Max();
        return all > 0 ? (double)all / Steps : 1;
    }

    private static ReadOnlySpan<int> Block(ReadOnlyMemory<int> chosen, int block)
    {
        var from = block * Blocks.SumRows;
        return chosen.Span[from..Math.Min(chosen.Length, from + Blocks.SumRows)];
    }
}
