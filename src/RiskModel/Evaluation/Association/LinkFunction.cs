using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>The transforms behind <see cref="RegressionLink"/>.</summary>
internal static class LinkFunction
{
    // Closer to 0 or 1 no row can tell anything.
    private const double Edge = 1e-13;

    /// <summary>The linear predictor of a probability.</summary>
    public static double Of(RegressionLink link, double mean) => link == RegressionLink.Logit ? LogOdds.Of(mean) : Math.Log(-Math.Log(1 - mean));

    /// <summary>The probability at a linear predictor, and how fast it rises there.</summary>
    public static (double Mean, double Slope) At(RegressionLink link, double predictor)
    {
        if (link == RegressionLink.Logit)
        {
            var probability = Math.Clamp(LogOdds.Probability(predictor), Edge, 1 - Edge);
            return (probability, probability * (1 - probability));
        }
        var hazard = Math.Exp(Math.Min(predictor, 30));
        return (Math.Clamp(Complement(hazard), Edge, 1 - Edge), Math.Max(hazard * Math.Exp(-hazard), Edge));
    }

    /// <summary>1 - exp(-x) without losing the digits of a small x.</summary>
    private static double Complement(double x) => x < 1e-5 ? x * (1 - x / 2 * (1 - x / 3)) : 1 - Math.Exp(-x);
}
