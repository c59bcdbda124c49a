namespace FangFan.Risk.Policy;

/// <summary>What an effect does to a cell. Only <see cref="Set"/> writes a blank cell; for the others blank stays blank.</summary>
public enum EffectKind
{
    /// <summary>The cell becomes the number, blank or not: the scenario states what happened.</summary>
    Set,

    /// <summary>The number is added.</summary>
    Add,

    /// <summary>The cell is multiplied by the number.</summary>
    Times,

    /// <summary>One part in as many as the other column counts is lost: what one of the household's workers brings in.</summary>
    LessOneOf,

    /// <summary>The other column's amount is taken off.</summary>
    Less,
}

/// <summary>What a scenario does to one column of a household's row.</summary>
/// <param name="Column">The column of quarters.csv.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Number">The number of set, add and times; else null.</param>
/// <param name="Other">The column of less-one-of and less; else null.</param>
public sealed record ScenarioEffect(string Column, EffectKind Kind, decimal? Number, string? Other);

/// <summary>A what-if scenario, such as one of the five guards 五防 (suixi 三(八)4).</summary>
/// <param name="Id">Its id, such as lost-job.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">The clause that names the misfortune.</param>
/// <param name="Effects">What it does to the household's row, in order, each seeing the cells as they were before.</param>
/// <param name="Choice">Why these sizes: the documents name misfortunes, not amounts.</param>
public sealed record ScenarioDefinition(string Id, Wording Title, string Clause, IReadOnlyList<ScenarioEffect> Effects, Wording Choice)
{
    /// <summary>The pack whose file states it last.</summary>
    public string Origin { get; init; } = "";
}
