using FangFan.Risk.Rules;
using MathNet.Numerics.Distributions;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>Household-quarters of each village by finding and outcome.</summary>
internal sealed class FindingTally
{
    private readonly double[] met;
    private readonly double[] metEvents;
    private readonly double[] notMet;
    private readonly double[] notMetEvents;
    private int unknown;
    private int unknownEvents;

    public FindingTally(FindingState[] findings, double[] outcomes, BacktestClusters villages)
    {
        (met, metEvents, notMet, notMetEvents) = (new double[villages.Count], new double[villages.Count], new double[villages.Count], new double[villages.Count]);
        for (var row = 0; row < findings.Length; row++) Add(findings[row], outcomes[row], villages.OfRow[row]);
    }

    public FindingCounts Counts => new((int)met.Sum(), (int)metEvents.Sum(), (int)notMet.Sum(), (int)notMetEvents.Sum(), unknown, unknownEvents);

    public int Villages => met.Length;

    /// <summary>Precision, recall and lift when each village was drawn so many times.</summary>
    public (double Precision, double Recall, double Lift) Rates(int[] times)
    {
        double m = 0, me = 0, n = 0, ne = 0;
        for (var v = 0; v < times.Length; v++)
        {
            if (times[v] == 0) continue;
            m += times[v] * met[v];
            me += times[v] * metEvents[v];
            n += times[v] * notMet[v];
            ne += times[v] * notMetEvents[v];
        }
        return (me / m, me / (me + ne), me / m / ((me + ne) / (m + n)));
    }

    /// <summary>The odds ratio; with a half added to each cell where one is empty, and then without an interval.</summary>
    /// <remarks>Error and interval are those of a logistic regression on the one flag with <see cref="RegressionSolver.RobustCovariance"/>, in closed form.</remarks>
    public (OddsEstimate Estimate, bool Corrected) OddsRatio()
    {
        var (m, me, n, ne) = (met.Sum(), metEvents.Sum(), notMet.Sum(), notMetEvents.Sum());
        if (m == 0 || n == 0) return (OddsEstimate.None, false);
        if (me == 0 || me == m || ne == 0 || ne == n) return (OddsEstimate.None with { Value = (me + 0.5) / (m - me + 0.5) / ((ne + 0.5) / (n - ne + 0.5)) }, true);
        var (p, q) = (me / m, ne / n);
        var (squares, clusters) = (0.0, 0);
        for (var v = 0; v < met.Length; v++)
        {
            if (met[v] + notMet[v] == 0) continue;
            var influence = (metEvents[v] - met[v] * p) / (m * p * (1 - p)) - (notMetEvents[v] - notMet[v] * q) / (n * q * (1 - q));
            squares += influence * influence;
            clusters++;
        }
        var log = Math.Log(p / (1 - p) / (q / (1 - q)));
        if (clusters < 2) return (OddsEstimate.None with { Value = Math.Exp(log) }, false);
        var error = Math.Sqrt(squares * clusters / (clusters - 1.0) * (m + n - 1) / (m + n - 2));
        var t = StudentT.InvCDF(0, 1, clusters - 1, 0.975);
        return (new(Math.Exp(log), Math.Exp(log - t * error), Math.Exp(log + t * error), 2 * StudentT.CDF(0, 1, clusters - 1, -Math.Abs(log / error))), false);
    }

    private void Add(FindingState finding, double outcome, int village)
    {
        if (finding == FindingState.Unknown)
        {
            unknown++;
            if (outcome > 0) unknownEvents++;
            return;
        }
        var (rows, events) = finding == FindingState.Met ? (met, metEvents) : (notMet, notMetEvents);
        rows[village]++;
        events[village] += outcome;
    }
}
