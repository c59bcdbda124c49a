using Spectre.Console;

namespace FangFan.Risk.Tool.Terminal;

/// <summary>Where the tool writes: results to one writer, progress and errors to the other.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and errors.</param>
/// <param name="Interactive">Whether a person watches the errors' end, so that progress bars make sense.</param>
/// <param name="Width">Columns of the results' end.</param>
public sealed record ToolConsole(TextWriter Out, TextWriter Error, bool Interactive, int Width)
{
    private const int ReadableWidth = 100;

    private const int LeastWidth = 40;

    /// <summary>The process's own console, in UTF-8.</summary>
    public static ToolConsole Real()
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(Console.Out, Console.Error, !Console.IsErrorRedirected, Console.IsOutputRedirected ? ReadableWidth : WindowWidth());
    }

    /// <summary>Draws tables and rules to the results.</summary>
    public IAnsiConsole Results() => Drawing(Out, Width, colours: !Console.IsOutputRedirected && Out == Console.Out);

    /// <summary>Draws progress bars beside the results.</summary>
    public IAnsiConsole Progress() => Drawing(Error, Width, colours: Interactive);

    // Some terminals tell no width, or 0.
    private static int WindowWidth() => Console.WindowWidth is var width and > 0 ? Math.Max(LeastWidth, width) : ReadableWidth;

    private static IAnsiConsole Drawing(TextWriter writer, int width, bool colours)
    {
        var drawing = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = colours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = colours ? InteractionSupport.Detect : InteractionSupport.No,
        });
        drawing.Profile.Width = Math.Max(LeastWidth, width);
        drawing.Profile.Capabilities.Unicode = true;
        return drawing;
    }
}
