using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace FangFan.Risk.Evaluation.Survival;

/// <summary>A test of whether groups relapse alike over time.</summary>
/// <param name="ChiSquare">The log-rank statistic as if households were independent.</param>
/// <param name="Degrees">Groups less one.</param>
/// <param name="P">Its p-value; NaN where it is undefined.</param>
/// <param name="RobustChiSquare">The statistic with a variance robust to villages (Lin and Wei 1989).</param>
/// <param name="RobustP">Its p-value; as the statistic NaN where a group has under <see cref="LeastRelapses"/> relapses, whose variance no sandwich can tell.</param>
public sealed record LogRankTest(double ChiSquare, int Degrees, double P, double RobustChiSquare, double RobustP)
{
    /// <summary>Relapses that every group needs for the robust test (choice).</summary>
    public const int LeastRelapses = 5;
}

/// <summary>The log-rank test with delayed entry.</summary>
/// <remarks>Agrees with survdiff of R's survival package, and robustly with the robust score test of coxph(ties = "breslow", cluster = ) on the groups.</remarks>
internal static class LogRank
{
    /// <summary>Tests groups of spells against each other.</summary>
    /// <returns>Undefined where there are under two groups, or nobody relapses while two groups are at risk.</returns>
    public static LogRankTest Of(IReadOnlyList<IReadOnlyList<ObservedSpell>> groups)
    {
        var compared = groups.Count - 1;
        double[] times = [.. groups.SelectMany(group => group).Where(spell => spell.End == SpellEnd.Relapse).Select(spell => spell.Stop).Distinct().Order()];
        if (compared < 1 || times.Length == 0) return new(double.NaN, Math.Max(0, compared), double.NaN, double.NaN, double.NaN);
        SpellTable[] tables = [.. groups.Select(group => new SpellTable(group, times))];
        var (excess, variance) = (Vector<double>.Build.Dense(compared), Matrix<double>.Build.Dense(compared, compared));
        for (var t = 0; t < times.Length; t++) AddTime(tables, t, excess, variance);
        var chi = Statistic(excess, variance);
        var told = tables.All(table => table.TotalRelapses.Sum() >= LogRankTest.LeastRelapses);
        var robust = !told ? double.NaN : Statistic(excess, RobustVariance(tables, [.. groups.SelectMany(group => group).Select(spell => spell.Cluster).Distinct()]));
        return new(chi, compared, Tail(chi, compared), robust, Tail(robust, compared));
    }

    private static void AddTime(SpellTable[] tables, int t, Vector<double> excess, Matrix<double> variance)
    {
        var (atRisk, relapses) = (tables.Sum(table => table.TotalAtRisk[t]), tables.Sum(table => table.TotalRelapses[t]));
        var tied = atRisk > 1 ? (atRisk - relapses) / (atRisk - 1) : 0;
        for (var j = 0; j < excess.Count; j++)
        {
            var share = tables[j].TotalAtRisk[t] / atRisk;
            excess[j] += tables[j].TotalRelapses[t] - relapses * share;
            for (var k = 0; k < excess.Count; k++) variance[j, k] += relapses * tied * share * ((j == k ? 1 : 0) - tables[k].TotalAtRisk[t] / atRisk);
        }
    }

    /// <summary>Sum over clusters of the squares of what each adds to the excess.</summary>
    private static Matrix<double> RobustVariance(SpellTable[] tables, int[] clusters)
    {
        var size = tables.Length - 1;
        var parts = Matrix<double>.Build.Dense(clusters.Length, size);
        for (var c = 0; c < clusters.Length; c++)
        {
            int[] rows = [.. tables.Select(table => table.RowOf(clusters[c]))];
            for (var t = 0; t < tables[0].Times.Length; t++)
            {
                var hazard = tables.Sum(table => table.TotalRelapses[t]) / tables.Sum(table => table.TotalAtRisk[t]);
                double Beyond(int group) => rows[group] < 0 ? 0 : tables[group].Relapses[rows[group], t] - hazard * tables[group].AtRisk[rows[group], t];
                var all = Enumerable.Range(0, tables.Length).Sum(Beyond);
                var atRisk = tables.Sum(table => table.TotalAtRisk[t]);
                for (var j = 0; j < size; j++) parts[c, j] += Beyond(j) - tables[j].TotalAtRisk[t] / atRisk * all;
            }
        }
        return parts.TransposeThisAndMultiply(parts);
    }

    private static double Statistic(Vector<double> excess, Matrix<double> variance) => variance.Determinant() > 0 ? excess * variance.Solve(excess) : double.NaN;

    private static double Tail(double statistic, int degrees) => double.IsNaN(statistic) ? double.NaN : 1 - ChiSquared.CDF(degrees, statistic);
}
