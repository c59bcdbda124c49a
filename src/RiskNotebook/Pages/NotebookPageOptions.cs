namespace FangFan.Risk.Notebook.Pages;

/// <summary>The language of a page's own few words; the notebook's text stays as it is.</summary>
public enum PageLanguage
{
    /// <summary>Simplified Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>A picture that a page carries in itself.</summary>
/// <param name="MimeType">Such as image/png.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record PageImage(string MimeType, ReadOnlyMemory<byte> Content);

/// <summary>How a notebook becomes a page.</summary>
public sealed record NotebookPageOptions
{
    /// <summary>Of the page's own words, such as the heading of its contents; Chinese by default.</summary>
    public PageLanguage Language { get; init; } = PageLanguage.Chinese;

    /// <summary>Whether code stands open. By default it is folded and not printed: most readers of a report want text and pictures.</summary>
    public bool ShowCode { get; init; }

    /// <summary>Finds a picture that Markdown names by a relative path; null where there is none, and its description takes its place. The default finds none.</summary>
    public Func<string, PageImage?> Image { get; init; } = _ => null;
}
