namespace FangFan.Risk.Policy;

/// <summary>What a criterion does in a pack; a criterion may have several roles.</summary>
[Flags]
public enum CriterionRoles
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Puts a household on the list.</summary>
    Identify = 1,

    /// <summary>Weighs in the risk level.</summary>
    Level = 2,

    /// <summary>Is looked at every round.</summary>
    Watch = 4,

    /// <summary>Must hold before risk is eliminated.</summary>
    Exit = 8,

    /// <summary>Says who is looked at.</summary>
    Scope = 16,

    /// <summary>Conditions other criteria and puts nobody on the list by itself.</summary>
    Condition = 32,
}

/// <summary>A criterion as a pack states it.</summary>
/// <param name="Id">Its id, such as income-below-line; one of <see cref="CriterionCatalogue"/>.</param>
/// <param name="Title">What people read.</param>
/// <param name="Roles">What it does in this pack.</param>
/// <param name="Clause">Where the document says so, such as suixi 三(六)一.</param>
/// <param name="Causes">The causes that count, where the clause names them.</param>
/// <param name="Settings">Non-numeric settings by name, such as income: net; numbers are <see cref="DatedValue"/>s of the pack.</param>
public sealed record CriterionDefinition(string Id, Wording Title, CriterionRoles Roles, string Clause,
    IReadOnlyList<CauseGroup> Causes, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The pack whose file states it last.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Why it is read so, where the document leaves it open and the reading is ours; else null.</summary>
    public Wording? Choice { get; init; }
}
