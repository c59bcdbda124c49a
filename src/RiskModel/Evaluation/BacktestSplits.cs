namespace FangFan.Risk.Evaluation;

/// <summary>What is trained and tested at one as-of quarter.</summary>
/// <remarks>Between <paramref name="LastTrain"/> and <paramref name="AsOf"/> lies the gap that the horizon forces: labels of rows in it are still open.</remarks>
/// <param name="AsOf">The quarter at whose end training stands and households are scored.</param>
/// <param name="FirstTrain">The first quarter whose rows are trained on.</param>
/// <param name="LastTrain">The last one: the horizon before <paramref name="AsOf"/>.</param>
/// <param name="LabelsUntil">The quarter in which the test labels close.</param>
public readonly record struct BacktestSplit(Quarter AsOf, Quarter FirstTrain, Quarter LastTrain, Quarter LabelsUntil);

/// <summary>How a backtest chooses its as-of quarters.</summary>
public sealed record SplitOptions
{
    /// <summary>Quarters that a label looks ahead.</summary>
    public int Horizon { get; init; } = 4;

    /// <summary>Quarters of rows that training needs.</summary>
    public int LeastTrainQuarters { get; init; } = 4;

    /// <summary>As-of quarters at most; the latest are kept.</summary>
    public int MostQuarters { get; init; } = 8;

    /// <summary>Quarters from one as-of quarter to the next.</summary>
    public int Step { get; init; } = 1;
}

/// <summary>Chooses the as-of quarters of a backtest.</summary>
public static class BacktestSplits
{
    /// <summary>The latest as-of quarters whose labels are closed and whose training windows are long enough, in order of time.</summary>
    /// <param name="first">The first quarter with features.</param>
    /// <param name="last">The last quarter whose outcomes are known in full.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">An option is under 1, or the records span too few quarters; the message says how many are needed.</exception>
    public static IReadOnlyList<BacktestSplit> Plan(Quarter first, Quarter last, SplitOptions options)
    {
        if (Math.Min(Math.Min(options.Horizon, options.LeastTrainQuarters), Math.Min(options.MostQuarters, options.Step)) < 1)
            throw new ArgumentException("Horizon, training quarters, as-of quarters and step are 1 or more quarters.", nameof(options));
        var earliest = first.Plus(options.LeastTrainQuarters - 1 + options.Horizon);
        var splits = new List<BacktestSplit>();
        for (var asOf = last.Plus(-options.Horizon); asOf >= earliest && splits.Count < options.MostQuarters; asOf = asOf.Plus(-options.Step))
        {
            splits.Add(new BacktestSplit(asOf, first, asOf.Plus(-options.Horizon), asOf.Plus(options.Horizon)));
        }
        if (splits.Count == 0)
            throw new ArgumentException(
                $"A backtest needs {options.LeastTrainQuarters + 2 * options.Horizon} quarters of records; {first} to {last} are {last - first + 1}.", nameof(last));
        splits.Reverse();
        return splits;
    }
}
