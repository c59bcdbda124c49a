namespace FangFan.Risk.Models;

/// <summary>Turns a raw score in log-odds into a probability; never decreasing, never 0 or 1.</summary>
/// <remarks>platt (Platt 1999): sigmoid of slope x raw + intercept. beta (Kull, Silva Filho and Flach 2017): sigmoid of a ln p - b ln(1 - p) + c,
/// with p the sigmoid of the raw score. isotonic: straight lines between the blocks that pooling adjacent violators leaves, level beyond the ends.</remarks>
/// <param name="Method">platt, beta or isotonic.</param>
/// <param name="Parameters">platt: slope, intercept; beta: a, b, c; isotonic: scores and probabilities alternating, by score.</param>
public sealed record Calibration(string Method, IReadOnlyList<double> Parameters)
{
    /// <summary>Every method's name.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["platt", "beta", "isotonic"];

    // No county has households enough to tell a rarer event from an impossible one.
    private const double Nearest = 1e-9;

    /// <summary>The probability of a raw score.</summary>
    /// <exception cref="InvalidOperationException">The method is none of <see cref="Methods"/>.</exception>
    public double Probability(double raw) => Math.Clamp(Unbounded(raw), Nearest, 1 - Nearest);

    private double Unbounded(double raw) => Method switch
    {
        "platt" => LogOdds.Probability(Parameters[0] * raw + Parameters[1]),
        "beta" => LogOdds.Probability(Parameters[0] * LogOdds.LogProbability(raw) - Parameters[1] * LogOdds.LogProbability(-raw) + Parameters[2]),
        "isotonic" => Interpolated(raw),
        _ => throw new InvalidOperationException($"No calibration is called '{Method}'; there are {string.Join(", ", Methods)}."),
    };

    private double Interpolated(double raw)
    {
        int low = 0, high = Parameters.Count / 2 - 1;
        if (raw <= Parameters[0]) return Parameters[1];
        if (raw >= Parameters[2 * high]) return Parameters[2 * high + 1];
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Parameters[2 * middle] <= raw) low = middle;
            else high = middle;
        }
        var share = (raw - Parameters[2 * low]) / (Parameters[2 * high] - Parameters[2 * low]);
        return Parameters[2 * low + 1] + share * (Parameters[2 * high + 1] - Parameters[2 * low + 1]);
    }
}
