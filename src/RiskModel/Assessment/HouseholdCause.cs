namespace FangFan.Risk.Assessment;

/// <summary>Where a cause of a household's risk is seen.</summary>
public enum CauseBasis
{
    /// <summary>A criterion of the pack, met or near, evidences it.</summary>
    Criterion,

    /// <summary>The register names it.</summary>
    Register,

    /// <summary>A shock recorded in the quarter.</summary>
    Shock,

    /// <summary>The model's features of the cause together clearly raise the score: an association, not a finding.</summary>
    Model,
}

/// <summary>One sign of a cause.</summary>
/// <param name="Basis">Where it is seen.</param>
/// <param name="Name">Id of the criterion, name of the register's code or of the shock's column; empty for the model.</param>
/// <param name="Text">What people read, the clause included where there is one.</param>
public sealed record CauseSource(CauseBasis Basis, string Name, Wording Text);

/// <summary>A cause of a household's risk with everything that names it.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Sources">At least one, by <see cref="CauseBasis"/>.</param>
public sealed record HouseholdCause(CauseGroup Cause, IReadOnlyList<CauseSource> Sources)
{
    /// <summary>Whether rules and records are silent and only the model points at it: it then suggests measures, and its want is no gap.</summary>
    public bool ByModelAlone => Sources.All(source => source.Basis == CauseBasis.Model);
}
