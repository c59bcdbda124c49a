using FangFan.Risk.Records;

namespace FangFan.Risk.Service.Storage;

/// <summary>A header line as it stood in a file.</summary>
public sealed class StoredHeader
{
    public int Id { get; set; }

    /// <summary>The header cells, written as <see cref="CellText"/>.</summary>
    public required string Cells { get; set; }

    /// <summary>The same cells with the English name of each known column, so that files with English and with Chinese headers make one table.</summary>
    public required string Columns { get; set; }
}

/// <summary>One row as the county sent it; a later correction marks it as superseded and it stays.</summary>
public sealed class StoredRow
{
    public long Id { get; set; }

    public int ImportId { get; set; }

    public TableKind Kind { get; set; }

    public required string County { get; set; }

    /// <summary>The household id, or the area code; empty where the row names none.</summary>
    public required string Subject { get; set; }

    /// <summary>Ordinal of the quarter, or the year of an area's figures; 0 where there is none.</summary>
    public int Period { get; set; }

    /// <summary>What else tells two rows apart: the day recorded, or an event and its day.</summary>
    public required string Version { get; set; }

    public int HeaderId { get; set; }

    /// <summary>Row number in its file.</summary>
    public long Number { get; set; }

    /// <summary>The cells, written as <see cref="CellText"/>.</summary>
    public required string Cells { get; set; }

    /// <summary>The row that took its place; null while it counts.</summary>
    public long? SupersededBy { get; set; }
}
