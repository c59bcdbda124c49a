namespace FangFan.Risk.Records;

/// <summary>Collects problems: passes every one on, counts every one, keeps the first of each kind in memory.</summary>
/// <param name="keepPerCode">How many of each kind to keep, so that a fault in every row of a county neither fills the memory nor crowds out the others.</param>
/// <param name="forward">Told every problem at once, also those not kept, to write them to a file for instance; null for nobody.</param>
public sealed class ProblemLog(int keepPerCode = ProblemLog.DefaultKeepPerCode, Action<DataProblem>? forward = null)
{
    /// <summary>How many of each kind are kept unless told otherwise.</summary>
    public const int DefaultKeepPerCode = 20_000;

    private readonly List<DataProblem> kept = [];
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>How many problems of each kind were found, complete.</summary>
    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <summary>Takes a problem.</summary>
    public void Add(DataProblem problem)
    {
        forward?.Invoke(problem);
        var count = counts[problem.Code] = counts.GetValueOrDefault(problem.Code) + 1;
        if (count <= keepPerCode) kept.Add(problem);
    }

    /// <summary>The problems kept, by file in the given order and row, and for each kind that had more a note with their number.</summary>
    /// <param name="files">The files in order; others follow.</param>
    public IReadOnlyList<DataProblem> Sorted(IReadOnlyList<string> files)
    {
        var position = files.Distinct(StringComparer.Ordinal).Index().ToDictionary(f => f.Item, f => f.Index, StringComparer.Ordinal);
        return
        [
            .. kept.OrderBy(p => position.GetValueOrDefault(p.File, int.MaxValue)).ThenBy(p => p.Row),
            .. counts.Where(c => c.Value > keepPerCode).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => More(c.Key, c.Value)),
        ];
    }

    private DataProblem More(string code, long count) => new("", 0, null, ProblemCodes.MoreOfKind.Name, Severity.Note, new(
        $"“{code}”类问题共{count}个，这里只列出前{keepPerCode}个；改正后请重新检查，或把全部问题写入文件。",
        $"There are {count} problems of kind {code}; only the first {keepPerCode} are listed. Correct these and check again, or write all of them to a file."));
}
