namespace FangFan.Risk.Policy;

/// <summary>An exclusion of a pack.</summary>
/// <param name="Id">Its id, such as town-property.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Exemptions">Names of the exemption codes that lift it.</param>
/// <param name="QuestionOnly">Whether a hit is a question to the village and never excludes by itself (suixi 三(七)4).</param>
public sealed record ExclusionDefinition(string Id, Wording Title, string Clause, IReadOnlyList<string> Exemptions, bool QuestionOnly)
{
    /// <summary>The column of quarters.csv that shows it: a flag, or an amount above zero; a blank is no hit.</summary>
    public string Column { get; init; } = "";

    /// <summary>Name of the pack's value that the column's amount must reach; null where any amount above zero is a hit.</summary>
    public string? AtLeast { get; init; }

    /// <summary>Name of the pack's value that the column's amount must stay under; null where there is no such bound.</summary>
    public string? Under { get; init; }

    /// <summary>The pack whose file states it last.</summary>
    public string Origin { get; init; } = "";
}
