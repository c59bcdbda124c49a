namespace FangFan.Risk.Service.Storage;

/// <summary>One upload that went in, and what it changed.</summary>
public sealed class StoredImport
{
    public int Id { get; set; }

    public required string County { get; set; }

    /// <summary>SHA-256 over the uploaded files, hexadecimal; the same content is imported once.</summary>
    public required string ContentHash { get; set; }

    public required string FileNames { get; set; }

    public DateTimeOffset ImportedAt { get; set; }

    public long Rows { get; set; }

    /// <summary>Rows that were new.</summary>
    public long Added { get; set; }

    /// <summary>Rows that took the place of an earlier one.</summary>
    public long Replaced { get; set; }

    /// <summary>Rows already stored with the same cells.</summary>
    public long Unchanged { get; set; }

    public int ProblemCount { get; set; }
}

/// <summary>A fault found in an import.</summary>
public sealed class StoredProblem
{
    public long Id { get; set; }

    public int ImportId { get; set; }

    public required string File { get; set; }

    public long Row { get; set; }

    public string? Column { get; set; }

    public required string Code { get; set; }

    public required string Severity { get; set; }

    public required string Chinese { get; set; }

    public required string English { get; set; }

    public string? Household { get; set; }

    public string? Quarter { get; set; }
}
