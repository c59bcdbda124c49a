namespace FangFan.Risk.Evaluation.Factors;

/// <summary>How much worse a quarter's scores are without a factor.</summary>
/// <param name="AsOf">The quarter.</param>
/// <param name="AucFall">AUC with the factor less AUC without.</param>
/// <param name="LogLossRise">Log loss [nats] without less log loss with.</param>
/// <param name="RecallFall">Recall at the capacity with less recall without.</param>
public sealed record QuarterChange(Quarter AsOf, double AucFall, double LogLossRise, double RecallFall);

/// <summary>How much worse the scores are without a factor; above 0 the factor helps.</summary>
/// <remarks>All quarters together are the mean of the quarters, weighted by their events for AUC and recall and by their households for log loss:
/// households are compared with households of the same quarter.</remarks>
/// <param name="Factor">The factor.</param>
/// <param name="AucFall">AUC with it less AUC without.</param>
/// <param name="LogLossRise">Log loss [nats] without less log loss with.</param>
/// <param name="RecallFall">Recall at the capacity with less recall without; its interval holds fixed who would have been visited.</param>
/// <param name="Quarters">The same by quarter.</param>
public sealed record FactorChange(Factor Factor, FactorEstimate AucFall, FactorEstimate LogLossRise, FactorEstimate RecallFall, IReadOnlyList<QuarterChange> Quarters);

/// <summary>Adds up, household by household, how much worse the scores are without a factor.</summary>
internal sealed class PairedChange(FactorPool pool)
{
    private readonly double[] placements = new double[pool.Count];
    private readonly double[] losses = new double[pool.Count];
    private readonly double[] found = new double[pool.Count];

    /// <summary>Adds a quarter's comparison with a weight; the weights of a quarter are to add up to 1.</summary>
    public void Add(int quarter, HouseholdMetrics with, HouseholdMetrics without, double weight)
    {
        var start = pool.Starts[quarter];
        for (var row = 0; row < with.Losses.Length; row++)
        {
            placements[start + row] += weight * (with.Placements[row] - without.Placements[row]);
            losses[start + row] += weight * (without.Losses[row] - with.Losses[row]);
            found[start + row] += weight * (with.Found[row] - without.Found[row]);
        }
    }

    /// <summary>The falls of AUC and recall and the rise of log loss over all quarters: AUC, log loss, recall.</summary>
    public IReadOnlyList<Influence> Influences() => [OfEvents(placements, true), Influence.OfMean(losses, pool.Clusters, pool.ClusterCount), OfEvents(found, false)];

    /// <summary>The same by quarter.</summary>
    public IReadOnlyList<QuarterChange> Quarters() => [.. pool.Quarters.Select((quarter, q) =>
        new QuarterChange(quarter.AsOf, EventMean(placements, q), losses.AsSpan(pool.Starts[q], quarter.Count).ToArray().Average(), EventMean(found, q)))];

    // AUC is a mean over pairs: a household without the target moves it by its own placement, in proportion to its quarter's events.
    private Influence OfEvents(double[] values, bool pairs)
    {
        var total = 0.0;
        for (var q = 0; q < pool.Quarters.Count; q++) total += EventSum(values, q);
        var mean = total / pool.Events;
        var by = new double[pool.ClusterCount];
        for (var q = 0; q < pool.Quarters.Count; q++)
        {
            var labels = pool.Quarters[q].Labels;
            var events = labels.Count(label => label > 0);
            var own = EventSum(values, q) / events;
            var share = (double)events / (labels.Length - events) / pool.Events;
            for (var row = 0; row < labels.Length; row++)
            {
                var value = values[pool.Starts[q] + row];
                if (labels[row] > 0) by[pool.Clusters[pool.Starts[q] + row]] += (value - mean) / pool.Events;
                else if (pairs) by[pool.Clusters[pool.Starts[q] + row]] += share * (value - own);
            }
        }
        return new Influence(mean, by);
    }

    private double EventMean(double[] values, int quarter) => EventSum(values, quarter) / pool.Quarters[quarter].Labels.Count(label => label > 0);

    private double EventSum(double[] values, int quarter)
    {
        var (labels, sum) = (pool.Quarters[quarter].Labels, 0.0);
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] > 0) sum += values[pool.Starts[quarter] + row];
        }
        return sum;
    }
}
