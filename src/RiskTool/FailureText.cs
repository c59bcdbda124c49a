namespace FangFan.Risk.Tool;

/// <summary>Turns failures into one line.</summary>
internal static class FailureText
{
    public static string Of(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: [var only, ..] } => Of(only),
        InvalidDataException or InvalidOperationException => OneLine(failure.Message),
        ArgumentException argument => OneLine(WithoutParameter(argument)),
        FileNotFoundException or DirectoryNotFoundException => OneLine(failure.Message) + " Check the path.",
        IOException or UnauthorizedAccessException => OneLine(failure.Message) + " Check that the place can be read and written.",
        _ => $"unexpected {failure.GetType().Name}: {OneLine(failure.Message)} Please report it with the command line.",
    };

    private static string WithoutParameter(ArgumentException failure)
    {
        var end = failure.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? failure.Message : failure.Message[..end];
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
