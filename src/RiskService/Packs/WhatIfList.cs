using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Service.Packs;

/// <summary>What misfortunes would do to a county's list.</summary>
/// <param name="AreaCode">The county.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Pack">The pack whose scenarios they are.</param>
/// <param name="Model">The model; null for the rules alone.</param>
/// <param name="Area">The area struck; null for the whole county.</param>
/// <param name="Household">The one household struck; null for every household of the area.</param>
/// <param name="Scenarios">One a misfortune, each by itself.</param>
public sealed record WhatIfList(string AreaCode, string Quarter, string Pack, string? Model, string? Area, string? Household, IReadOnlyList<WhatIfEntry> Scenarios);

/// <summary>What one misfortune would do.</summary>
/// <param name="Id">The scenario.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">The clause that names it.</param>
/// <param name="Change">The county's list without and with it.</param>
public sealed record WhatIfEntry(string Id, Wording Title, string Clause, ListChange Change)
{
    /// <summary>Households asked for that are assessed.</summary>
    public required HeadCount Asked { get; init; }

    /// <summary>Those whose records it changes.</summary>
    public required HeadCount Struck { get; init; }

    /// <summary>Those with nothing that it could take.</summary>
    public required HeadCount Spared { get; init; }

    /// <summary>Those without a row of the quarter, which nothing can change.</summary>
    public required HeadCount Unrecorded { get; init; }

    /// <summary>Households by column that should have changed and is blank.</summary>
    public required IReadOnlyList<BlankCells> Blank { get; init; }

    /// <summary>How the ranks of the struck households move.</summary>
    public required RankMove Ranks { get; init; }

    internal static WhatIfEntry Of(WhatIfResult result, PackQuestion question, int householdsShown) =>
        new(result.Scenario.Id, result.Scenario.Title, result.Scenario.Clause, ListChanges.Of(result.Difference, question, householdsShown))
        {
            Asked = result.Asked,
            Struck = result.StruckCount,
            Spared = result.Spared,
            Unrecorded = result.Unrecorded,
            Blank = result.Blank,
            Ranks = result.RankMoves,
        };
}
