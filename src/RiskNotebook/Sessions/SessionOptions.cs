namespace FangFan.Risk.Notebook.Sessions;

/// <summary>What a session starts with.</summary>
public sealed record SessionOptions
{
    /// <summary>The folder from which relative paths of #r start, as a rule the notebook's; the current folder by default. The session itself never changes the current folder.</summary>
    public string BaseFolder { get; init; } = ".";

    /// <summary>Times the cells, their limits and the batches of their text; the system's clock by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a cell that was told to stop may take to end before its thread is given up; two seconds by default. It ends at once within its own code, but not within a library.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);
}

/// <summary>How much one cell may take.</summary>
public sealed record CellLimits
{
    /// <summary>No limit of time, and the usual one of text.</summary>
    public static CellLimits Default { get; } = new();

    /// <summary>How long compiling and running may take; none by default.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many characters of stdout and stderr together are kept, the rest being cut with a sentence that says so; 16,777,216 by default. Values that are shown are never cut.</summary>
    public int StreamLength { get; init; } = 16 * 1024 * 1024;
}
