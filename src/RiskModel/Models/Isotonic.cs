namespace FangFan.Risk.Models;

/// <summary>The non-decreasing step function nearest to labels in least squares, by pooling adjacent violators (Ayer et al. 1955).</summary>
internal static class Isotonic
{
    /// <summary>Rows of neighbouring scores that share one value.</summary>
    /// <param name="Lowest">Lowest score.</param>
    /// <param name="Highest">Highest score.</param>
    /// <param name="Events">Weighted sum of labels.</param>
    /// <param name="Weight">Sum of weights.</param>
    internal readonly record struct Block(double Lowest, double Highest, double Events, double Weight)
    {
        public double Mean => Events / Weight;

        public Block With(Block next) => new(Lowest, next.Highest, Events + next.Events, Weight + next.Weight);
    }

    /// <summary>The blocks, by score; rows of equal score are always in one.</summary>
    public static List<Block> Pool(double[] scores, float[] labels, float[]? weights)
    {
        var blocks = new List<Block>();
        foreach (var tied in Points(scores, labels, weights))
        {
            var next = tied;
            while (blocks.Count > 0 && blocks[^1].Mean >= next.Mean)
            {
                next = blocks[^1].With(next);
                blocks.RemoveAt(blocks.Count - 1);
            }
            blocks.Add(next);
        }
        return blocks;
    }

    // Rows of one score are one point from the start: pooling them one by one would drag in lower scores.
    private static IEnumerable<Block> Points(double[] scores, float[] labels, float[]? weights)
    {
        int[] order = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort((double[])scores.Clone(), order);
        Block? tied = null;
        foreach (var row in order)
        {
            var weight = weights?[row] ?? 1.0;
            var point = new Block(scores[row], scores[row], weight * labels[row], weight);
            if (tied is { } before && before.Highest != scores[row]) yield return before;
            tied = tied is { } same && same.Highest == scores[row] ? same.With(point) : point;
        }
        if (tied is { } last) yield return last;
    }
}
