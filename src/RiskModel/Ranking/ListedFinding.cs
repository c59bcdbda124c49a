namespace FangFan.Risk.Ranking;

/// <summary>One number that a criterion was judged from, as a list prints it.</summary>
/// <param name="Name">Column or derived quantity.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The number; null where unknown.</param>
/// <param name="Unit">Its unit.</param>
public sealed record ListedInput(string Name, string Label, decimal? Value, string Unit)
{
    /// <summary>The code of a cell that holds one, such as a house grade; null for numbers and where unknown.</summary>
    public string? Code { get; init; }
}

/// <summary>The value in force that a criterion compares with.</summary>
/// <param name="Name">Its name in the pack.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Choice">Whether the number is a choice, filling a vague word of the document.</param>
public sealed record ListedThreshold(string Name, decimal Value, string Unit, bool Choice);

/// <summary>A criterion's finding with everything needed to check it by hand.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="State">met, near, not-met or unknown.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Title">What people read.</param>
/// <param name="Text">The finding as a sentence; null where it is not met.</param>
/// <param name="Inputs">What it was judged from.</param>
/// <param name="Threshold">What it was compared with; null where there is no value.</param>
/// <param name="Margin">Input less threshold, in the threshold's unit; null where one of them is missing.</param>
public sealed record ListedFinding(string Id, string State, string Clause, string Title, string? Text,
    IReadOnlyList<ListedInput> Inputs, ListedThreshold? Threshold, decimal? Margin);

/// <summary>An exclusion that a household runs into.</summary>
/// <param name="Id">The exclusion.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Exemption">The exemption that lifts it; null where none does.</param>
/// <param name="Excludes">False where it is exempt, only a question to the village, or the household came back from it.</param>
public sealed record ListedExclusion(string Id, string Title, string Clause, string? Exemption, bool Excludes)
{
    /// <summary>excludes, exempt, question or came-back.</summary>
    public string? State { get; init; }

    /// <summary>The exclusion and what comes of it as a sentence, with clause, exemption and the next step of the path back.</summary>
    public string? Text { get; init; }

    /// <summary>How far the household has come back; null where it is exempt or only a question, or the policy names no path back.</summary>
    public ListedPathBack? PathBack { get; init; }
}

/// <summary>A reason of the score in words.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Cause">Its cause group.</param>
/// <param name="LogOdds">What it adds to the raw score.</param>
/// <param name="Text">The sentence.</param>
public sealed record ListedReason(string Feature, string Cause, double LogOdds, string Text);

/// <summary>A measure suggested or in place.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Department">The department named; null where none is.</param>
/// <param name="Given">Whether the record shows that it is in place this quarter.</param>
public sealed record ListedMeasure(string Id, string Title, string Clause, string? Department, bool Given);

/// <summary>A problem of a household's data.</summary>
/// <param name="File">The file as the county named it.</param>
/// <param name="Row">Row number as a spreadsheet shows it.</param>
/// <param name="Column">Header of the column; null where the row is meant.</param>
/// <param name="Code">Stable name of the kind of fault.</param>
/// <param name="Severity">note, warning or error.</param>
/// <param name="Message">What is wrong and the remedy.</param>
public sealed record ListedProblem(string File, long Row, string? Column, string Code, string Severity, string Message);
