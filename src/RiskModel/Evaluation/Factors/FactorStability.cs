namespace FangFan.Risk.Evaluation.Factors;

/// <summary>Two quarters, one after the other.</summary>
/// <param name="Earlier">The earlier one.</param>
/// <param name="Later">The later one.</param>
/// <param name="GroupSpearman">Rank correlation of the groups' importance; NaN where it is undefined.</param>
/// <param name="FeatureSpearman">Rank correlation of the features' importance.</param>
/// <param name="TopOverlap">Share of the earlier quarter's ten most important features that are among the later one's, 0 to 1.</param>
public sealed record QuarterPair(Quarter Earlier, Quarter Later, double GroupSpearman, double FeatureSpearman, double TopOverlap);

/// <summary>How far the order of factors is the same from quarter to quarter, by permutation importance (rise of log loss).</summary>
/// <param name="AsOf">The quarters.</param>
/// <param name="Groups">Importance of each group in each quarter [nats], in the order of <see cref="ImportanceResult.Groups"/>.</param>
/// <param name="GroupAgreement">Kendall's W of the groups' ranks: 1 where every quarter orders them alike, near 0 where none agrees; NaN with one quarter.</param>
/// <param name="FeatureAgreement">The same of the features.</param>
/// <param name="Pairs">Neighbouring quarters.</param>
public sealed record StabilityResult(IReadOnlyList<Quarter> AsOf, IReadOnlyList<FactorChange> Groups, double GroupAgreement, double FeatureAgreement, IReadOnlyList<QuarterPair> Pairs);

/// <summary>Compares the order of factors from quarter to quarter.</summary>
internal static class FactorStability
{
    private const int Top = 10;

    /// <summary>Compares the quarters of an importance.</summary>
    public static StabilityResult Of(ImportanceResult importance)
    {
        var (groups, features) = (ByQuarter(importance.Groups), ByQuarter(importance.Features));
        Quarter[] asOf = [.. importance.Groups[0].Change.Quarters.Select(q => q.AsOf)];
        return new StabilityResult(asOf, [.. importance.Groups.Select(g => g.Change)], KendallW(groups), KendallW(features), [.. Enumerable.Range(1, asOf.Length - 1).Select(q =>
            new QuarterPair(asOf[q - 1], asOf[q], Ranks.Spearman(groups[q - 1], groups[q]), Ranks.Spearman(features[q - 1], features[q]), Overlap(features[q - 1], features[q])))]);
    }

    /// <summary>Kendall's coefficient of concordance, corrected for ties (Kendall and Babington Smith 1939).</summary>
    /// <param name="judges">For each judge one value an item.</param>
    /// <returns>0 to 1; NaN with fewer than two judges or items, or where every judge ties all.</returns>
    internal static double KendallW(IReadOnlyList<double[]> judges)
    {
        var (m, n) = (judges.Count, judges.Count == 0 ? 0 : judges[0].Length);
        if (m < 2 || n < 2) return double.NaN;
        var ranks = judges.Select(judge => Ranks.Of(judge)).ToList();
        var sums = Enumerable.Range(0, n).Select(item => ranks.Sum(judge => judge[item])).ToArray();
        var mean = sums.Average();
        var spread = sums.Sum(sum => (sum - mean) * (sum - mean));
        var ties = ranks.Sum(judge => judge.GroupBy(rank => rank).Sum(tied => Math.Pow(tied.Count(), 3) - tied.Count()));
        var most = (double)m * m * ((double)n * n * n - n) - m * ties;
        return most > 0 ? 12 * spread / most : double.NaN;
    }

    private static double[][] ByQuarter(IReadOnlyList<PermutedFactor> factors) =>
        [.. factors[0].Change.Quarters.Select((_, q) => factors.Select(one => one.Change.Quarters[q].LogLossRise).ToArray())];

    private static double Overlap(double[] earlier, double[] later)
    {
        var first = TopOf(earlier);
        return (double)first.Intersect(TopOf(later)).Count() / first.Length;
    }

    private static int[] TopOf(double[] values) => [.. Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).ThenBy(i => i).Take(Top)];
}
