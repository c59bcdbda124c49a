using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Benchmarks;

/// <summary>Counts the features along which a scorer never moves against the direction that they declare.</summary>
internal static class KeptDirections
{
    private const int Rows = 200;
    private const int Values = 40;

    // Sums of many trees differ in their last digits.
    private const double Tolerance = 1e-9;

    /// <summary>Puts values from each feature's lowest to its highest into rows spread over the matrix.</summary>
    public static (int Kept, int Declared) Count(Scorer scorer, FeatureMatrix matrix)
    {
        int[] rows = [.. Enumerable.Range(0, Rows).Select(i => (int)((long)i * matrix.RowCount / Rows))];
        var sample = matrix.Subset(rows).Columns;
        int[] declared = [.. Enumerable.Range(0, sample.Length).Where(f => matrix.Features[f].Direction != Monotone.None)];
        return (declared.Count(f => Keeps(scorer, sample, f, Spread(matrix.Columns[f]), matrix.Features[f].Direction)), declared.Length);
    }

    private static bool Keeps(Scorer scorer, float[][] sample, int feature, float[] values, Monotone direction)
    {
        double[]? before = null;
        foreach (var value in values)
        {
            float[][] changed = [.. sample.Select((column, f) => f == feature ? Array.ConvertAll(column, _ => value) : column)];
            var scores = scorer.RawScores(changed);
            var sign = direction == Monotone.RiskRises ? 1 : -1;
            if (before is not null && before.Zip(scores).Any(pair => sign * (pair.Second - pair.First) < -Tolerance)) return false;
            before = scores;
        }
        return true;
    }

    private static float[] Spread(float[] column)
    {
        var known = Array.FindAll(column, float.IsFinite);
        Array.Sort(known);
        return known.Length == 0 ? [] : [.. Enumerable.Range(0, Values).Select(i => known[(int)((long)i * (known.Length - 1) / (Values - 1))]).Distinct()];
    }
}
