using FangFan.Risk.Models;

namespace FangFan.Risk.Explanation;

/// <summary>Exact contributions of features to the raw scores of a <see cref="Scorer"/>: of its trees, its linear score, or both by their weights.</summary>
/// <remarks>
/// A linear term contributes what it adds to the score, and the base takes the intercept. Terms are standardised, so a term is 0 at the
/// training mean: the base stands for a household at the mean of every feature, up to values clipped and values missing in training.
/// </remarks>
public static class ScorerContributions
{
    /// <summary>Takes the raw scores of rows apart and checks that every one adds up.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="columns">One array a feature in the model's order, NaN = missing.</param>
    /// <param name="rows">Rows to explain; all where null.</param>
    /// <param name="threads">1 or more, every processor where null; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">The columns do not fit the scorer, or a row does not exist.</exception>
    /// <exception cref="InvalidOperationException">Base and contributions miss a raw score by more than 1e-6 relative.</exception>
    public static AdditiveScores Contributions(Scorer scorer, float[][] columns, IReadOnlyList<int>? rows = null, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(columns);
        var explained = ExplainedRows.Select(columns, rows);
        var count = explained.Length == 0 ? 0 : explained[0].Length;
        var contributions = new double[count][];
        for (var row = 0; row < count; row++) contributions[row] = new double[columns.Length];
        var start = 0.0;
        if (scorer.Trees is { } trees && scorer.TreeWeight > 0)
        {
            var parts = TreeShap.Contributions(trees, explained, null, threads);
            start += scorer.TreeWeight * parts.Base;
            for (var row = 0; row < count; row++)
            {
                for (var feature = 0; feature < columns.Length; feature++) contributions[row][feature] += scorer.TreeWeight * parts.Contributions[row][feature];
            }
        }
        if (scorer.Linear is { } linear && scorer.TreeWeight < 1)
        {
            start += (1 - scorer.TreeWeight) * linear.Intercept;
            AddTerms(linear, 1 - scorer.TreeWeight, explained, contributions);
        }
        return new AdditiveScores(start, contributions, scorer.RawScores(explained)).Checked();
    }

    private static void AddTerms(LinearScore linear, double weight, float[][] columns, double[][] contributions)
    {
        if (linear.Terms.Count != columns.Length)
            throw new ArgumentException($"The linear score has {linear.Terms.Count} terms; {columns.Length} columns were given.", nameof(columns));
        for (var feature = 0; feature < columns.Length; feature++)
        {
            for (var row = 0; row < contributions.Length; row++) contributions[row][feature] += weight * linear.Terms[feature].Of(columns[feature][row]);
        }
    }
}
