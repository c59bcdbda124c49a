using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Together;

namespace FangFan.Risk.Tests.Evaluation.Together;

/// <summary>Rows by hand: one quarter or several, each row a cluster unless said otherwise.</summary>
internal static class ListRows
{
    /// <summary>One quarter; an upper-case letter is an event.</summary>
    public static PooledRows Of(string households) => Of([0, households.Length], [.. households.Select(letter => char.IsUpper(letter) ? 1f : 0f)]);

    public static PooledRows Of(int[] starts, float[] events, int[]? clusters = null)
    {
        clusters ??= [.. Enumerable.Range(0, events.Length)];
        return new(starts, events, new BacktestClusters(clusters, clusters.Max() + 1, true));
    }

    public static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];

    public static BacktestOptions Options(int draws, params double[] capacities) => new() { Draws = draws, Capacities = capacities.Length == 0 ? [0.2] : capacities };
}
