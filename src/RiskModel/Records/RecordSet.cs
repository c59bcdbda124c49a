namespace FangFan.Risk.Records;

/// <summary>One row as the county sent it.</summary>
/// <param name="Number">Row number as a spreadsheet shows it; the header is row 1.</param>
/// <param name="Cells">The texts, in the header's order; a broken row may have fewer or more of them than the header.</param>
public readonly record struct RecordRow(long Number, string[] Cells);

/// <summary>A table as the county sent it, read as a stream: a CSV file, or rows the service stored.</summary>
public interface IRecordTable
{
    /// <summary>The file's name as people know it.</summary>
    string Name { get; }

    /// <summary>The headers as they stand in the file; empty where the file is no table, then <see cref="Rows"/> reports why and yields nothing.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>Row number of the header; exports may have titles above it.</summary>
    long HeaderRow => 1;

    /// <summary>The rows, once, in order.</summary>
    /// <param name="report">Told every fault that concerns a row's shape or the file's end; reading goes on where it can.</param>
    IEnumerable<RecordRow> Rows(Action<DataProblem> report);
}

/// <summary>The tables of a county.</summary>
/// <param name="Quarters">quarters.csv.</param>
/// <param name="Outcomes">outcomes.csv; null where there is none.</param>
/// <param name="Areas">areas.csv; null where there is none.</param>
public sealed record RecordSet(IRecordTable Quarters, IRecordTable? Outcomes, IRecordTable? Areas)
{
    /// <summary>path_back.csv; null where there is none.</summary>
    public IRecordTable? PathBack { get; init; }

    /// <summary>The tables there are, quarters first.</summary>
    public IEnumerable<(TableKind Kind, IRecordTable Table)> Tables
    {
        get
        {
            yield return (TableKind.Quarters, Quarters);
            if (Outcomes is not null) yield return (TableKind.Outcomes, Outcomes);
            if (Areas is not null) yield return (TableKind.Areas, Areas);
            if (PathBack is not null) yield return (TableKind.PathBack, PathBack);
        }
    }
}
