using FangFan.Risk.Display;

namespace FangFan.Risk.Reports;

/// <summary>The stylesheet of a report: the charts' colours, a measure that reads well, and A4 pages.</summary>
internal static class ReportStyle
{
    public static string Css { get; } = DisplayStyle.Css + "\n" + """
        html.fangfan { margin: 0; max-width: none; break-inside: auto; color-scheme: light dark; }
        body { max-width: 47rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 16px/1.65 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .4rem; }
        h2 { font-size: 1.25rem; line-height: 1.35; margin: 2.4rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--chart-muted); }
        p { margin: .6rem 0; }
        a { color: var(--chart-1); }
        a.skip { position: absolute; left: -100rem; }
        a.skip:focus { left: 1rem; top: .5rem; background: var(--chart-ground); padding: .3rem .6rem; }
        .kind { color: var(--chart-muted); margin: 0; }
        .verdict { font-size: 1.15rem; font-weight: 600; line-height: 1.5; border-left: 4px solid var(--chart-1); padding: .1rem 0 .1rem .8rem; }
        .caution { border-left: 4px solid var(--chart-2); padding: .1rem 0 .1rem .8rem; }
        .caution > b { color: var(--chart-2); }
        nav ol { columns: 2; column-gap: 2rem; padding-left: 1.6rem; margin: .4rem 0; }
        nav li { break-inside: avoid; }
        figure { margin: 1.4rem 0; }
        .fangfan figure svg { width: 100%; }
        .fangfan figcaption, .fangfan caption { font-size: 15px; line-height: 1.45; margin-top: .3rem; }
        figure .note { margin: 0; }
        .details { font-size: 15px; line-height: 1.55; margin: .35rem 0; }
        .facts caption { display: none; }
        .data { margin: 1rem 0 1.4rem; }
        .wide { overflow-x: auto; }
        .fangfan table { width: 100%; line-height: 1.45; }
        tbody th { min-width: 6.5em; }
        td:not(.number) { min-width: 5em; }
        .number { min-width: 2.6em; }
        .fangfan thead th.number { white-space: normal; }
        .fangfan th:last-child, .fangfan td:last-child { padding-right: 0; }
        .dense table { font-size: 12px; }
        .dense .number { white-space: normal; }
        .fangfan .note { font-size: 13px; color: inherit; }
        summary { cursor: pointer; font-size: 14px; color: var(--chart-1); }
        code, pre { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 13px; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--chart-muted); padding: .6rem .8rem; }
        @page { size: A4; margin: 18mm 16mm 20mm; }
        @media print {
          html.fangfan, html.fangfan body { font-size: 10.5pt; break-inside: auto; }
          body { max-width: none; padding: 0; }
          a { color: inherit; text-decoration: none; }
          a.skip, figure details { display: none; }
          h2 { break-after: avoid; }
          p, li { orphans: 3; widows: 3; }
          figure, .caution, .verdict, pre { break-inside: avoid; }
          figure svg { max-height: 225mm; }
          .wide { overflow: visible; }
          .fangfan figcaption, .fangfan caption, .details, .kind { font-size: 9.5pt; }
          .fangfan table { font-size: 8.5pt; }
          .dense table { font-size: 7.5pt; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          tbody tr:first-child { break-before: avoid; }
          .short { break-inside: avoid; }
          caption { break-after: avoid; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """.ReplaceLineEndings("\n");
}
