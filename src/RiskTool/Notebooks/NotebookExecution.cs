using FangFan.Risk.Models;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Running;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>How notebooks are run, the same for all of one command line.</summary>
internal sealed record ExecutionOptions
{
    /// <summary>How long one cell may take; null, the default, without end.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Whether the cells after a failed one run too; false by default.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>Whether the file tells when each cell ran; true by default.</summary>
    public bool Timing { get; init; } = true;
}

/// <summary>Runs a notebook in its own folder, from which its relative paths start; the session itself knows of no folder of the process.</summary>
internal static class NotebookExecution
{
    /// <summary>Runs it in a new session; how far it came is in the result, also where a cell failed.</summary>
    public static NotebookRun Run(NotebookDocument notebook, DirectoryInfo folder, ExecutionOptions options, IProgress<CellProgress>? progress, CancellationToken cancellation)
    {
        var settings = new NotebookRunOptions
        {
            BaseFolder = folder.FullName,
            CellTimeout = options.CellTimeout,
            ContinueAfterError = options.AllowErrors,
            Timing = options.Timing,
        };
        using var unfinished = new UnfinishedRun(notebook.Name);
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.FullName;
        try
        {
            return NotebookRunner.RunAsync(notebook, settings, progress, cancellation).GetAwaiter().GetResult();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}

/// <summary>Shows the cells of one notebook among several on one bar.</summary>
/// <param name="progress">The bar.</param>
/// <param name="name">Of the notebook or county; said before the cell where it is not empty.</param>
/// <param name="behind">Share of the whole work that is behind it.</param>
/// <param name="part">Its own share of the whole work.</param>
internal sealed class CellSteps(IProgress<WorkProgress> progress, string name, double behind, double part) : IProgress<CellProgress>
{
    public void Report(CellProgress value)
    {
        var prefix = name.Length > 0 ? name + " " : "";
        var step = new Wording($"{prefix}第{value.Cell}/{value.Cells}单元 {value.Heading}", $"{prefix}cell {value.Cell}/{value.Cells} {value.Heading}");
        progress.Report(new(step, behind + part * (value.Cell - 1) / value.Cells));
    }
}
