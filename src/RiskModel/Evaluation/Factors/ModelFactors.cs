using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Factors;

/// <summary>What the model-based analyses look at.</summary>
/// <param name="Pool">The quarters.</param>
/// <param name="Training">What could be learned from at a quarter, with the pool's features in their order.</param>
/// <param name="Options">How.</param>
internal sealed record ModelFactorRequest(FactorPool Pool, Func<Quarter, TrainingSet> Training, FactorOptions Options)
{
    /// <summary>The true probability of every household-quarter of the pool, NaN where unknown; null for real data.</summary>
    public double[]? Truth { get; init; }
}

/// <summary>Every analysis that asks the models: importance, contributions, refits, dependence, interaction, stability, and the oracle's losses.</summary>
internal static class ModelFactors
{
    /// <summary>Adds the analyses to a result.</summary>
    public static FactorResult Add(FactorResult result, ModelFactorRequest request, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var (pool, options) = (request.Pool, request.Options);
        options.Check();
        WorkStretch Part(double from, double to) => new(progress, from, to);
        var importance = PermutationImportance.Of(pool, options, Part(0, 0.25), cancellation);
        var contributions = ContributionStrength.Of(pool, options, Part(0.25, 0.3), cancellation);
        var refits = !options.Refits ? null : GroupRefits.Of(pool, request.Training, options, Part(0.3, request.Truth is null ? 0.9 : 0.6), cancellation);
        var oracle = request.Truth is { } truth ? OracleGroups.Of(pool, truth, options, Part(0.6, 0.9), cancellation) : null;
        int[] top = [.. importance.Features.Take(options.TopFeatures).Select(f => f.Change.Factor.Positions[0])];
        var dependence = DependenceCurves.Of(pool, top, options, Part(0.9, 0.95), cancellation);
        var interactions = !options.Interactions ? null : InteractionStrength.Of(pool, top, request.Training, options, Part(0.95, 1), cancellation);
        return result with
        {
            Importance = importance,
            Contributions = contributions,
            Refits = refits,
            Dependence = dependence,
            Interactions = interactions,
            Stability = FactorStability.Of(importance),
            Oracle = oracle is null ? null : Compared(oracle, importance, contributions, refits),
        };
    }

    private static OracleResult Compared(OracleResult oracle, ImportanceResult importance, ContributionResult contributions, RefitResult? refits)
    {
        // The report's own order of the groups comes first.
        var agreement = new List<OrderAgreement>();
        agreement.Add(OracleGroups.Agreement(oracle, ("permutation", new("置换重要性", "permutation importance")), importance.Groups.ToDictionary(g => g.Change.Factor.Name, g => g.Change.LogLossRise.Value)));
        if (refits is { Groups.Count: > 0 })
            agreement.Add(OracleGroups.Agreement(oracle, ("refits", new("逐组剔除重新训练", "leave-one-group-out refits")), refits.Groups.ToDictionary(g => g.Change.Factor.Name, g => g.Change.LogLossRise.Value)));
        agreement.Add(OracleGroups.Agreement(oracle, ("contributions", new("平均绝对贡献", "mean absolute contribution")), contributions.Groups.ToDictionary(g => g.Factor.Name, g => g.Strength.Value)));
        return oracle with { Agreement = agreement };
    }
}
