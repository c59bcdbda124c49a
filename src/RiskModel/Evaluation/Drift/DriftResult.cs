namespace FangFan.Risk.Evaluation.Drift;

/// <summary>How far records and scores have moved.</summary>
/// <param name="Context">What the reader must know, by name: pack, model or reference quarters, seed.</param>
/// <param name="Statement">The verdict "retrain or not" first, then its reasons.</param>
public sealed record DriftResult(IReadOnlyDictionary<string, string> Context, IReadOnlyList<Wording> Statement);
