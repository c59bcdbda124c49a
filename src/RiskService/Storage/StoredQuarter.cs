namespace FangFan.Risk.Service.Storage;

/// <summary>How many live rows of a county describe a quarter; counted anew by each import.</summary>
public sealed class StoredQuarter
{
    public int Id { get; set; }

    public required string County { get; set; }

    /// <summary>Ordinal of the quarter.</summary>
    public int Quarter { get; set; }

    public int Rows { get; set; }
}
