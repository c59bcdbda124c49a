namespace FangFan.Risk.Policy;

/// <summary>A support measure that a pack names for a cause.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Causes">Causes it answers; empty: every cause.</param>
/// <param name="NeedsLabour">True: for households able to work; false: for those not; null: for both.</param>
/// <param name="Department">The department named, null where the document names none.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Column">The support column that shows it was given, null where none does.</param>
public sealed record MeasureDefinition(string Id, Wording Title, IReadOnlyList<CauseGroup> Causes, bool? NeedsLabour, Wording? Department, string Clause, string? Column)
{
    /// <summary>The units responsible beside the leading department, where the document names any.</summary>
    public IReadOnlyList<Wording> Units { get; init; } = [];

    /// <summary>Criteria of which a household must be at or near one for the measure to be meant for it; empty: no such limit.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>The pack whose file states it last.</summary>
    public string Origin { get; init; } = "";
}
