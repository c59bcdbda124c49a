using FangFan.Risk.Assessment;

namespace FangFan.Risk.Evaluation;

/// <summary>What visits came to in a quarter.</summary>
/// <param name="Cutoff">The score of the last household visited.</param>
/// <param name="Visits">Households visited.</param>
/// <param name="Hits">Of them, those with the event.</param>
/// <param name="Events">Households with the event, visited or not.</param>
internal readonly record struct VisitCount(double Cutoff, double Visits, double Hits, double Events)
{
    /// <summary>The counts for a county so many times as large; the cut-off stays.</summary>
    public VisitCount Times(double scale) => new(Cutoff, Visits * scale, Hits * scale, Events * scale);
}

/// <summary>An as-of quarter's households in the list's order.</summary>
internal sealed class VisitedQuarter
{
    // What binary fractions leave of a visit is no visit.
    private const double Rounding = 1e-9;

    private readonly int[] order;
    private readonly double[] scores;
    private readonly bool[] happened;
    private readonly int start;

    /// <param name="quarter">The quarter.</param>
    /// <param name="score">The score that orders its households.</param>
    /// <param name="start">Number of its first row among the rows of all quarters.</param>
    public VisitedQuarter(BacktestQuarter quarter, string score, int start)
    {
        this.start = start;
        var (own, households) = (quarter.Scores[score], quarter.Households);
        var raw = quarter.RawScores.GetValueOrDefault(score) ?? own;
        order = [.. Enumerable.Range(0, households.Count).OrderBy(i => new ScoredHousehold(households[i].Household, raw[i], households[i].GroupsMet))];
        scores = Array.ConvertAll(order, i => own[i]);
        happened = Array.ConvertAll(order, i => households[i].Event);
    }

    /// <summary>Households scored.</summary>
    public int Households => order.Length;

    /// <summary>Visits the first households of the list.</summary>
    /// <param name="visits">Households of the quarter's own county to visit, at most all; a part of one counts as that part of a visit.</param>
    /// <param name="weights">Weight of each row over all quarters. The weighted county is brought to the quarter's size.</param>
    public VisitCount Visit(double visits, ReadOnlySpan<double> weights)
    {
        var (size, events) = Weighed(weights);
        var picked = Math.Min(visits, Households) * (size / Households);
        var (left, hits, cutoff) = (picked, 0.0, double.NaN);
        for (var place = 0; place < order.Length && left > Rounding; place++)
        {
            var visited = Math.Min(weights[start + order[place]], left);
            if (visited == 0) continue;
            cutoff = scores[place];
            if (happened[place]) hits += visited;
            left -= visited;
        }
        return new VisitCount(cutoff, picked, hits, events).Times(Households / size);
    }

    private (double Size, double Events) Weighed(ReadOnlySpan<double> weights)
    {
        double size = 0, events = 0;
        for (var place = 0; place < order.Length; place++)
        {
            var weight = weights[start + order[place]];
            size += weight;
            if (happened[place]) events += weight;
        }
        return (size, events);
    }
}
