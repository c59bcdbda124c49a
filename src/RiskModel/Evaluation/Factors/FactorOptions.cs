namespace FangFan.Risk.Evaluation.Factors;

/// <summary>How the factors are looked at.</summary>
public sealed record FactorOptions
{
    /// <summary>Seed of every draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Bootstrap draws of villages.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Share of the draws inside an interval.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Villages under which households are drawn instead (choice).</summary>
    public int LeastVillages { get; init; } = 10;

    /// <summary>Permutations of every factor in every quarter.</summary>
    public int Repeats { get; init; } = 5;

    /// <summary>Share of the households that can be visited, for the loss of recall.</summary>
    public double Capacity { get; init; } = 0.05;

    /// <summary>Features with a dependence curve and an interaction strength.</summary>
    public int TopFeatures { get; init; } = 8;

    /// <summary>Households of a quarter whose scores are taken apart; drawn by the seed where there are more.</summary>
    public int ExplainedRows { get; init; } = 4_000;

    /// <summary>Household-quarters behind a dependence curve.</summary>
    public int CurveRows { get; init; } = 8_000;

    /// <summary>Households behind an interaction strength; the work grows with its square.</summary>
    public int InteractionRows { get; init; } = 150;

    /// <summary>Models refitted to outcomes drawn without any interaction, for the noise floor of the interaction strengths.</summary>
    public int NullModels { get; init; } = 2;

    /// <summary>Training rows of a refit; larger sets are thinned, events last.</summary>
    public int RefitRows { get; init; } = 40_000;

    /// <summary>Household-quarters that the fit on true probabilities learns from in a fold.</summary>
    public int OracleRows { get; init; } = 60_000;

    /// <summary>Whether the model is refitted without each cause group.</summary>
    public bool Refits { get; init; } = true;

    /// <summary>Whether interaction strengths are taken.</summary>
    public bool Interactions { get; init; } = true;

    /// <summary>Refuses an option that is out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the option, its value and the range.</exception>
    internal void Check()
    {
        Require(Draws >= 1, nameof(Draws), Draws, "1 or more");
        Require(Level is > 0 and < 1, nameof(Level), Level, "over 0 and under 1");
        Require(LeastVillages >= 2, nameof(LeastVillages), LeastVillages, "2 or more");
        Require(Repeats >= 1, nameof(Repeats), Repeats, "1 or more");
        Require(Capacity is > 0 and <= 1, nameof(Capacity), Capacity, "over 0 to 1");
        Require(TopFeatures >= 1, nameof(TopFeatures), TopFeatures, "1 or more");
        Require(NullModels >= 0, nameof(NullModels), NullModels, "0 or more");
        Require(ExplainedRows >= 2, nameof(ExplainedRows), ExplainedRows, "2 or more");
        Require(CurveRows >= 2, nameof(CurveRows), CurveRows, "2 or more");
        Require(InteractionRows >= 2, nameof(InteractionRows), InteractionRows, "2 or more");
        Require(RefitRows >= 100, nameof(RefitRows), RefitRows, "100 or more");
        Require(OracleRows >= 100, nameof(OracleRows), OracleRows, "100 or more");
    }

    private static void Require(bool holds, string option, object value, string range)
    {
        if (!holds) throw new ArgumentOutOfRangeException(option, value, FormattableString.Invariant($"{option} is {value}; the range is {range}."));
    }
}
