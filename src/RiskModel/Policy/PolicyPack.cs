namespace FangFan.Risk.Policy;

/// <summary>What a policy document says, as data; inheritance already resolved.</summary>
/// <param name="Id">Its id, such as suixi-2021.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Area">The area it is for, null for the whole country.</param>
/// <param name="Start">The first day the document is in force; applied earlier it is applied as-if.</param>
/// <param name="Extends">The pack it builds on, null for a base.</param>
/// <param name="YieldsTo">Packs or documents whose differing rules come first, those of the packs it builds on included.</param>
/// <param name="Values">Every dated value.</param>
/// <param name="Criteria">Every criterion.</param>
/// <param name="Identify">How the identifying criteria combine.</param>
/// <param name="Exclusions">Every exclusion.</param>
/// <param name="Measures">Every support measure.</param>
/// <param name="Settings">Non-numeric settings by name: document, the document's number; identify-clause; identify-choice.zh and .en, why criteria combine so.</param>
public sealed record PolicyPack(string Id, Wording Title, AreaCode? Area, DateOnly Start, string? Extends, IReadOnlyList<string> YieldsTo,
    IReadOnlyList<DatedValue> Values, IReadOnlyList<CriterionDefinition> Criteria, Combination Identify,
    IReadOnlyList<ExclusionDefinition> Exclusions, IReadOnlyList<MeasureDefinition> Measures, IReadOnlyDictionary<string, string> Settings)
{
    private static readonly ScopeDefinition Everyone = new("", false, false, []);
    private static readonly LevelTable NoLevels = new("", [], [], [], true, null);

    /// <summary>Who is looked at; without groups, everyone.</summary>
    public ScopeDefinition Scope { get; init; } = Everyone;

    /// <summary>How the risk level comes about; without rows, there is none.</summary>
    public LevelTable Level { get; init; } = NoLevels;

    /// <summary>Terms and rhythms of the procedure.</summary>
    public IReadOnlyList<CalendarRule> Calendar { get; init; } = [];

    /// <summary>The steps by which an excluded household comes back onto the list, in order; empty where the document names no path back.</summary>
    public IReadOnlyList<PathBackStep> PathBack { get; init; } = [];

    /// <summary>What-if scenarios: what a misfortune would do to a household's records.</summary>
    public IReadOnlyList<ScenarioDefinition> Scenarios { get; init; } = [];

    /// <summary>Other readings of the identify clause where <see cref="Identify"/> is a choice; empty where it is not.</summary>
    public IReadOnlyList<IdentifyReading> IdentifyAlternatives { get; init; } = [];

    /// <summary>The value of a name in force at the end of a quarter. In a quarter before the pack's own start, where none was in force yet,
    /// the earliest of that name: the pack is applied as-if. Null where the pack has none.</summary>
    public DatedValue? ValueIn(string name, Quarter quarter)
    {
        var day = quarter.LastDay;
        DatedValue? earliest = null;
        foreach (var value in Values)
        {
            if (value.Name != name) continue;
            if (value.HoldsOn(day)) return value;
            if (earliest is null || value.Start < earliest.Start) earliest = value;
        }
        return IsAsIf(quarter) && earliest?.Start > day ? earliest : null;
    }

    /// <summary>Whether a quarter ends before the document was in force, so that judging by it is as-if.</summary>
    public bool IsAsIf(Quarter quarter) => quarter.LastDay < Start;
}
