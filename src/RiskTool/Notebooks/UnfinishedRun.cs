namespace FangFan.Risk.Tool.Notebooks;

/// <summary>
/// While it lasts the process does not end as if all were well: a cell that calls Environment.Exit would otherwise leave no file and no word, and with 0 even the exit code of success.
/// </summary>
internal sealed class UnfinishedRun : IDisposable
{
    private readonly string notebook;

    /// <param name="notebook">What the message calls it.</param>
    public UnfinishedRun(string notebook)
    {
        this.notebook = notebook;
        AppDomain.CurrentDomain.ProcessExit += Tell;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= Tell;

    private void Tell(object? sender, EventArgs e)
    {
        // The console's own writer would take it for something that the cell writes.
        using var error = new StreamWriter(Console.OpenStandardError());
        error.WriteLine($"fangfan: {notebook}: the process was ended while it ran, so nothing was written; a cell must not call Environment.Exit.");
        Environment.ExitCode = FangfanCommand.Failed;
    }
}
