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
}

/// <summary>A criterion as a pack states it.</summary>
/// <param name="Id">Its id, such as income-below-line.</param>
/// <param name="Title">What people read.</param>
/// <param name="Roles">What it does in this pack.</param>
/// <param name="Clause">Where the document says so, such as suixi 三(六)一.</param>
/// <param name="Causes">The causes that count, where the clause names them.</param>
/// <param name="Settings">Non-numeric settings by name, such as income: net; numbers are <see cref="DatedValue"/>s of the pack.</param>
public sealed record CriterionDefinition(string Id, Wording Title, CriterionRoles Roles, string Clause,
    IReadOnlyList<CauseGroup> Causes, IReadOnlyDictionary<string, string> Settings);

/// <summary>An exclusion of a pack.</summary>
/// <param name="Id">Its id, such as town-property.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Exemptions">Names of the exemption codes that lift it.</param>
/// <param name="QuestionOnly">Whether a hit is a question to the village and never excludes by itself (suixi 三(七)4).</param>
public sealed record ExclusionDefinition(string Id, Wording Title, string Clause, IReadOnlyList<string> Exemptions, bool QuestionOnly);

/// <summary>A support measure that a pack names for a cause.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Causes">Causes it answers.</param>
/// <param name="NeedsLabour">True: for households able to work; false: for those not; null: for both.</param>
/// <param name="Department">The department named, null where the document names none.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Column">The support column that shows it was given, null where none does.</param>
public sealed record MeasureDefinition(string Id, Wording Title, IReadOnlyList<CauseGroup> Causes, bool? NeedsLabour, Wording? Department, string Clause, string? Column);

/// <summary>What a policy document says, as data; inheritance already resolved.</summary>
/// <param name="Id">Its id, such as suixi-2021.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Area">The area it is for, null for the whole country.</param>
/// <param name="Start">The first day the document is in force; applied earlier it is applied as-if.</param>
/// <param name="Extends">The pack it builds on, null for a base.</param>
/// <param name="YieldsTo">Packs or documents whose differing rules come first.</param>
/// <param name="Values">Every dated value.</param>
/// <param name="Criteria">Every criterion.</param>
/// <param name="Identify">How the identifying criteria combine.</param>
/// <param name="Exclusions">Every exclusion.</param>
/// <param name="Measures">Every support measure.</param>
/// <param name="Settings">Non-numeric settings by name, such as the kinds of household in scope.</param>
public sealed record PolicyPack(string Id, Wording Title, AreaCode? Area, DateOnly Start, string? Extends, IReadOnlyList<string> YieldsTo,
    IReadOnlyList<DatedValue> Values, IReadOnlyList<CriterionDefinition> Criteria, Combination Identify,
    IReadOnlyList<ExclusionDefinition> Exclusions, IReadOnlyList<MeasureDefinition> Measures, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The value of a name in force at the end of a quarter; null where the pack has none then.</summary>
    public DatedValue? ValueIn(string name, Quarter quarter) =>
        Values.FirstOrDefault(v => v.Name == name && v.Start <= quarter.LastDay && (v.End is null || v.End >= quarter.LastDay));
}
