using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>Where the outputs of a session's cells go: the running cell takes also what tasks of earlier cells write; between two cells that is held for the next.</summary>
internal sealed class SessionOutputs(TimeProvider clock)
{
    // Held only until the next cell starts; a task that prints without end must not fill the memory meanwhile.
    private const int MostHeld = 4096;
    private const int MostHeldCharacters = 1024 * 1024;
    private readonly List<CellOutput> held = [];
    private CellOutputs? running;
    private int heldCharacters;

    /// <summary>Times the batches of text.</summary>
    public TimeProvider Clock { get; } = clock;

    /// <summary>Held while outputs of the session are put in order; never while they are handed on.</summary>
    public Lock Gate { get; } = new();

    /// <summary>From now on the cell is the running one; it starts with what was held for it.</summary>
    public void Begin(CellOutputs cell)
    {
        lock (Gate)
        {
            running = cell;
            foreach (var output in held) Pass(cell, output);
            held.Clear();
            heldCharacters = 0;
        }
    }

    /// <summary>The running cell has ended.</summary>
    public void End(CellOutputs cell, bool stopped)
    {
        lock (Gate)
        {
            cell.End(stopped);
            running = null;
        }
    }

    /// <summary>Takes what came from a task that outlived its cell.</summary>
    public void TakeLate(CellOutput output)
    {
        lock (Gate)
        {
            if (running is not null) Pass(running, output);
            else if (held.Count < MostHeld && heldCharacters < MostHeldCharacters) Hold(output);
        }
    }

    private void Hold(CellOutput output)
    {
        heldCharacters += (output as StreamOutput)?.Text.Length ?? 0;
        var full = held.Count + 1 == MostHeld || heldCharacters >= MostHeldCharacters;
        held.Add(output);
        if (full) held.Add(new StreamOutput(StreamOutput.Error, "\n后台任务的其余输出已省略。(More that tasks wrote between two cells was cut.)\n"));
    }

    private static void Pass(CellOutputs cell, CellOutput output)
    {
        if (output is StreamOutput stream) cell.Write(stream.Name, stream.Text);
        else cell.Show(output);
    }
}
