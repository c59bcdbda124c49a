using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Sessions;

namespace FangFan.Risk.Notebook.Running;

/// <summary>Runs the cells of a notebook from first to last in a session of its own, as Jupyter's nbclient does: up to the first that fails, with its tags raises-exception and skip-execution.</summary>
public static class NotebookRunner
{
    /// <summary>The tag of a cell that may fail: its error is shown, and the run goes on.</summary>
    public const string RaisesExceptionTag = "raises-exception";

    /// <summary>The tag of a cell that is left as it is, with the outputs that it has.</summary>
    public const string SkipExecutionTag = "skip-execution";

    /// <summary>Runs the notebook; a cell that fails is part of what comes back, not an exception.</summary>
    /// <param name="notebook">The notebook, parameters already set.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told of each cell of code before it runs.</param>
    /// <param name="cancellation">Stops the running cell, which is then the one that failed, also where the run would go on after errors.</param>
    public static async Task<NotebookRun> RunAsync(NotebookDocument notebook, NotebookRunOptions options, IProgress<CellProgress>? progress, CancellationToken cancellation)
    {
        var started = options.Clock.GetTimestamp();
        var limits = CellLimits.Default with { Timeout = options.CellTimeout };
        if (limits.Timeout is not null) await CSharpSession.CompilerReady.ConfigureAwait(false);
        using var session = new CSharpSession(new() { BaseFolder = options.BaseFolder, Clock = options.Clock });
        var cells = new List<NotebookCell>(notebook.Cells.Count);
        CellFailure? failure = null;
        var over = false;
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind != CellKind.Code || cell.HasTag(SkipExecutionTag))
            {
                cells.Add(cell);
                continue;
            }
            if (over || string.IsNullOrWhiteSpace(cell.Source))
            {
                cells.Add(cell.Ran([], null, null));
                continue;
            }
            progress?.Report(new(cells.Count + 1, notebook.Cells.Count, notebook.HeadingAt(cells.Count)));
            var outputs = new CollectedOutputs();
            var result = await session.RunAsync(cell.Source, outputs.Add, limits, cancellation).ConfigureAwait(false);
            cells.Add(cell.Ran(outputs.All, result.ExecutionCount, options.Timing ? new(result.Started, result.Ended) : null));
            if (result.Error is null || (cell.HasTag(RaisesExceptionTag) && result.Status == CellStatus.Failed)) continue;
            failure ??= new(cells.Count, cell.Id, result.Error, result.Status);
            over = !options.ContinueAfterError || result.Status == CellStatus.Interrupted;
        }
        return new(notebook.WithCells(cells), failure, options.Clock.GetElapsedTime(started));
    }
}
