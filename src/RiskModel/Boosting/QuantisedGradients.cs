using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>
/// Gradients and hessians as whole numbers of one small step, rounded up or down at random so that sums stay unbiased
/// (Shi et al. 2022, "Quantized Training of Gradient Boosting Decision Trees"). Whole numbers add up exactly in any order,
/// so histograms do not depend on threads. The draw for a row is a hash of seed, tree and row.
/// </summary>
/// <remarks>
/// A row whose gradient is small is kept with a chance in proportion to it, and then counts for one over that chance, so that sums stay
/// unbiased (sampling by importance, as Ibragimov and Gusev 2019, "Minimal Variance Sampling in Stochastic Gradient Boosting", do by the tree).
/// The tree grows without the others, which add nothing to any histogram: where most rows are sure of their label, those are most rows.
/// </remarks>
/// <param name="rows">Rows.</param>
/// <param name="scale">Steps, and which gradients are small.</param>
/// <param name="largest">The largest gradient possible.</param>
internal sealed class QuantisedGradients(int rows, GradientScale scale, float largest)
{
    /// <summary>Steps from 0 to the largest gradient possible.</summary>
    public int Steps { get; } = scale.Steps;

    /// <summary>One word a row, see <see cref="PackedSums"/>; 0 in a row that the tree grows without.</summary>
    public int[] Packed { get; } = new int[rows];

    /// <summary>The most steps that a row's hessian can round to: probability x (1 - probability) is at most a quarter and never above the gradient, which grows to the least that is kept.</summary>
    public int MostHessian { get; } = Math.Min(scale.Steps, Math.Max(scale.Steps / 4, scale.LeastKept) + 1);

    /// <summary>Gradient, and hessian, of one step.</summary>
    public double Step { get; } = largest / (double)scale.Steps;

    /// <summary>Rounds the derivatives of rows from .. to - 1.</summary>
    public void Round(LogisticLoss loss, int from, int to, uint key)
    {
        var perStep = (float)(1 / Step);
        var row = from;
        for (; row + Vector256<float>.Count <= to; row += Vector256<float>.Count)
        {
            var gradients = Vector256.LoadUnsafe(ref loss.Gradients[row]);
            var sizes = Vector256.Abs(gradients) * perStep;
            var growth = Vector256.Max(Vector256<float>.One, Vector256.Create((float)scale.LeastKept) / sizes);
            // Among the draws that keep a row this one is again even from 0 to 1.
            var draws = SeededHash.Units(key, row) * growth;
            // -x = ~x + 1 where the gradient is negative.
            var signs = Vector256.LessThan(gradients, Vector256<float>.Zero).AsInt32();
            var words = (((Rounded(sizes * growth, draws) ^ signs) - signs) << 16) + Rounded(Vector256.LoadUnsafe(ref loss.Hessians[row]) * perStep * growth, draws);
            (words & Vector256.LessThan(draws, Vector256<float>.One).AsInt32()).StoreUnsafe(ref Packed[row]);
        }
        for (; row < to; row++)
        {
            var size = Math.Abs(loss.Gradients[row]) * perStep;
            var growth = Math.Max(1, scale.LeastKept / size);
            var draw = SeededHash.UnitFloat(key, row) * growth;
            var rounded = Rounded(size * growth, draw);
            Packed[row] = draw < 1 ? PackedSums.Narrow(loss.Gradients[row] < 0 ? -rounded : rounded, Rounded(loss.Hessians[row] * perStep * growth, draw)) : 0;
        }
    }

    private int Rounded(float size, float draw) => Math.Min((int)(size + draw), Steps);

    private Vector256<int> Rounded(Vector256<float> sizes, Vector256<float> draws) => Vector256.Min(Vector256.ConvertToInt32(sizes + draws), Vector256.Create(Steps));
}
