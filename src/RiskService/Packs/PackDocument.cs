using FangFan.Risk.Policy;

namespace FangFan.Risk.Service.Packs;

/// <summary>A pack in full, inheritance resolved.</summary>
public sealed record PackDocument
{
    /// <summary>Its id, such as suixi-2021.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the document.</summary>
    public required Wording Title { get; init; }

    /// <summary>Number of the document, as people cite it; null where the pack names none.</summary>
    public string? Document { get; init; }

    /// <summary>The area it is for; null for the whole country.</summary>
    public string? Area { get; init; }

    /// <summary>The first day it is in force.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The pack it builds on; null for a base.</summary>
    public string? Extends { get; init; }

    /// <summary>What comes first where it differs.</summary>
    public required IReadOnlyList<string> YieldsTo { get; init; }

    /// <summary>The quarter at which values are told to be in force.</summary>
    public required string Quarter { get; init; }

    /// <summary>Every dated value, with the pack that states it.</summary>
    public required IReadOnlyList<PackValue> Values { get; init; }

    /// <summary>Who is looked at.</summary>
    public required PackScope Scope { get; init; }

    /// <summary>Every criterion.</summary>
    public required IReadOnlyList<PackCriterion> Criteria { get; init; }

    /// <summary>How the identifying criteria combine.</summary>
    public required PackIdentify Identify { get; init; }

    /// <summary>Every exclusion.</summary>
    public required IReadOnlyList<PackExclusion> Exclusions { get; init; }

    /// <summary>The steps by which an excluded household comes back onto the list, in order.</summary>
    public required IReadOnlyList<PathBackStep> PathBack { get; init; }

    /// <summary>How the risk level comes about.</summary>
    public required PackLevel Level { get; init; }

    /// <summary>Every support measure.</summary>
    public required IReadOnlyList<PackMeasure> Measures { get; init; }

    /// <summary>What-if scenarios.</summary>
    public required IReadOnlyList<PackScenario> Scenarios { get; init; }

    /// <summary>Terms and rhythms of the procedure.</summary>
    public required IReadOnlyList<PackTerm> Calendar { get; init; }

    /// <summary>What it changes against the pack it extends; empty for a base.</summary>
    public required IReadOnlyList<PackDifference> Changes { get; init; }

    /// <summary>The clauses that it cites, in our own words, by id.</summary>
    public required IReadOnlyDictionary<string, Wording> Clauses { get; init; }
}

/// <summary>A dated value.</summary>
/// <param name="Name">Its name in the pack.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit in both languages.</param>
/// <param name="Start">The first day it holds.</param>
/// <param name="End">The last day it holds; null while it is in force.</param>
/// <param name="Source">The clause, or where else the number was found.</param>
public sealed record PackValue(string Name, Wording Label, decimal Value, Wording Unit, DateOnly Start, DateOnly? End, string Source)
{
    /// <summary>Why this number, where the document uses a vague word; else null.</summary>
    public Wording? Choice { get; init; }

    /// <summary>For a choice, the values within reason, ascending; else empty.</summary>
    public IReadOnlyList<decimal> Band { get; init; } = [];

    /// <summary>How well a number that no clause gives is sourced: S found, S-m on a weak mirror, D derived, M from memory; else null.</summary>
    public string? Mark { get; init; }

    /// <summary>The area it holds in; null for everywhere.</summary>
    public string? Area { get; init; }

    /// <summary>Whether it is the one in force at the quarter asked for.</summary>
    public required bool InForce { get; init; }

    /// <summary>The pack whose file states it.</summary>
    public required string Origin { get; init; }

    internal static PackValue Of(DatedValue value, bool inForce) => new(value.Name, value.Label, value.Value, PackWords.Unit(value.Unit), value.Start, value.End, value.Source)
    {
        Choice = value.Choice,
        Band = value.Band,
        Mark = value.Mark,
        Area = value.Area?.Digits,
        InForce = inForce,
        Origin = value.Origin,
    };
}

/// <summary>Who a pack looks at.</summary>
/// <param name="Clause">Where the document says so.</param>
/// <param name="HukouLocal">Whether the hukou must be in the county.</param>
/// <param name="Resident">Whether the household must be long resident.</param>
/// <param name="Groups">The groups; one is enough.</param>
public sealed record PackScope(string Clause, bool HukouLocal, bool Resident, IReadOnlyList<PackGroup> Groups);

/// <summary>One group of households that a pack looks at.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Until">The day at which it is counted; null for the quarter judged.</param>
/// <param name="Rule">The criteria that tell it, in words; null where none do.</param>
public sealed record PackGroup(Wording Title, string Clause, DateOnly? Until, Wording? Rule);

/// <summary>A support measure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Causes">Causes it answers; empty: every cause.</param>
/// <param name="NeedsLabour">True: for households able to work; false: for those not; null: for both.</param>
/// <param name="Criteria">Criteria of which a household must be at or near one, in words; empty: no such limit.</param>
/// <param name="Department">The department named; null where the document names none.</param>
/// <param name="Units">The units responsible beside it.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Column">The column that shows it was given; null where none does.</param>
/// <param name="Origin">The pack whose file states it.</param>
public sealed record PackMeasure(string Id, Wording Title, IReadOnlyList<CauseGroup> Causes, bool? NeedsLabour, IReadOnlyList<Wording> Criteria, Wording? Department, IReadOnlyList<Wording> Units, string Clause, Wording? Column, string Origin);

/// <summary>A what-if scenario.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">The clause that names the misfortune.</param>
/// <param name="Choice">Why these sizes.</param>
/// <param name="Effects">What it does to a household's record, in words.</param>
/// <param name="Origin">The pack whose file states it.</param>
public sealed record PackScenario(string Id, Wording Title, string Clause, Wording Choice, IReadOnlyList<Wording> Effects, string Origin);

/// <summary>A term or rhythm of the procedure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit in both languages.</param>
/// <param name="Text">Both as people say it, such as 每月10日.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Origin">The pack whose file states it.</param>
public sealed record PackTerm(string Id, Wording Title, int Value, Wording Unit, Wording Text, string Clause, string Origin);
