namespace FangFan.Risk.Models.Recipes;

/// <summary>Chooses weights of candidates whose log-odds are averaged, by greedy selection with replacement.</summary>
/// <remarks>Caruana, Niculescu-Mizil, Crew and Ksikes 2004, "Ensemble selection from libraries of models": starting from the best candidate, each
/// round adds the one that makes the log loss of the average least; a candidate's weight is its share of the rounds up to the best one. Averages
/// of what was picked greedily over-fit less than weights fitted freely, which matters with a few dozen events.</remarks>
internal static class BlendSelection
{
    private const int Rounds = 20;

    // A candidate of less costs as much to grow and to explain as any other and changes next to nothing.
    private const double LeastWeight = 0.12;

    /// <summary>Weights of the candidates, summing to 1.</summary>
    /// <param name="scores">Out-of-fold raw scores of each candidate.</param>
    /// <param name="labels">0 or 1 a score.</param>
    /// <param name="weights">Weight of each row; all 1 where null.</param>
    public static double[] Weights(IReadOnlyList<double[]> scores, float[] labels, float[]? weights)
    {
        var sum = new double[labels.Length];
        var picks = new int[scores.Count];
        var (best, least) = (Array.Empty<double>(), double.PositiveInfinity);
        for (var round = 1; round <= Rounds; round++)
        {
            var (pick, loss) = Next(scores, sum, round, (labels, weights));
            picks[pick]++;
            for (var row = 0; row < sum.Length; row++) sum[row] += scores[pick][row];
            if (loss >= least) continue;
            (best, least) = (Array.ConvertAll(picks, count => (double)count / round), loss);
        }
        return Kept(best);
    }

    private static (int Candidate, double Loss) Next(IReadOnlyList<double[]> scores, double[] sum, int round, (float[] Labels, float[]? Weights) rows)
    {
        var losses = new double[scores.Count];
        Parallel.For(0, losses.Length, c =>
        {
            var mean = new double[sum.Length];
            for (var row = 0; row < mean.Length; row++) mean[row] = (sum[row] + scores[c][row]) / round;
            losses[c] = LogOdds.MeanLoss(mean, rows.Labels, rows.Weights);
        });
        var least = losses.Min();
        return (Array.IndexOf(losses, least), least);
    }

    private static double[] Kept(double[] weights)
    {
        var kept = Array.ConvertAll(weights, weight => weight < LeastWeight ? 0 : weight);
        var sum = kept.Sum();
        return Array.ConvertAll(kept, weight => weight / sum);
    }
}
