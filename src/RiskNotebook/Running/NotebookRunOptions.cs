namespace FangFan.Risk.Notebook.Running;

/// <summary>How a notebook is run.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>The folder from which relative paths of #r start; the current folder by default. Other paths of the cells start from the process's current folder, which is the caller's to set.</summary>
    public string BaseFolder { get; init; } = ".";

    /// <summary>How long each cell may take; no limit by default.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Whether the cells after a failed one run too, as with Jupyter's allow-errors; false by default.</summary>
    public bool ContinueAfterError { get; init; }

    /// <summary>Times the cells; the system's clock by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether the times go into each cell's metadata, as nbclient records them; true by default.</summary>
    public bool Timing { get; init; } = true;
}

/// <summary>A cell of code that is about to run.</summary>
/// <param name="Cell">Its number among all cells, from 1, as people count on the page.</param>
/// <param name="Cells">How many cells there are.</param>
/// <param name="Heading">The last heading above it; empty where there is none.</param>
public sealed record CellProgress(int Cell, int Cells, string Heading);
