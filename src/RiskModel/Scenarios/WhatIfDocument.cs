using FangFan.Risk.Policy;

namespace FangFan.Risk.Scenarios;

/// <summary>A column that a scenario could not change in some households.</summary>
/// <param name="Column">The column of quarters.csv.</param>
/// <param name="Label">What people read.</param>
/// <param name="Households">Households of which it is blank.</param>
public sealed record ListedBlank(string Column, string Label, int Households);

/// <summary>What a misfortune would do, as files print it.</summary>
public sealed record WhatIfDocument
{
    /// <summary>The scenario's id.</summary>
    public required string Scenario { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The clause that names the misfortune.</summary>
    public required string Clause { get; init; }

    /// <summary>Why the sizes are as they are.</summary>
    public required string Choice { get; init; }

    /// <summary>What it does, column by column.</summary>
    public required IReadOnlyList<ScenarioEffect> Effects { get; init; }

    /// <summary>Households asked for that are assessed.</summary>
    public required HeadCount Asked { get; init; }

    /// <summary>Households whose records it changes.</summary>
    public required HeadCount Struck { get; init; }

    /// <summary>Households with nothing that it could take.</summary>
    public required HeadCount Spared { get; init; }

    /// <summary>Households without a row of the quarter.</summary>
    public required HeadCount Unrecorded { get; init; }

    /// <summary>Columns whose blanks keep an effect from being worked out.</summary>
    public required IReadOnlyList<ListedBlank> Blank { get; init; }

    /// <summary>Moves of the struck households between levels.</summary>
    public required IReadOnlyList<ListedMove> LevelMoves { get; init; }

    /// <summary>How the ranks of the struck households move.</summary>
    public required RankMove RankMoves { get; init; }

    /// <summary>The county without and with it.</summary>
    public required DifferenceDocument Difference { get; init; }

    /// <summary>Prints a result.</summary>
    public static WhatIfDocument From(WhatIfResult result, Language language) => new()
    {
        Scenario = result.Scenario.Id,
        Title = result.Scenario.Title.In(language),
        Clause = result.Scenario.Clause,
        Choice = result.Scenario.Choice.In(language),
        Effects = result.Scenario.Effects,
        Asked = result.Asked,
        Struck = result.StruckCount,
        Spared = result.Spared,
        Unrecorded = result.Unrecorded,
        Blank = [.. result.Blank.Select(b => new ListedBlank(b.Column, b.Label.In(language), b.Households))],
        LevelMoves = ListedMove.Of(result.LevelMoves),
        RankMoves = result.RankMoves,
        Difference = DifferenceDocument.From(result.Difference, language),
    };
}
