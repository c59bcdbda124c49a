using System.Runtime.Intrinsics;

namespace FangFan.Risk.Boosting;

/// <summary>The logistic loss with its gradient and hessian in the raw score, a row at a time.</summary>
internal sealed class LogisticLoss(float[] labels, float[]? weights)
{
    private static readonly int Lanes = Vector256<float>.Count;

    /// <summary>First derivative of each row's weighted loss: weight x (probability - label).</summary>
    public float[] Gradients { get; } = new float[labels.Length];

    /// <summary>Second derivative of each row's weighted loss: weight x probability x (1 - probability).</summary>
    public float[] Hessians { get; } = new float[labels.Length];

    /// <summary>The greatest absolute value that a gradient or a hessian can take: the greatest weight.</summary>
    public float Largest { get; } = weights is { Length: > 0 } ? weights.Max() : 1;

    /// <summary>The smallest weight.</summary>
    public float Smallest { get; } = weights is { Length: > 0 } ? weights.Min() : 1;

    /// <summary>Weight of a row.</summary>
    public double WeightOf(int row) => weights is null ? 1 : weights[row];

    /// <summary>The score that fits best without any feature: the log-odds of the weighted share of ones.</summary>
    public double PriorScore()
    {
        var (ones, zeros) = (0.0, 0.0);
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] == 1) ones += WeightOf(row);
            else zeros += WeightOf(row);
        }
        return Math.Log(ones / zeros);
    }

    /// <summary>Takes the derivatives of rows from .. to - 1 at the present scores.</summary>
    public void Differentiate(float[] scores, int from, int to)
    {
        var row = from;
        for (; row + Lanes <= to; row += Lanes) Differentiate(Vector256.LoadUnsafe(ref scores[row]), row);
        if (row == to) return;
        Span<float> rest = stackalloc float[Lanes];
        scores.AsSpan(row, to - row).CopyTo(rest);
        var (one, zero, product) = Sigmoid.Of(Vector256.LoadUnsafe(ref rest[0]));
        for (var i = 0; row + i < to; i++) Set(row + i, one[i], zero[i], product[i]);
    }

    private void Differentiate(Vector256<float> scores, int row)
    {
        var (one, zero, product) = Sigmoid.Of(scores);
        var gradient = Vector256.ConditionalSelect(Vector256.Equals(Vector256.LoadUnsafe(ref labels[row]), Vector256<float>.Zero), one, -zero);
        if (weights is not null)
        {
            var weight = Vector256.LoadUnsafe(ref weights[row]);
            gradient *= weight;
            product *= weight;
        }
        gradient.StoreUnsafe(ref Gradients[row]);
        product.StoreUnsafe(ref Hessians[row]);
    }

    private void Set(int row, float one, float zero, float product)
    {
        var weight = weights is null ? 1 : weights[row];
        Gradients[row] = (labels[row] == 0 ? one : -zero) * weight;
        Hessians[row] = product * weight;
    }

    /// <summary>Weighted mean of the loss.</summary>
    public double Mean(double[] scores, Workers workers)
    {
        var loss = Blocks.Sum(scores.Length, workers, (from, to) =>
        {
            var sum = 0.0;
            for (var row = from; row < to; row++) sum += WeightOf(row) * Of(labels[row] == 1 ? scores[row] : -scores[row]);
            return sum;
        });
        return loss / Blocks.Sum(scores.Length, workers, (from, to) =>
        {
            var sum = 0.0;
            for (var row = from; row < to; row++) sum += WeightOf(row);
            return sum;
        });
    }

    /// <summary>log(1 + exp(-margin)) without overflow.</summary>
    private static double Of(double margin) => margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin;
}
