using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Together;

/// <summary>A list of the households of each as-of quarter, from which the first are visited.</summary>
/// <remarks>Where the limit falls among equal scores, each of them is visited by the same share: the expectation over a random order of them, so that
/// no order of ids flatters or hurts a coarse list. Two lists break their ties apart from each other, so expected overlaps are products of shares.</remarks>
internal sealed class VisitList
{
    private readonly ScoredOutcomes[] quarters;
    private readonly int[] starts;

    /// <summary>Sorts each quarter once.</summary>
    /// <param name="scores">One a row, the highest first; NaN = last.</param>
    /// <param name="starts">First row of each quarter, and at the end the number of rows.</param>
    public VisitList(double[] scores, int[] starts)
    {
        this.starts = starts;
        quarters = [.. Enumerable.Range(0, starts.Length - 1).Select(q => new ScoredOutcomes(scores[starts[q]..starts[q + 1]], new float[starts[q + 1] - starts[q]]))];
    }

    /// <summary>Visits the first households of each quarter.</summary>
    /// <param name="visits">Visits of each quarter.</param>
    /// <param name="weights">Weight of each row.</param>
    public VisitShares Visit(double[] visits, double[] weights)
    {
        var shares = new VisitShares(starts[^1]);
        VisitFurther(visits, weights, shares);
        return shares;
    }

    /// <summary>Visits the first households of each quarter that are not visited yet, passing over those that are.</summary>
    public void VisitFurther(double[] visits, double[] weights, VisitShares shares)
    {
        for (var q = 0; q < quarters.Length; q++) VisitFurther(q, visits[q], weights, shares);
    }

    private void VisitFurther(int quarter, double left, double[] weights, VisitShares shares)
    {
        var (order, first, start) = (quarters[quarter], starts[quarter], 0);
        foreach (var end in order.TieEnds)
        {
            if (left <= 0) return;
            var tied = 0.0;
            for (var place = start; place < end; place++) tied += Left(first + order.RowAt(place));
            var part = tied <= left ? 1 : left / tied;
            for (var place = start; tied > 0 && place < end; place++)
            {
                var row = first + order.RowAt(place);
                if (weights[row] > 0) shares.Add(row, part);
            }
            left -= tied;
            start = end;
        }

        double Left(int row) => weights[row] * (1 - shares[row]);
    }
}
