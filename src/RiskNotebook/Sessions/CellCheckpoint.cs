using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>
/// Where the code of a cell ends when the cell is to stop: calls to it are put into the loops and methods of cells before they are compiled.
/// Tearing a thread out of whatever it does (ControlledExecution, SYSLIB0046) ends the whole process on Linux where the thread happens to be in the runtime's own code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellCheckpoint
{
    private static volatile bool anyStopped;

    /// <summary>In each round of a loop.</summary>
    /// <exception cref="OperationCanceledException">The cell is to stop.</exception>
    public static void Loop()
    {
        if (anyStopped) EndIfStopped();
    }

    /// <summary>At the start of each method: also says so when a recursion goes too deep, which would end the process.</summary>
    /// <exception cref="OperationCanceledException">The cell is to stop.</exception>
    /// <exception cref="InsufficientExecutionStackException">The methods call one another too deeply.</exception>
    public static void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (anyStopped) EndIfStopped();
    }

    internal static void StopAsked() => anyStopped = true;

    private static void EndIfStopped()
    {
        if (ConsoleRouting.Cell is not { Stop: { Reason: not null } stop }) return;
        // On a thread that the author started bare, an exception would end the process.
        if (stop.Runner == Thread.CurrentThread || Task.CurrentId is not null) throw new OperationCanceledException("The cell is being stopped.");
    }
}
