namespace FangFan.Risk.Models;

/// <summary>Turns a raw score in log-odds into a probability; never decreasing.</summary>
/// <param name="Method">platt, beta or isotonic.</param>
/// <param name="Parameters">platt: slope, intercept; beta: a, b, c; isotonic: scores and probabilities alternating, by score.</param>
public sealed record Calibration(string Method, IReadOnlyList<double> Parameters)
{
    /// <summary>The probability of a raw score.</summary>
    public double Probability(double raw) => throw new NotImplementedException();
}
