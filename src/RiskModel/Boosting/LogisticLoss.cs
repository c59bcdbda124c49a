namespace FangFan.Risk.Boosting;

/// <summary>The logistic loss with its gradient and hessian in the raw score, a row at a time.</summary>
internal sealed class LogisticLoss(float[] labels, float[]? weights)
{
    /// <summary>First derivative of each row's weighted loss: weight x (probability - label).</summary>
    public float[] Gradients { get; } = new float[labels.Length];

    /// <summary>Second derivative of each row's weighted loss: weight x probability x (1 - probability).</summary>
    public float[] Hessians { get; } = new float[labels.Length];

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

    /// <summary>Takes the derivatives at the present scores.</summary>
    public void Differentiate(double[] scores, Workers workers) =>
        workers.Run(Blocks.Count(scores.Length, Blocks.SumRows), (_, block) =>
        {
            var to = Math.Min(scores.Length, (block + 1) * Blocks.SumRows);
            for (var row = block * Blocks.SumRows; row < to; row++)
            {
                var probability = 1 / (1 + Math.Exp(-scores[row]));
                Gradients[row] = (float)(WeightOf(row) * (probability - labels[row]));
                Hessians[row] = (float)(WeightOf(row) * probability * (1 - probability));
            }
        });

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
