namespace FangFan.Risk.Display;

/// <summary>The stylesheet of a page to read and print, shared by reports and notebooks: the charts' colours, Chinese fonts, a measure that reads well, and A4 sheets.</summary>
public static class PageStyle
{
    /// <summary>The fonts of text, as a CSS list; those of Chinese systems come before the generic one.</summary>
    public const string Fonts = """system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif""";

    /// <summary>The CSS of a page whose html element is of the class fangfan, that of charts and tables included; without the style element.</summary>
    public static string Css { get; } = string.Join('\n', DisplayStyle.Css, $$"""
        html.fangfan { margin: 0; max-width: none; break-inside: auto; color-scheme: light dark; }
        body { max-width: 47rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; font: 16px/1.65 {{Fonts}}; overflow-wrap: break-word; }
        h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .4rem; }
        h2 { font-size: 1.25rem; line-height: 1.35; margin: 2.4rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--chart-muted); }
        a { color: var(--chart-1); }
        a.skip { position: absolute; left: -100rem; }
        a.skip:focus { left: 1rem; top: .5rem; background: var(--chart-ground); padding: .3rem .6rem; }
        nav ol { columns: 2; column-gap: 2rem; padding-left: 1.6rem; margin: .4rem 0; }
        nav li { break-inside: avoid; }
        summary { cursor: pointer; font-size: 14px; color: var(--chart-1); }
        code, pre { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: 13px; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--chart-muted); padding: .6rem .8rem; }
        @page { size: A4; margin: 18mm 16mm 20mm; }
        @media print {
          html.fangfan, html.fangfan body { font-size: 10.5pt; break-inside: auto; }
          body { max-width: none; padding: 0; }
          a { color: inherit; text-decoration: none; }
          a.skip { display: none; }
          h2 { break-after: avoid; }
          p, li { orphans: 3; widows: 3; }
          pre { break-inside: avoid; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """).ReplaceLineEndings("\n");
}
