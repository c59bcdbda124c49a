using System.Diagnostics.CodeAnalysis;
using FangFan.Risk.Service.Jobs;

namespace FangFan.Risk.Service.Evaluations;

/// <summary>What is asked of a county's past.</summary>
public enum EvaluationKind
{
    Backtest,
    Factors,
    Drift,
}

/// <summary>Names of <see cref="EvaluationKind"/> in addresses and answers.</summary>
internal static class EvaluationKinds
{
    public static readonly IReadOnlyDictionary<string, EvaluationKind> All = new Dictionary<string, EvaluationKind>(StringComparer.Ordinal)
    {
        ["backtest"] = EvaluationKind.Backtest,
        ["factors"] = EvaluationKind.Factors,
        ["drift"] = EvaluationKind.Drift,
    };

    public static bool TryParse([NotNullWhen(true)] string? name, out EvaluationKind kind)
    {
        kind = default;
        return name is not null && All.TryGetValue(name, out kind);
    }

    public static string Name(this EvaluationKind kind) => All.First(entry => entry.Value == kind).Key;

    public static JobKind Job(this EvaluationKind kind) => kind switch
    {
        EvaluationKind.Backtest => JobKind.Backtest,
        EvaluationKind.Factors => JobKind.Factors,
        _ => JobKind.Drift,
    };
}
