namespace FangFan.Risk.Evaluation.Drift;

/// <summary>What to do about drift.</summary>
public enum DriftAdvice
{
    /// <summary>Keep the model.</summary>
    Keep,

    /// <summary>Keep the model for now and mend the records: what moved is what is filled in, in few townships.</summary>
    MendData,

    /// <summary>Train anew.</summary>
    Retrain,
}

/// <summary>Why.</summary>
/// <param name="Code">The rule that spoke, for files: score, features, calibration, age, missing; stable, calibration-holds, no-outcomes where none did.</param>
/// <param name="Text">What it says.</param>
public sealed record DriftReason(string Code, Wording Text);

/// <summary>"Retrain or not", with reasons.</summary>
/// <param name="Advice">What to do.</param>
/// <param name="Summary">The advice in a sentence.</param>
/// <param name="Reasons">Why, the weightiest first; never empty.</param>
public sealed record DriftVerdict(DriftAdvice Advice, Wording Summary, IReadOnlyList<DriftReason> Reasons);
