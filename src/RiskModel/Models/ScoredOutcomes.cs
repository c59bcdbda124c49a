namespace FangFan.Risk.Models;

/// <summary>Scores with what happened, sorted once, so that a metric can be taken again and again under other row weights.</summary>
/// <remarks>A missing score (NaN) ranks below every other. Weights are 0 or more, one a row in the order given; an empty span weighs all rows 1.
/// Metrics that the weights leave undefined (no event, or nothing but events) are NaN.</remarks>
public sealed class ScoredOutcomes
{
    private readonly int[] order;
    private readonly bool[] happened;
    private readonly int[] tieEnds;

    /// <summary>Sorts scores, the highest first.</summary>
    /// <param name="scores">One a row; NaN = missing.</param>
    /// <param name="labels">0 or 1 a row.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public ScoredOutcomes(double[] scores, float[] labels)
    {
        if (scores.Length != labels.Length) throw new ArgumentException($"There are {scores.Length} scores for {labels.Length} labels.", nameof(scores));
        order = [.. Enumerable.Range(0, scores.Length)];
        var keys = Array.ConvertAll(scores, score => double.IsNaN(score) ? double.PositiveInfinity : -score);
        Array.Sort(keys, order);
        happened = Array.ConvertAll(order, row => labels[row] > 0);
        tieEnds = [.. Enumerable.Range(1, scores.Length).Where(end => end == keys.Length || keys[end] != keys[end - 1])];
    }

    /// <summary>How many rows.</summary>
    public int Count => order.Length;

    /// <summary>Area under the ROC curve: the chance that an event outranks another row, ties counting half.</summary>
    public double Auc(ReadOnlySpan<double> weights = default)
    {
        double wins = 0, events = 0, others = 0;
        var start = 0;
        foreach (var end in tieEnds)
        {
            var (tiedEvents, tiedOthers) = Tied(start, end, weights);
            wins += tiedOthers * (events + tiedEvents / 2);
            events += tiedEvents;
            others += tiedOthers;
            start = end;
        }
        return wins / (events * others);
    }

    /// <summary>Average precision: precision at each distinct score, weighted by the recall gained there.</summary>
    public double AveragePrecision(ReadOnlySpan<double> weights = default)
    {
        double area = 0, events = 0, all = 0;
        var start = 0;
        foreach (var end in tieEnds)
        {
            var (tiedEvents, tiedOthers) = Tied(start, end, weights);
            events += tiedEvents;
            all += tiedEvents + tiedOthers;
            if (tiedEvents > 0) area += tiedEvents * events / all;
            start = end;
        }
        return area / events;
    }

    /// <summary>Expected events among the highest-scored rows, when rows of equal score are picked at random among themselves.</summary>
    /// <param name="picked">Rows picked; all of them where there are fewer.</param>
    /// <param name="weights">Weight of each row.</param>
    public double EventsAmong(double picked, ReadOnlySpan<double> weights = default)
    {
        double found = 0, left = picked;
        var start = 0;
        foreach (var end in tieEnds)
        {
            var (tiedEvents, tiedOthers) = Tied(start, end, weights);
            var tied = tiedEvents + tiedOthers;
            if (tied >= left) return tied == 0 ? found : found + tiedEvents * (left / tied);
            found += tiedEvents;
            left -= tied;
            start = end;
        }
        return found;
    }

    /// <summary>Rows in order, the highest score first, as runs of equal scores: start and end in <see cref="RowAt"/>.</summary>
    internal IReadOnlyList<int> TieEnds => tieEnds;

    /// <summary>The row at a place.</summary>
    internal int RowAt(int place) => order[place];

    /// <summary>Whether the row at a place had the event.</summary>
    internal bool HappenedAt(int place) => happened[place];

    private (double Events, double Others) Tied(int start, int end, ReadOnlySpan<double> weights)
    {
        double events = 0, others = 0;
        for (var place = start; place < end; place++)
        {
            var weight = weights.IsEmpty ? 1 : weights[order[place]];
            if (happened[place]) events += weight;
            else others += weight;
        }
        return (events, others);
    }
}
