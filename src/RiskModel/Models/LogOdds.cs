namespace FangFan.Risk.Models;

/// <summary>Arithmetic of log-odds that stays exact far from zero.</summary>
public static class LogOdds
{
    /// <summary>The probability of a score in log-odds; 0 or 1 only where a double can hold nothing between.</summary>
    public static double Probability(double raw)
    {
        if (raw >= 0) return 1 / (1 + Math.Exp(-raw));
        var odds = Math.Exp(raw);
        return odds / (1 + odds);
    }

    /// <summary>Log-odds of a probability over 0 and under 1.</summary>
    public static double Of(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>Log of <see cref="Probability"/>, without the loss that its rounding to 0 would bring.</summary>
    public static double LogProbability(double raw) => -Softplus(-raw);

    /// <summary>Log loss [nats] of a score against a target from 0 to 1.</summary>
    public static double Loss(double raw, double target) => Softplus(raw) - target * raw;

    /// <summary>Mean log loss [nats] of raw scores.</summary>
    /// <param name="raw">Scores in log-odds.</param>
    /// <param name="labels">0 or 1, one a score.</param>
    /// <param name="weights">Weight of each row, 0 or more; all 1 where null.</param>
    public static double MeanLoss(ReadOnlySpan<double> raw, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default)
    {
        double loss = 0, total = 0;
        for (var row = 0; row < raw.Length; row++)
        {
            var weight = weights.IsEmpty ? 1.0 : weights[row];
            if (weight == 0) continue;
            loss += weight * Loss(raw[row], labels[row]);
            total += weight;
        }
        return loss / total;
    }

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
