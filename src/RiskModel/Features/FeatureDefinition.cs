namespace FangFan.Risk.Features;

/// <summary>A feature with its computation and the way a reason speaks of it.</summary>
internal sealed record FeatureDefinition(string Name, CauseGroup Group, FeatureForm Form)
{
    /// <summary>Features of one family say nearly the same; a list of reasons names a family once.</summary>
    public string Family { get => field ?? Name; init; }

    public Monotone Direction { get; init; }

    public bool LeftBySupport { get; init; }

    /// <summary>From column names and the terms of <see cref="FeatureDictionary"/>.</summary>
    public required string Formula { get; init; }

    /// <summary>The number; NaN where unknown.</summary>
    public required Func<KnownHousehold, double> Compute { get; init; }

    public Feature ToFeature() => new(Name, Group, Form.Unit, Direction, Formula, Form.Label, LeftBySupport);
}
