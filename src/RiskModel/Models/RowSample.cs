namespace FangFan.Risk.Models;

/// <summary>Rows picked from a set, with weights under which sums over the sample estimate sums over the set.</summary>
/// <param name="Positions">Rows, ascending.</param>
/// <param name="Weights">Weight of each; all 1 where null.</param>
internal sealed record RowSample(int[] Positions, float[]? Weights)
{
    /// <summary>Draws at most so many rows, the rare class first: rows of the common class carry little that others do not.</summary>
    /// <remarks>Each class is thinned evenly and weighted back by rows over rows kept, so that log loss and probabilities keep their level
    /// (case-control sampling; with ten controls or more an event, nearly all the information stays).</remarks>
    /// <param name="labels">0 or 1 a row.</param>
    /// <param name="weights">Weight of each row; all 1 where null.</param>
    /// <param name="most">Rows to keep, 2 or more.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static RowSample Draw(float[] labels, float[]? weights, int most, int seed)
    {
        if (labels.Length <= most) return new RowSample([.. Enumerable.Range(0, labels.Length)], weights);
        var events = labels.Count(label => label > 0);
        var others = labels.Length - events;
        var keptEvents = Math.Min(events, Math.Max(most / 2, most - others));
        var keptOthers = most - keptEvents;
        var random = new Random(seed);
        var kept = new List<(int Row, float Weight)>(most);
        var (eventsLeft, othersLeft, eventsWanted, othersWanted) = (events, others, keptEvents, keptOthers);
        for (var row = 0; row < labels.Length; row++)
        {
            // Selection sampling (Knuth, algorithm S): exactly as many as wanted, each row equally likely.
            var isEvent = labels[row] > 0;
            ref var left = ref isEvent ? ref eventsLeft : ref othersLeft;
            ref var wanted = ref isEvent ? ref eventsWanted : ref othersWanted;
            var take = wanted > 0 && random.NextDouble() * left < wanted;
            left--;
            if (!take) continue;
            wanted--;
            var up = isEvent ? (float)events / keptEvents : (float)others / keptOthers;
            kept.Add((row, up * (weights?[row] ?? 1)));
        }
        return new RowSample([.. kept.Select(k => k.Row)], [.. kept.Select(k => k.Weight)]);
    }

    /// <summary>The sampled rows that a condition holds for.</summary>
    public RowSample Where(Func<int, bool> condition)
    {
        int[] picked = [.. Enumerable.Range(0, Positions.Length).Where(i => condition(Positions[i]))];
        return new RowSample(Array.ConvertAll(picked, i => Positions[i]), Weights is null ? null : Array.ConvertAll(picked, i => Weights[i]));
    }

    /// <summary>The sampled rows' entries of an array of the whole set.</summary>
    public T[] Of<T>(T[] values) => Array.ConvertAll(Positions, p => values[p]);

    /// <summary>The sampled rows of every column of the whole set.</summary>
    public float[][] Of(float[][] columns) => Array.ConvertAll(columns, Of);
}
