using System.Collections.Concurrent;
using System.Globalization;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>The thread on which the cells of a session run, one after another.</summary>
internal sealed class SessionThread : IDisposable
{
    // As much as a main thread has on most systems is not enough for deep recursion over trees.
    private const int StackBytes = 16 * 1024 * 1024;
    private readonly BlockingCollection<Action> work = [];

    public SessionThread() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "cells" }.UnsafeStart();

    /// <summary>Runs it there, and gives what it gives.</summary>
    public Task<T> RunAsync<T>(Func<T> action)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() =>
        {
            try { done.SetResult(action()); }
#pragma warning disable CA1031 // Handed to whoever awaits.
            catch (Exception e) { done.SetException(e); }
#pragma warning restore CA1031
        });
        return done.Task;
    }

    /// <summary>Lets the thread end after what it is doing.</summary>
    public void Dispose() => work.CompleteAdding();

    private void Loop()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            foreach (var action in work.GetConsumingEnumerable()) action();
        }
        catch (ThreadInterruptedException)
        {
            // Woken to stop a cell that had just ended by itself; the session has another thread by now.
        }
    }
}
