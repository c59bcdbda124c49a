namespace FangFan.Risk.Records;

/// <summary>How much a <see cref="DataProblem"/> matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the value is used as it stands.</summary>
    Note,

    /// <summary>Suspicious; the value is used, and people should look.</summary>
    Warning,

    /// <summary>Wrong; the cell is taken as unknown, or the row as not usable, and both are kept in the report.</summary>
    Error,
}

/// <summary>One fault of the county's data: where it stands, what is wrong, what to do.</summary>
/// <param name="File">The file as the county named it.</param>
/// <param name="Row">Row number as a spreadsheet shows it (the header is row 1); 0 where the whole file is meant.</param>
/// <param name="Column">Header of the column, null where the whole row or file is meant.</param>
/// <param name="Code">Stable name of the kind of fault, such as out-of-range.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong and the remedy, in both languages.</param>
public sealed record DataProblem(string File, long Row, string? Column, string Code, Severity Severity, Wording Message)
{
    /// <summary>The household concerned, where the row names one.</summary>
    public HouseholdId? Household { get; init; }

    /// <summary>The quarter concerned, where the row names one.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>The day the row became known, which by default is its quarter's last; null where no row is meant, or where rows recorded later
    /// may mend the fault. Before that day nobody could know of it, so no list as of an earlier quarter may show it.</summary>
    public DateOnly? RecordedOn { get; init; }
}
