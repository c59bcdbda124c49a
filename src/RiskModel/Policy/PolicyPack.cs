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

    /// <summary>Clauses of documents that are not in the catalogue, as the pack states them.</summary>
    public IReadOnlyList<PolicyClause> Clauses { get; init; } = [];

    /// <summary>The clause that says how the identifying criteria combine.</summary>
    public string IdentifyClause => Settings["identify-clause"];

    /// <summary>Why they combine so, where the clause leaves it open; else null.</summary>
    public Wording? IdentifyChoice => Settings.TryGetValue("identify-choice.zh", out var chinese) ? new(chinese, Settings["identify-choice.en"]) : null;

    /// <summary>The tree it was read from; null for a pack made in code.</summary>
    internal StrictNode? Source { get; init; }

    /// <summary>The value of a name in force at the end of a quarter; of values for several areas, that of the nearest one that holds the pack's.
    /// In a quarter before the pack's own start, where none was in force yet, the earliest of that name with which the pack began: the pack is applied as-if.
    /// Null where the pack has none.</summary>
    public DatedValue? ValueIn(string name, Quarter quarter)
    {
        var day = quarter.LastDay;
        DatedValue? inForce = null, earliest = null;
        foreach (var value in Values)
        {
            if (value.Name != name || !value.HoldsIn(Area)) continue;
            if (value.HoldsOn(day) && (inForce is null || IsNearer(value, inForce))) inForce = value;
            if (earliest is null || value.Start < earliest.Start || (value.Start == earliest.Start && IsNearer(value, earliest))) earliest = value;
        }
        return inForce ?? (IsAsIf(quarter) && earliest?.Start > day && earliest.Start <= Quarter.Of(Start).LastDay ? earliest : null);
    }

    /// <summary>Whether a quarter ends before the document was in force, so that judging by it is as-if.</summary>
    public bool IsAsIf(Quarter quarter) => quarter.LastDay < Start;

    /// <summary>The fault at a key of the pack, to be thrown: with file and line where it was read from a file.</summary>
    /// <param name="path">Keys and list positions from the top.</param>
    /// <param name="english">What is wrong and the form expected.</param>
    /// <param name="chinese">The same.</param>
    internal InvalidDataException Fault(IReadOnlyList<string> path, string english, string chinese) =>
        Source?.At(path).Fault(english, chinese) ?? new InvalidDataException($"{Id}: {string.Join('.', path)}: {english} / {chinese}");

    private static bool IsNearer(DatedValue value, DatedValue than) => (value.Area?.Prefix.Length ?? 0) > (than.Area?.Prefix.Length ?? 0);
}
