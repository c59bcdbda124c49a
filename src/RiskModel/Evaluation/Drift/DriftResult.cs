namespace FangFan.Risk.Evaluation.Drift;

/// <summary>How far records and scores have moved.</summary>
/// <param name="Context">What the reader must know, by name: pack, target, preset, horizon, model or stand-in, trained until, reference quarters, seed.</param>
/// <param name="Statement">The verdict "retrain or not" first, then its reasons.</param>
public sealed record DriftResult(IReadOnlyDictionary<string, string> Context, IReadOnlyList<Wording> Statement)
{
    /// <summary>The verdict with its reasons.</summary>
    public required DriftVerdict Verdict { get; init; }

    /// <summary>What the quarters are compared with.</summary>
    public required DriftReference Reference { get; init; }

    /// <summary>The quarters looked at, in order of time; every list of points below has one a quarter.</summary>
    public required IReadOnlyList<Quarter> Quarters { get; init; }

    /// <summary>Each feature of the model, what counts most in it first.</summary>
    public required IReadOnlyList<FeatureDrift> Features { get; init; }

    /// <summary>The score.</summary>
    public required ScoreDrift Score { get; init; }

    /// <summary>Blank cells.</summary>
    public required MissingDrift Missing { get; init; }
}

/// <summary>What drift is measured against.</summary>
/// <param name="First">The first quarter of the training window.</param>
/// <param name="Last">Its last: the horizon before <paramref name="TrainedUntil"/>.</param>
/// <param name="Rows">Household-quarters at risk in the window.</param>
/// <param name="TrainedUntil">The quarter at whose end training stood.</param>
/// <param name="ScoreFirst">The first quarter of the score's reference: scored but not trained on, because the horizon was open.</param>
/// <param name="ScoreLast">Its last, which is <paramref name="TrainedUntil"/>.</param>
/// <param name="ByVillage">Whether noise and intervals are clustered by village; else by household.</param>
public sealed record DriftReference(Quarter First, Quarter Last, int Rows, Quarter TrainedUntil, Quarter ScoreFirst, Quarter ScoreLast, bool ByVillage);
