using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Fine,

    /// <summary>It did not compile, or it threw.</summary>
    Failed,

    /// <summary>Someone stopped it.</summary>
    Interrupted,

    /// <summary>It took longer than its limit.</summary>
    TimedOut,
}

/// <summary>How one cell ended; what it showed has gone out before.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="ExecutionCount">Which run of a cell of the session this was, from 1; a blank cell does not count, and has the number of the run before it.</param>
/// <param name="Error">Why it ended early, which was also its last output; null where it ran to its end.</param>
/// <param name="Started">When it was taken up, UTC.</param>
/// <param name="Ended">When its last output was out, UTC.</param>
public sealed record CellResult(CellStatus Status, int ExecutionCount, ErrorOutput? Error, DateTimeOffset Started, DateTimeOffset Ended);
