namespace FangFan.Risk.Evaluation;

/// <summary>How a backtest is evaluated.</summary>
public sealed record BacktestOptions
{
    /// <summary>The scores to look for in the quarters, in the order of the tables.</summary>
    public IReadOnlyList<ScoreDefinition> Scores { get; init; } =
    [
        ScoreDefinition.Model, ScoreDefinition.PrintedList, ScoreDefinition.BeforeSupport, ScoreDefinition.Logistic, ScoreDefinition.Income, ScoreDefinition.CriteriaMet,
        ScoreDefinition.PackList, ScoreDefinition.LastLevel, ScoreDefinition.Oracle,
    ];

    /// <summary>Shares of the households that can be visited in a quarter, over 0 to 1; the statement speaks of the first.</summary>
    public IReadOnlyList<double> Capacities { get; init; } = [0.05, 0.10];

    /// <summary>A number of households that can be visited in a quarter besides, 1 or more; null where only shares are asked for.</summary>
    public int? Visits { get; init; }

    /// <summary>Bootstrap draws.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Seed of the draws.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Share of the draws inside an interval.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Villages under which households are drawn instead: too few villages give no interval (choice).</summary>
    public int LeastVillages { get; init; } = 10;

    /// <summary>What the reader must know besides, by name: target, pack, preset, horizon, whether the pack is applied as-if.</summary>
    public IReadOnlyDictionary<string, string> Context { get; init; } = new Dictionary<string, string>();
}
