using FangFan.Risk.Notebook.Formatting;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>Showing a value from within a cell; under the name that .NET Interactive gave it, so that notebooks run in both.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value now, as the value of a last expression would be shown. Outside of a session its text goes to the console.</summary>
    /// <param name="value">Any value; null shows as null.</param>
    /// <param name="mimeTypes">The kinds of content wanted, such as text/html; all that the value has by default.</param>
    /// <exception cref="ArgumentException">The value has none of these kinds.</exception>
    public static void Display<T>(this T value, params string[] mimeTypes)
    {
        var shown = ValueFormat.Of(value, mimeTypes);
        if (ConsoleRouting.Cell is { } cell) cell.Show(new DisplayOutput(shown));
        else Console.WriteLine(shown.Content.GetValueOrDefault(MimeBundle.Plain) ?? shown.Content.Values.First());
    }
}
