namespace FangFan.Risk.Evaluation;

/// <summary>Households of one quarter sorted once by a score, so that rankings of any resample of villages are counted in one pass.</summary>
public sealed class QuarterRanking
{
    private readonly int[] order;
    private readonly double[] scores;
    private readonly float[] labels;
    private readonly int[] villages;

    /// <summary>Sorts the households by score.</summary>
    /// <param name="scores">The higher the riskier; none may be NaN.</param>
    /// <param name="labels">1 with the event, else 0.</param>
    /// <param name="villages">Number of each household's village, 0 or more.</param>
    /// <exception cref="ArgumentException">The lengths differ or a score is NaN.</exception>
    public QuarterRanking(double[] scores, float[] labels, int[] villages)
    {
        if (scores.Length != labels.Length || scores.Length != villages.Length) throw new ArgumentException($"There are {scores.Length} scores, {labels.Length} labels and {villages.Length} villages; the numbers must be equal.", nameof(scores));
        if (Array.FindIndex(scores, double.IsNaN) is var missing and >= 0) throw new ArgumentException($"Score {missing} is NaN; every household needs a score.", nameof(scores));
        (this.scores, this.labels, this.villages) = (scores, labels, villages);
        order = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort(order, (a, b) => (scores[b], a).CompareTo((scores[a], b)));
    }

    /// <summary>Counts the ranking.</summary>
    /// <param name="share">Share of the households that the list holds, over 0 to 1.</param>
    /// <param name="villageWeights">How often each village counts; once each where null.</param>
    public RankCounts Count(double share, int[]? villageWeights = null)
    {
        var capacity = share * (villageWeights is null ? order.Length : villages.Sum(v => (double)villageWeights[v]));
        var (events, others, concordant, precisions, found) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var start = 0; start < order.Length;)
        {
            var (tiedEvents, tiedOthers, end) = Tied(start, villageWeights);
            var before = events + others;
            concordant += tiedOthers * (events + tiedEvents / 2);
            events += tiedEvents;
            others += tiedOthers;
            if (events + others > 0) precisions += tiedEvents * events / (events + others);
            if (tiedEvents > 0) found += tiedEvents * Math.Clamp((capacity - before) / (tiedEvents + tiedOthers), 0, 1);
            start = end;
        }
        return new(events * others, concordant, precisions, events, capacity, found);
    }

    private (double Events, double Others, int End) Tied(int start, int[]? villageWeights)
    {
        var (events, others, end) = (0.0, 0.0, start);
        for (; end < order.Length && scores[order[end]] == scores[order[start]]; end++)
        {
            var weight = villageWeights?[villages[order[end]]] ?? 1;
            if (labels[order[end]] > 0) events += weight;
            else others += weight;
        }
        return (events, others, end);
    }
}
