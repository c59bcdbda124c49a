namespace FangFan.Risk.Notebook.Outputs;

/// <summary>Something that a cell gave while it ran, in the words of Jupyter's message protocol.</summary>
public abstract record CellOutput;

/// <summary>Text that the cell wrote; writes that follow one another come as one.</summary>
/// <param name="Name">stdout or stderr.</param>
/// <param name="Text">The text, line ends included.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput
{
    /// <summary>The name of what Console.Out takes.</summary>
    public const string Out = "stdout";

    /// <summary>The name of what Console.Error takes.</summary>
    public const string Error = "stderr";
}

/// <summary>A value shown with Display() (display_data).</summary>
/// <param name="Data">The value.</param>
public sealed record DisplayOutput(MimeBundle Data) : CellOutput;

/// <summary>The value of the cell's last expression (execute_result).</summary>
/// <param name="Data">The value.</param>
/// <param name="ExecutionCount">Which run of a cell of the session this was, from 1.</param>
public sealed record ResultOutput(MimeBundle Data, int ExecutionCount) : CellOutput;

/// <summary>Why the cell ended early.</summary>
/// <param name="Name">The kind of error: CompilationError, Timeout, Interrupted, or the exception's type.</param>
/// <param name="Message">What happened, with the remedy where one is known.</param>
/// <param name="Traceback">Lines for people, with the cell's own line numbers.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput;
