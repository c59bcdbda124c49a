namespace FangFan.Risk.Notebook.Outputs;

/// <summary>One value written in several kinds of content, richest first; a reader takes the first that it can show.</summary>
/// <param name="Content">The content by MIME type, such as text/html and text/plain.</param>
public sealed record MimeBundle(IReadOnlyDictionary<string, string> Content)
{
    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>A picture.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>Text as it stands.</summary>
    public const string Plain = "text/plain";

    /// <summary>A value that is plain text alone.</summary>
    public static MimeBundle Text(string text) => new(new Dictionary<string, string> { [Plain] = text });
}
