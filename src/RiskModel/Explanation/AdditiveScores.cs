namespace FangFan.Risk.Explanation;

/// <summary>Raw scores taken apart: for each explained row <see cref="Base"/> plus its contributions is its raw score.</summary>
/// <param name="Base">The part that belongs to no feature, in log-odds.</param>
/// <param name="Contributions">For each explained row one number a feature, in log-odds.</param>
/// <param name="RawScores">The raw score of each explained row, in log-odds, from the scorer itself.</param>
public sealed record AdditiveScores(double Base, double[][] Contributions, double[] RawScores)
{
    /// <summary>Difference allowed between score and sum, times the larger of 1 and the score's size.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>Refuses contributions that do not add up to the score.</summary>
    /// <exception cref="InvalidOperationException">Names the first row that fails and its difference.</exception>
    internal AdditiveScores Checked()
    {
        for (var row = 0; row < RawScores.Length; row++)
        {
            var sum = Base;
            foreach (var contribution in Contributions[row]) sum += contribution;
            var difference = sum - RawScores[row];
            if (Math.Abs(difference) <= Tolerance * Math.Max(1, Math.Abs(RawScores[row]))) continue;
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Base and contributions of explained row {row} add up to {sum}, {difference} off its raw score of {RawScores[row]}; {Tolerance} relative is allowed."));
        }
        return this;
    }
}
