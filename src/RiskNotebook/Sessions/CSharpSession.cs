using System.Globalization;
using FangFan.Risk.Notebook.Formatting;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>
/// C# in cells, each seeing what those before it declared: top-level await, #r of libraries, values shown as they come, limits of time and an interrupt.
/// It knows no console, file or notebook; the current folder stays as it is.
/// A cell that does not compile changes nothing; one that throws or is stopped keeps what it had declared and assigned by then.
/// </summary>
/// <param name="options">What it starts with.</param>
public sealed class CSharpSession(SessionOptions options) : IDisposable
{
    /// <summary>Begins the name under which a cell's lines appear in a traceback: In [3], line 2.</summary>
    internal const string CellPrefix = "In [";

    private static readonly Lazy<Task> Ready = new(() => Task.Run(() =>
    {
        using var submissions = new Submissions(".");
        submissions.Compile("int a = 1; $\"{new[] { a }.Select(x => x + 1).Sum()}\".Display(); a", CellPrefix + "0]", CancellationToken.None);
    }));

    private readonly Submissions submissions = new(options.BaseFolder);
    private readonly SessionOutputs console = new(options.Clock);
    private SessionThread thread = new();
    private CellStop? running;
    private int count;
    private int busy;
    private bool disposed;

    /// <summary>Complete once the compiler is ready: the first cell of a process takes it a second or more, which would count against the cell's limit of time.</summary>
    internal static Task CompilerReady => Ready.Value;

    /// <summary>Runs one cell. Text that it writes comes in batches, values and errors at once, all in order and none after the task has ended.</summary>
    /// <param name="code">The cell; one without any code does nothing and does not count.</param>
    /// <param name="output">Takes the outputs, one at a time, from a thread other than the cell's. Where it throws the cell is stopped, and the task ends with what it threw.</param>
    /// <param name="limits">How much the cell may take.</param>
    /// <param name="interrupt">Stops the cell; those before it stay as they are.</param>
    /// <exception cref="InvalidOperationException">Another cell is running.</exception>
    /// <exception cref="ObjectDisposedException">The session has ended.</exception>
    public async Task<CellResult> RunAsync(string code, Action<CellOutput> output, CellLimits limits, CancellationToken interrupt)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (Interlocked.Exchange(ref busy, 1) == 1) throw new InvalidOperationException("The session is running a cell; await it before the next, or use a session of its own.");
        try
        {
            var started = options.Clock.GetUtcNow();
            if (string.IsNullOrWhiteSpace(code)) return new(CellStatus.Fine, count, null, started, started);
            var (status, error) = await RunAsync(code, ++count, output, limits, interrupt).ConfigureAwait(false);
            return new(status, count, error, started, options.Clock.GetUtcNow());
        }
        finally
        {
            Volatile.Write(ref running, null);
            Volatile.Write(ref busy, 0);
        }
    }

    /// <summary>Stops the running cell; nothing happens where none runs. May be called from any thread, and does not wait.</summary>
    public void Interrupt() => Volatile.Read(ref running)?.Ask(CellStatus.Interrupted);

    /// <summary>Stops what runs, and lets go of the cells and their variables.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        Interrupt();
        thread.Dispose();
        submissions.Dispose();
    }

    private async Task<(CellStatus, ErrorOutput?)> RunAsync(string code, int number, Action<CellOutput> output, CellLimits limits, CancellationToken interrupt)
    {
        using var stop = new CellStop(options, limits, interrupt);
        using var outputs = new CellOutputs(console, stop, number, limits.StreamLength);
        Volatile.Write(ref running, stop);
        console.Begin(outputs);
        var delivery = outputs.DeliverAsync(output);
        _ = delivery.ContinueWith(_ => stop.Ask(CellStatus.Interrupted), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        var work = thread.RunAsync(() => Execute(code, number, outputs, stop));
        await Task.WhenAny(work, stop.GraceOver).ConfigureAwait(false);
        if (stop.Close()) ReplaceThread();
        var (status, error) = work.IsCompleted ? await work.ConfigureAwait(false) : GivenUp(stop);
        if (error is not null) outputs.Show(error);
        console.End(outputs, stopped: status is CellStatus.Interrupted or CellStatus.TimedOut);
        await delivery.ConfigureAwait(false);
        return (status, error);
    }

    private (CellStatus, ErrorOutput?) Execute(string code, int number, CellOutputs outputs, CellStop stop)
    {
        stop.Runner = Thread.CurrentThread;
        ConsoleRouting.Cell = outputs;
        var writers = ConsoleRouting.Install();
        try
        {
            var (cell, error) = submissions.Compile(code, string.Create(CultureInfo.InvariantCulture, $"{CellPrefix}{number}]"), stop.Token);
            if (cell is null) return (CellStatus.Failed, error);
            Run(cell, number, outputs, stop);
            return (CellStatus.Fine, null);
        }
#pragma warning disable CA1031 // Whatever the author's code throws is the cell's outcome.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return stop.Reason is { } reason ? (reason, stop.Error(reason, RuntimeErrors.PlaceIn(e.StackTrace))) : (CellStatus.Failed, RuntimeErrors.Of(e));
        }
        finally
        {
            ConsoleRouting.Restore(writers);
            ConsoleRouting.Cell = null;
        }
    }

    private void Run(CompiledCell cell, int number, CellOutputs outputs, CellStop stop)
    {
        var before = submissions.Made();
        var context = new CellContext(e => outputs.Write(StreamOutput.Error, RuntimeErrors.Text(e)));
        try
        {
            if (cell.Run is null) return;
            context.Run(() => RunAsync(cell, number, outputs));
        }
        finally
        {
            // A cell that was given up comes back among later ones, whose place it must not take.
            if (!stop.GivenUp) submissions.Keep(cell, before);
        }
    }

    private async Task RunAsync(CompiledCell cell, int number, CellOutputs outputs)
    {
        var value = await submissions.Start(cell);
        if (cell.GivesValue && !(cell.MayEndWithout && value is null)) outputs.Show(new ResultOutput(ValueFormat.Of(value), number));
    }

    private void ReplaceThread()
    {
        thread.Dispose();
        if (!disposed) thread = new();
    }

    /// <summary>The end of a cell that cannot be stopped, because it is within a library: its thread is left to itself, and ends when it comes back to code of the cell.</summary>
    private static (CellStatus, ErrorOutput) GivenUp(CellStop stop)
    {
        stop.GivenUp = true;
        var reason = stop.Reason!.Value;
        var error = stop.Error(reason, null);
        return (reason, error with { Traceback = [.. error.Traceback, "   该单元格仍在类库代码中，未能停止，将在后台继续运行至返回。(It is within a library and could not be stopped; it goes on in the background until it comes back.)"] });
    }
}
