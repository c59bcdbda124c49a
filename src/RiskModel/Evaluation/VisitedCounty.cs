namespace FangFan.Risk.Evaluation;

/// <summary>A county's past quarters in the list's order, so that visits can be counted under the weights of every draw.</summary>
internal sealed class VisitedCounty
{
    private readonly VisitedQuarter[] quarters;
    private readonly int? households;

    public VisitedCounty(IReadOnlyList<BacktestQuarter> backtest, VisitRequest request)
    {
        quarters = new VisitedQuarter[backtest.Count];
        var start = 0;
        for (var q = 0; q < quarters.Length; q++)
        {
            quarters[q] = new(backtest[q], request.Score.Name, start);
            start += quarters[q].Households;
        }
        households = request.Households;
        var most = households ?? quarters.Max(q => q.Households);
        Asked = Math.Min(request.Visits, most);
        Capacities = [.. new[] { Math.Max(1, Asked / 2), Asked, (int)Math.Min(2L * Asked, most) }.Distinct()];
    }

    /// <summary>The visits asked for, at most the county's households.</summary>
    public int Asked { get; }

    /// <summary>Half as many, as many and twice as many, ascending, each once.</summary>
    public IReadOnlyList<int> Capacities { get; }

    /// <summary>Five numbers for each quarter, then for all together, then for the county as it is now where that is asked; one capacity after the other.</summary>
    /// <param name="weights">Weight of each row over all quarters.</param>
    public double[] Figures(double[] weights)
    {
        var figures = new List<double>();
        foreach (var visits in Capacities)
        {
            var then = new VisitCount[quarters.Length];
            for (var q = 0; q < then.Length; q++) then[q] = quarters[q].Visit(visits, weights);
            foreach (var count in then) Add(figures, [count]);
            Add(figures, then);
            if (households is not { } today) continue;
            for (var q = 0; q < then.Length; q++)
            {
                var scale = (double)today / quarters[q].Households;
                then[q] = quarters[q].Visit(visits / scale, weights).Times(scale);
            }
            Add(figures, then);
        }
        return [.. figures];
    }

    private static void Add(List<double> figures, ReadOnlySpan<VisitCount> counts)
    {
        double cutoff = 0, visits = 0, hits = 0, events = 0;
        foreach (var count in counts)
        {
            cutoff += count.Cutoff;
            visits += count.Visits;
            hits += count.Hits;
            events += count.Events;
        }
        figures.AddRange([cutoff / counts.Length, hits / counts.Length, (events - hits) / counts.Length, hits / visits, hits / events]);
    }
}
