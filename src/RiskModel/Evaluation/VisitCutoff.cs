namespace FangFan.Risk.Evaluation;

/// <summary>From a number of visits a quarter to the score cut-off, and how many events such visits found and missed in past quarters.</summary>
/// <remarks>Scores are out of time: each quarter's were made by a model that had seen nothing later. Households are visited in the list's order by score
/// (raw score, then groups of criteria met, then id), so a tie at the limit falls as it falls on the list. Intervals draw villages with all their quarters
/// again; a draw is brought to the county's size, so that it visits the same share of its households, and its counts are brought back.</remarks>
public static class VisitCutoff
{
    /// <summary>Takes half as many visits, the visits asked for and twice as many.</summary>
    /// <param name="quarters">As-of quarters in order of time.</param>
    /// <param name="request">How many visits, by which score.</param>
    /// <param name="options">Draws, seed and level of the intervals.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <exception cref="ArgumentException">There is no quarter, a quarter lacks the score or the score is no probability.</exception>
    public static VisitPlan Of(IReadOnlyList<BacktestQuarter> quarters, VisitRequest request, BacktestOptions options, CancellationToken cancellation = default)
    {
        if (!request.Score.IsProbability) throw new ArgumentException($"{request.Score.Name} is no probability; a cut-off needs one.", nameof(request));
        if (quarters.Count == 0) throw new ArgumentException("A cut-off needs at least one as-of quarter.", nameof(quarters));
        if (quarters.FirstOrDefault(q => !q.Scores.ContainsKey(request.Score.Name)) is { } lacking)
            throw new ArgumentException($"{lacking.AsOf} has no score {request.Score.Name}.", nameof(quarters));
        var county = new VisitedCounty(quarters, request);
        var clusters = BacktestClusters.Of(quarters, options.LeastVillages);
        var drawn = DrawnFigures.Take(clusters.OfRow, options, county.Figures, cancellation);
        VisitFigures Next(ref int number) => new(drawn.Count(number++), drawn.Count(number++), drawn.Count(number++), drawn.Count(number++), drawn.Count(number++));

        var next = 0;
        var capacities = new List<VisitCapacity>();
        foreach (var visits in county.Capacities)
        {
            var inQuarters = new List<VisitQuarter>();
            foreach (var quarter in quarters)
            {
                inQuarters.Add(new(quarter.AsOf, quarter.Households.Count, quarter.Households.Count(h => h.Event), Math.Min(visits, quarter.Households.Count), Next(ref next)));
            }
            capacities.Add(new(visits, inQuarters, Next(ref next), request.Households is null ? null : Next(ref next)));
        }
        return new(request, county.Asked, capacities, clusters.ByVillage);
    }
}
