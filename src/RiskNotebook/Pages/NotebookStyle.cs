using FangFan.Risk.Display;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>The stylesheet of a notebook's page: that of every page of the project, with code and outputs.</summary>
internal static class NotebookStyle
{
    public static string Css { get; } = string.Join('\n', PageStyle.Css, """
        h3 { font-size: 1.08rem; line-height: 1.4; margin: 1.6rem 0 .4rem; }
        h4, h5, h6 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
        h1, h2, h3 { scroll-margin-top: .5rem; }
        p { margin: .6rem 0; }
        img { max-width: 100%; height: auto; }
        blockquote { margin: .8rem 0; padding: .1rem 0 .1rem .8rem; border-left: 4px solid var(--chart-muted); }
        li > input[type="checkbox"] { margin: 0 .4em 0 0; }
        .text > table { margin: 1rem 0; }
        .fangfan .text table { font-size: 14px; line-height: 1.5; }
        .footnotes { font-size: 14px; }
        .address, .picture, .kind { color: var(--chart-muted); font-size: .88em; overflow-wrap: anywhere; }
        details.code { margin: .6rem 0 .2rem; }
        details.code > summary, details.rest > summary, details.output > summary { font-size: 13px; color: var(--chart-muted); }
        .count { font-variant-numeric: tabular-nums; }
        .cell pre { margin: .3rem 0 .6rem; line-height: 1.5; }
        .shown { overflow-x: auto; margin: .4rem 0 1rem; }
        .shown figure { margin: .4rem 0; }
        .shown > .fangfan figcaption, .shown > .fangfan caption { font-size: 15px; line-height: 1.45; }
        .said { white-space: pre-line; margin: .4rem 0 .8rem; }
        .stderr pre { border-left: 4px solid var(--chart-2); }
        .stderr .kind { margin: .3rem 0 0; }
        .error { border-left: 4px solid #c62828; padding-left: .8rem; margin: .6rem 0; }
        .error p { color: #c62828; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
        .keyword { color: var(--chart-1); }
        .string { color: var(--chart-2); }
        .literal { color: var(--chart-3); }
        .comment { color: #5d6772; }
        .directive { color: var(--chart-4); }
        @media screen and (prefers-color-scheme: dark) { .comment { color: #9aa5b1; } .error p { color: #ff8a80; } }
        @media print {
          details.code:not([open]), details.code > summary, details.output:not([open]) { display: none; }
          .cell pre { break-inside: auto; font-size: 8.5pt; }
          .shown { overflow: visible; }
          .shown figure, .shown svg, img { break-inside: avoid; max-height: 225mm; }
          .fangfan table { font-size: 8.5pt; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          h1, h3, h4 { break-after: avoid; }
        }
        """).ReplaceLineEndings("\n");
}
