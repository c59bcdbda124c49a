namespace FangFan.Risk.Ranking;

/// <summary>One sign of a cause, as a list prints it.</summary>
/// <param name="Basis">criterion, register, shock or model.</param>
/// <param name="Name">The criterion, the register's code or the shock's column; empty for the model.</param>
/// <param name="Text">What people read.</param>
public sealed record ListedCauseSource(string Basis, string Name, string Text);

/// <summary>A cause with everything that names it.</summary>
/// <param name="Cause">Its name, such as illness.</param>
/// <param name="Label">What people read.</param>
/// <param name="Sources">At least one.</param>
public sealed record ListedCause(string Cause, string Label, IReadOnlyList<ListedCauseSource> Sources);

/// <summary>A measure suggested or in place.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Department">The department named; null where none is.</param>
/// <param name="Given">Whether the record shows that it is in place this quarter.</param>
public sealed record ListedMeasure(string Id, string Title, string Clause, string? Department, bool Given)
{
    /// <summary>The units responsible beside the department; empty where none are named.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The household's causes that it answers; what names each stands in the household's cause sources.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>Whether it suits one kind of household only and nobody knows whether anyone here is able to work.</summary>
    public bool LabourUnknown { get; init; }
}

/// <summary>Whether support answers a cause in the quarter.</summary>
/// <param name="Cause">Its name, such as illness.</param>
/// <param name="State">covered, gap, unknown, or unanswered where no measure of the pack answers it for the household.</param>
/// <param name="Text">The same in words, the measures with department and clause.</param>
/// <param name="Measures">Ids of the measures in place that answer it, else of those that would.</param>
/// <param name="Blank">Support columns that are blank and would decide.</param>
public sealed record ListedGap(string Cause, string State, string Text, IReadOnlyList<string> Measures, IReadOnlyList<string> Blank);
