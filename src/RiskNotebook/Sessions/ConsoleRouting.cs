using System.Runtime.CompilerServices;
using System.Text;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>Leads what a cell and the tasks that it started write to the console to the cell's outputs, and what others write to where it went before.</summary>
internal static class ConsoleRouting
{
    private static readonly AsyncLocal<CellOutputs?> Route = new();
    private static readonly ConditionalWeakTable<TextWriter, object> Installed = [];
    private static readonly Lock Gate = new();

    /// <summary>The cell on whose behalf the calling code runs; null outside of any.</summary>
    public static CellOutputs? Cell
    {
        get => Route.Value;
        set => Route.Value = value;
    }

    /// <summary>Puts the routing before the console's writers where it is not there, for good: a writer that passes on is no burden.</summary>
    public static (TextWriter Out, TextWriter Error) Install()
    {
        lock (Gate)
        {
            if (!Installed.TryGetValue(Console.Out, out _)) Console.SetOut(new RoutedWriter(StreamOutput.Out, Console.Out));
            if (!Installed.TryGetValue(Console.Error, out _)) Console.SetError(new RoutedWriter(StreamOutput.Error, Console.Error));
            Installed.AddOrUpdate(Console.Out, Route);
            Installed.AddOrUpdate(Console.Error, Route);
            return (Console.Out, Console.Error);
        }
    }

    /// <summary>Undoes a redirection that a cell has left behind.</summary>
    public static void Restore((TextWriter Out, TextWriter Error) writers)
    {
        lock (Gate)
        {
            if (!Installed.TryGetValue(Console.Out, out _)) Console.SetOut(writers.Out);
            if (!Installed.TryGetValue(Console.Error, out _)) Console.SetError(writers.Error);
        }
    }

    private sealed class RoutedWriter(string name, TextWriter elsewhere) : TextWriter
    {
        public override Encoding Encoding => elsewhere.Encoding;

        public override void Write(char value) => Write([value]);

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (Cell is { } cell) cell.Write(name, buffer);
            else elsewhere.Write(buffer);
        }

        public override void Flush() => elsewhere.Flush();
    }
}
