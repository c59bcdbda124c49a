namespace FangFan.Risk.Display;

/// <summary>Names the formatters of a type to .NET Interactive, which finds this attribute by its name alone, so that the project needs no package of it.</summary>
/// <param name="formatterSourceType">A type with a parameterless constructor and a method CreateTypeFormatters.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type with the method CreateTypeFormatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The kinds of content that a notebook asks for first.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}

/// <summary>The formatters of charts and tables, in the form that .NET Interactive looks for by name.</summary>
public sealed class DisplayFormatterSource
{
    /// <summary>One formatter for HTML and one for plain text.</summary>
#pragma warning disable CA1822 // .NET Interactive calls it on an instance.
    public IEnumerable<object> CreateTypeFormatters() => [new DisplayFormatter("text/html", f => f.ToHtml()), new DisplayFormatter("text/plain", f => f.ToString()!)];
#pragma warning restore CA1822
}

/// <summary>Writes charts and tables as one kind of content.</summary>
public sealed class DisplayFormatter
{
    private readonly Func<IHtmlFragment, string> write;

    internal DisplayFormatter(string mimeType, Func<IHtmlFragment, string> write) => (MimeType, this.write) = (mimeType, write);

    /// <summary>The kind of content, such as text/html.</summary>
    public string MimeType { get; }

    /// <summary>Writes the value if it is a chart or a table; false, and nothing written, for anything else.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not IHtmlFragment fragment) return false;
        writer.Write(write(fragment));
        return true;
    }
}
