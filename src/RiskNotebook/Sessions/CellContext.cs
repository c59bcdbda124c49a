namespace FangFan.Risk.Notebook.Sessions;

/// <summary>Runs what a cell awaits on the session's thread, where it can be stopped; what outlives the cell goes on in the thread pool, as it would without a context.</summary>
/// <param name="lateError">Takes what a continuation throws after its cell has ended, where nobody awaits it.</param>
internal sealed class CellContext(Action<Exception> lateError) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> queue = new();
    private bool ended;

    /// <summary>Runs until the task has ended, on the calling thread.</summary>
    public void Run(Func<Task> main)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = main();
            task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            while (Next(task) is var (callback, state)) callback(state);
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(previous);
            End();
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (queue)
        {
            if (!ended)
            {
                queue.Enqueue((d, state));
                Monitor.PulseAll(queue);
                return;
            }
        }
        RunLater(d, state);
    }

    public override SynchronizationContext CreateCopy() => this;

    private (SendOrPostCallback, object?)? Next(Task task)
    {
        lock (queue)
        {
            while (queue.Count == 0 && !task.IsCompleted) Monitor.Wait(queue);
            return task.IsCompleted ? null : queue.Dequeue();
        }
    }

    private void Wake()
    {
        lock (queue) Monitor.PulseAll(queue);
    }

    private void End()
    {
        lock (queue)
        {
            ended = true;
            while (queue.TryDequeue(out var left)) RunLater(left.Callback, left.State);
        }
    }

    private void RunLater(SendOrPostCallback callback, object? state) =>
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try { callback(state); }
#pragma warning disable CA1031 // Thrown on, it would end the process; it is shown instead.
            catch (Exception e) { lateError(e); }
#pragma warning restore CA1031
        });
}
