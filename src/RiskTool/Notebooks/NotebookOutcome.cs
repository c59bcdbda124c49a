using System.Globalization;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Running;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>What became of one notebook's run.</summary>
/// <param name="File">The notebook, as given.</param>
/// <param name="Run">How far it came.</param>
internal sealed record NotebookOutcome(FileInfo File, NotebookRun Run)
{
    /// <summary>Files written, as given.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>Code cells that ran.</summary>
    public int CellsRun => Run.Document.Cells.Count(cell => cell.ExecutionCount is not null);

    /// <summary>Code cells of the notebook.</summary>
    public int Cells => Run.Document.Cells.Count(cell => cell.Kind == CellKind.Code);

    /// <summary>One line: how many cells ran, how long, where it was written.</summary>
    public Wording Line()
    {
        var seconds = Seconds(Run.Took);
        var places = Written.Count == 0 ? new Wording("", "") : new Wording($"，已写入{string.Join("、", Written)}", $", written to {string.Join(" and ", Written)}");
        return Run.Failure is null
            ? new($"{File}：运行{CellsRun}个代码单元，用时{seconds}秒{places.Chinese}", $"{File}: ran {CellsRun} code cells in {seconds} s{places.English}")
            : new($"{File}：{Cells}个代码单元只运行到第{CellsRun}个，用时{seconds}秒{places.Chinese}", $"{File}: came to code cell {CellsRun} of {Cells} in {seconds} s{places.English}");
    }

    /// <summary>As JSON.</summary>
    public object Document() => new { notebook = File.ToString(), cells = Cells, ran = CellsRun, seconds = Math.Round(Run.Took.TotalSeconds, 3), written = Written, failure = FailureDocument(Run) };

    public static string Seconds(TimeSpan took) => took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Where it failed, in one line: cell, heading, line, message.</summary>
    public static string? Failure(NotebookRun run) => run.Failure is not { } failure ? null
        : run.Document.HeadingAt(failure.Cell - 1) is { Length: > 0 } heading ? $"“{heading}”, {failure}" : failure.ToString();

    public static object? FailureDocument(NotebookRun run) => run.Failure is not { } failure ? null
        : new { cell = failure.Cell, id = failure.Id, heading = run.Document.HeadingAt(failure.Cell - 1), status = failure.Status, name = failure.Error.Name, message = failure.Error.Message };
}
