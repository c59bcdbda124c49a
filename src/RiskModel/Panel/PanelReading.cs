using FangFan.Risk.Records;

namespace FangFan.Risk.Panel;

/// <summary>A county's records, read and checked.</summary>
/// <param name="Panel">What can be used; empty where there is no usable quarters.csv.</param>
/// <param name="Problems">The problems found, by file and row: all of them up to <see cref="PanelReadingOptions.KeepPerCode"/> of each kind, then a note with their number.</param>
/// <param name="Rows">Rows read, of all files.</param>
/// <param name="Counts">How many problems of each kind were found, complete, by code.</param>
public sealed record PanelReading(HouseholdPanel Panel, IReadOnlyList<DataProblem> Problems, long Rows, IReadOnlyDictionary<string, long> Counts);

/// <summary>How to read records into a panel.</summary>
public sealed record PanelReadingOptions
{
    /// <summary>How many problems of each kind are kept in memory; default 20,000. All are counted, and all go to <see cref="EveryProblem"/>.</summary>
    public int KeepPerCode { get; init; } = ProblemLog.DefaultKeepPerCode;

    /// <summary>Told every problem as it is found, not in row order; default nobody.</summary>
    public Action<DataProblem>? EveryProblem { get; init; }

    /// <summary>Told the number of rows read, every 10,000 rows and at the end; default nobody.</summary>
    public IProgress<long>? RowsRead { get; init; }
}
