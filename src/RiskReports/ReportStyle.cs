using FangFan.Risk.Display;

namespace FangFan.Risk.Reports;

/// <summary>The stylesheet of a report: the charts' colours, a measure that reads well, and A4 pages.</summary>
internal static class ReportStyle
{
    /// <summary>Paragraphs, figures and tables, within whatever is of the class report, so that a notebook around it stays as it is.</summary>
    private const string Blocks = """
        .fangfan.report { overflow-wrap: break-word; break-inside: auto; }
        .fangfan.report p { margin: .6rem 0; }
        .fangfan.report a { color: var(--chart-1); }
        .fangfan.report .verdict { font-size: 1.15em; font-weight: 600; line-height: 1.5; border-left: 4px solid var(--chart-1); padding: .1rem 0 .1rem .8rem; }
        .fangfan.report .caution { border-left: 4px solid var(--chart-2); padding: .1rem 0 .1rem .8rem; }
        .fangfan.report .caution > b { color: var(--chart-2); }
        .fangfan.report .details { font-size: 15px; line-height: 1.55; margin: .35rem 0; }
        .fangfan.report figure { margin: 1.4rem 0; }
        .fangfan.report figure svg { width: 100%; }
        .fangfan.report figcaption, .fangfan.report caption { font-size: 15px; line-height: 1.45; margin-top: .3rem; }
        .fangfan.report .data { margin: 1rem 0 1.4rem; }
        .fangfan.report .wide { overflow-x: auto; }
        .fangfan.report table { width: 100%; line-height: 1.45; }
        .fangfan.report tbody th:not(.word):not(.long) { min-width: 6.5em; }
        .fangfan.report td:not(.number):not(.word):not(.long) { min-width: 5em; }
        .fangfan.report .number { min-width: 2.6em; }
        .fangfan.report thead th.number, .fangfan.report .dense .number { white-space: normal; }
        .fangfan.report th:last-child, .fangfan.report td:last-child { padding-right: 0; }
        .fangfan.report .dense table { font-size: 12px; }
        .fangfan.report .note { font-size: 13px; color: inherit; }
        .fangfan.report figure .note { margin: 0; }
        .fangfan.report summary { cursor: pointer; font-size: 14px; color: var(--chart-1); }
        @media print {
          .fangfan.report a { color: inherit; text-decoration: none; }
          .fangfan.report figure details { display: none; }
          .fangfan.report p, .fangfan.report li { orphans: 3; widows: 3; }
          .fangfan.report figure, .fangfan.report .caution, .fangfan.report .verdict { break-inside: avoid; }
          .fangfan.report figure svg { max-height: 225mm; }
          .fangfan.report .wide { overflow: visible; }
          .fangfan.report figcaption, .fangfan.report caption, .fangfan.report .details { font-size: 9.5pt; }
          .fangfan.report table { font-size: 8.5pt; }
          .fangfan.report .dense table { font-size: 7.5pt; }
          .fangfan.report thead { display: table-header-group; }
          .fangfan.report tr, .fangfan.report .short { break-inside: avoid; }
          .fangfan.report tbody tr:first-child { break-before: avoid; }
          .fangfan.report caption { break-after: avoid; }
          .fangfan.report * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """;

    /// <summary>The whole page.</summary>
    public static string Css { get; } = string.Join('\n', PageStyle.Css, Blocks, ".fangfan.report .facts caption { display: none; }").ReplaceLineEndings("\n");

    /// <summary>A part by itself, in its style element, beside that of charts and tables.</summary>
    public static string Part { get; } = $$"""
        <style>{{Blocks}}
        div.fangfan.report { max-width: 47rem; padding: .2rem .6rem; font: 15px/1.6 {{PageStyle.Fonts}}; }
        .fangfan.report h3 { font-size: 1.1em; line-height: 1.35; margin: .6rem 0; }
        @media print { div.fangfan.report { max-width: none; padding: 0; font-size: 10.5pt; } }</style>
        """.ReplaceLineEndings("\n");
}
