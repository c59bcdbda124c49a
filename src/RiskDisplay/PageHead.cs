using System.Net;

namespace FangFan.Risk.Display;

/// <summary>The start of a file that needs nothing else, alike for reports, notebooks and the overview of counties: no script runs in it and nothing is loaded from elsewhere.</summary>
/// <param name="Language">The language of its text, as a tag: zh-CN, en.</param>
/// <param name="Title">Its title.</param>
/// <param name="Css">Its stylesheet, that of <see cref="PageStyle"/> included.</param>
public sealed record PageHead(string Language, string Title, string Css)
{
    /// <summary>Classes of the html element; fangfan alone by default.</summary>
    public string Classes { get; init; } = "fangfan";

    /// <summary>Whether pictures may be part of the file as data; false by default.</summary>
    public bool Pictures { get; init; }

    /// <summary>The file up to and with the start of its body.</summary>
    public string ToHtml() => $"""
        <!DOCTYPE html>
        <html lang="{Language}" class="{Classes}">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; {(Pictures ? "img-src data:; " : "")}style-src 'unsafe-inline'" />
        <title>{WebUtility.HtmlEncode(Svg.Clean(Title))}</title>
        <style>
        {Css}
        </style>
        </head>
        <body>

        """.ReplaceLineEndings("\n");
}
