namespace FangFan.Risk.Evaluation.Factors;

/// <summary>Which factors predict the target: every analysis of a factor report.</summary>
/// <param name="Context">What the reader must know, by name: target, pack, preset, horizon, as-of quarters, seed.</param>
/// <param name="Statement">What it comes to in plain words.</param>
public sealed record FactorResult(IReadOnlyDictionary<string, string> Context, IReadOnlyList<Wording> Statement);
