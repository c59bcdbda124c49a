namespace FangFan.Risk.Evaluation;

/// <summary>Refuses a backtest that cannot be evaluated.</summary>
internal static class BacktestCheck
{
    public static void Throw(IReadOnlyList<BacktestQuarter> quarters, BacktestOptions options)
    {
        CheckOptions(options);
        if (quarters.Count == 0) throw new ArgumentException("A backtest needs at least one as-of quarter.", nameof(quarters));
        for (var q = 1; q < quarters.Count; q++)
        {
            if (quarters[q].AsOf <= quarters[q - 1].AsOf)
                throw new ArgumentException($"{quarters[q].AsOf} follows {quarters[q - 1].AsOf}; give each quarter once, in order of time.", nameof(quarters));
        }
        foreach (var quarter in quarters) CheckQuarter(quarter);
        if (!options.Scores.Any(score => quarters.All(quarter => quarter.Scores.ContainsKey(score.Name))))
            throw new ArgumentException($"None of the scores {string.Join(", ", options.Scores.Select(s => s.Name))} is present in every quarter.", nameof(quarters));
    }

    private static void CheckQuarter(BacktestQuarter quarter)
    {
        if (quarter.Households.Count == 0) throw new ArgumentException($"{quarter.AsOf} has no household.", nameof(quarter));
        foreach (var (name, values) in quarter.Scores.Concat(quarter.RawScores))
        {
            if (values.Length != quarter.Households.Count)
                throw new ArgumentException($"{name} has {values.Length} values in {quarter.AsOf} for {quarter.Households.Count} households.", nameof(quarter));
        }
    }

    private static void CheckOptions(BacktestOptions options)
    {
        if (options.Capacities.Count == 0 || options.Capacities.Any(capacity => !(capacity is > 0 and <= 1)))
            throw new ArgumentException("Capacities are shares of the households, over 0 to 1, and at least one.", nameof(options));
        if (options.Visits is < 1) throw new ArgumentException($"{options.Visits} visits; give 1 or more households a quarter.", nameof(options));
        if (options.Draws < 0) throw new ArgumentException($"{options.Draws} draws; give 0 or more.", nameof(options));
        if (!(options.Level is > 0 and < 1)) throw new ArgumentException($"Level {options.Level} is not between 0 and 1.", nameof(options));
    }
}
