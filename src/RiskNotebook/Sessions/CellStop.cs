using System.Globalization;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>The ways in which a cell may be told to stop: its limit of time, a token, a call. The first one counts.</summary>
internal sealed class CellStop : IDisposable
{
    private static readonly TimeSpan BetweenWakes = TimeSpan.FromMilliseconds(20);
    private readonly ManualResetEventSlim over = new();
    private readonly TimeSpan? timeout;
    private readonly CancellationTokenSource source = new();
    private readonly TaskCompletionSource graceOver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider clock;
    private readonly TimeSpan grace;
    private readonly CancellationTokenRegistration asked;
    private readonly ITimer? limit;
    private ITimer? graceTimer;
    private int reason = -1;
    private bool closed;
    private bool givenUp;

    public CellStop(SessionOptions options, CellLimits limits, CancellationToken interrupt)
    {
        (clock, grace, timeout) = (options.Clock, options.Grace, limits.Timeout);
        if (timeout is { } time) limit = clock.CreateTimer(_ => Ask(CellStatus.TimedOut), null, time, Timeout.InfiniteTimeSpan);
        asked = interrupt.UnsafeRegister(_ => Ask(CellStatus.Interrupted), null);
    }

    /// <summary>Cancelled once the cell is to stop: for the compiler.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Why it is to stop; null while it is not.</summary>
    public CellStatus? Reason => Volatile.Read(ref reason) is var r and >= 0 ? (CellStatus)r : null;

    /// <summary>Complete when the cell was told to stop and has not ended in its time of grace.</summary>
    public Task GraceOver => graceOver.Task;

    /// <summary>Tells the cell to stop; nothing happens where it was told before, or has ended.</summary>
    public void Ask(CellStatus why)
    {
        lock (over)
        {
            if (closed || reason != -1) return;
            reason = (int)why;
        }
        CellCheckpoint.StopAsked();
        _ = source.CancelAsync();
        new Thread(Wake) { IsBackground = true, Name = "cell wake" }.UnsafeStart();
        graceTimer = clock.CreateTimer(_ => graceOver.TrySetResult(), null, grace, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether its thread was left to itself.</summary>
    public bool GivenUp
    {
        get => Volatile.Read(ref givenUp);
        set => Volatile.Write(ref givenUp, value);
    }

    /// <summary>The cell has ended: it can no longer be told to stop. Whether it was.</summary>
    public bool Close()
    {
        lock (over) closed = true;
        return Reason is not null;
    }

    /// <summary>The thread that runs the cell. One that was told to stop is not to be used again: it may be woken once more after the cell has ended.</summary>
    public Thread? Runner { get; set; }

    /// <summary>The error of a cell that was stopped.</summary>
    /// <param name="why">Why it was.</param>
    /// <param name="place">The line that was running; null where unknown.</param>
    public ErrorOutput Error(CellStatus why, string? place)
    {
        var (name, message) = why == CellStatus.TimedOut
            ? ("Timeout", string.Create(CultureInfo.InvariantCulture, $"The cell took longer than its limit of {timeout?.TotalSeconds} s. Allow more time, or let it do less. (超过 {timeout?.TotalSeconds} 秒的时限，已停止。)"))
            : ("Interrupted", "The cell was interrupted. (已中断。)");
        return new(name, message, place is null ? [message] : [message, "   at " + place]);
    }

    public void Dispose()
    {
        limit?.Dispose();
        asked.Dispose();
        graceTimer?.Dispose();
        over.Set();
    }

    /// <summary>A cell that runs comes to a checkpoint, but one that sleeps or waits must be woken; again and again, as it may sleep again.</summary>
    private void Wake()
    {
        do
        {
            if (Runner is { } runner && runner.ThreadState.HasFlag(ThreadState.WaitSleepJoin)) runner.Interrupt();
        }
        while (!over.Wait(BetweenWakes));
    }
}
