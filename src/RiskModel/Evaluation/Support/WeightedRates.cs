using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Support;

/// <summary>Event rates with and without support, plain and weighted, in all and by tenth of the score.</summary>
/// <remarks>The weights are held as they are in every draw; fitting the propensity anew would, if anything, narrow the intervals (Lunceford and Davidian 2004).</remarks>
internal sealed class WeightedRates
{
    /// <summary>Tenths of the score.</summary>
    public const int Tenths = 10;

    private const int FiguresOfAll = 10;

    private readonly SupportColumns columns;
    private readonly double[] weights;
    private readonly int[] unsupported;
    private readonly ScoredOutcomes outcomes;

    public WeightedRates(SupportColumns columns, SupportWeights weights)
    {
        (this.columns, this.weights) = (columns, weights.Values);
        unsupported = [.. Enumerable.Range(0, columns.Count).Where(row => !columns.Supported[row])];
        outcomes = new(Array.ConvertAll(unsupported, row => columns.Scores[row]), Array.ConvertAll(unsupported, row => columns.Events[row]));
    }

    /// <summary>Sums of one arm or of both: rows and events, plain and weighted.</summary>
    private record struct Sums(double Rows, double Events, double Weight, double WeightedEvents)
    {
        public readonly double Rate => Events / Rows;

        public readonly double WeightedRate => WeightedEvents / Weight;
    }

    /// <summary>Takes every figure.</summary>
    public (SupportRates Rates, IntervalEstimate Auc, IntervalEstimate WeightedAuc, IReadOnlyList<SupportDecile> Deciles) Take(BacktestOptions options, CancellationToken cancellation)
    {
        var drawn = DrawnFigures.Take(columns.Clusters, options, Figures, cancellation);
        var deciles = Enumerable.Range(0, Tenths).Select(d =>
        {
            int[] own = [.. Enumerable.Range(0, columns.Count).Where(row => columns.Deciles[row] == d)];
            var first = FiguresOfAll + 3 * d;
            return new SupportDecile(d + 1, own.Length, own.Length == 0 ? double.NaN : own.Average(row => columns.Supported[row] ? 1.0 : 0), drawn[first], drawn[first + 1], drawn[first + 2]);
        });
        return (new(drawn[0], drawn[1], drawn[2], drawn[3], drawn[4], drawn[5], drawn[6], drawn[7]), drawn[8], drawn[9], [.. deciles]);
    }

    private double[] Figures(double[] times)
    {
        var (with, without) = (new Sums[Tenths], new Sums[Tenths]);
        for (var row = 0; row < columns.Count; row++)
        {
            if (times[row] == 0) continue;
            ref var sums = ref (columns.Supported[row] ? with : without)[columns.Deciles[row]];
            sums.Rows += times[row];
            sums.Events += times[row] * columns.Events[row];
            sums.Weight += times[row] * weights[row];
            sums.WeightedEvents += times[row] * weights[row] * columns.Events[row];
        }
        var (supported, rest) = (Total(with), Total(without));
        var (plain, weighted) = (Array.ConvertAll(unsupported, row => times[row]), Array.ConvertAll(unsupported, row => times[row] * weights[row]));
        return
        [
            Total([supported, rest]).Rate, supported.Rate, rest.Rate, supported.WeightedRate, rest.WeightedRate,
            rest.WeightedRate - supported.WeightedRate, rest.WeightedRate / supported.WeightedRate, rest.Rate / supported.Rate, outcomes.Auc(plain), outcomes.Auc(weighted),
            .. Enumerable.Range(0, Tenths).SelectMany(d => new[] { Total([with[d], without[d]]).Rate, without[d].Rate, without[d].WeightedRate }),
        ];
    }

    private static Sums Total(Sums[] parts)
    {
        var total = default(Sums);
        foreach (var part in parts) total = new(total.Rows + part.Rows, total.Events + part.Events, total.Weight + part.Weight, total.WeightedEvents + part.WeightedEvents);
        return total;
    }
}
