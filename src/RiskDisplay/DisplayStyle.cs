namespace FangFan.Risk.Display;

/// <summary>The stylesheet that charts and tables look right with, light, dark and on paper; a report prints it once, a page may set the variables itself.</summary>
public static class DisplayStyle
{
    /// <summary>The CSS, without the style element.</summary>
    public static string Css { get; } = $$"""
        .fangfan { {{Palette.LightVariables}} color: var(--chart-ink); background: var(--chart-ground); margin: 0 0 1rem; max-width: 100%; }
        @media screen and (prefers-color-scheme: dark) { .fangfan { {{Palette.DarkVariables}} } }
        [data-theme="dark"] .fangfan, [data-jp-theme-light="false"] .fangfan, .vscode-dark .fangfan { {{Palette.DarkVariables}} }
        [data-theme="light"] .fangfan, [data-jp-theme-light="true"] .fangfan, .vscode-light .fangfan { {{Palette.LightVariables}} }
        @media print { .fangfan, [data-theme] .fangfan { {{Palette.LightVariables}} break-inside: avoid; } }
        .fangfan svg { max-width: 100%; height: auto; display: block; }
        .fangfan figcaption, .fangfan caption { font-weight: 600; text-align: left; padding: 4px 0; }
        .fangfan table { border-collapse: collapse; font-size: 13px; }
        .fangfan th, .fangfan td { text-align: left; vertical-align: top; padding: 3px 10px 3px 0; border-bottom: 1px solid var(--chart-muted); }
        .fangfan thead th { border-bottom-width: 2px; }
        .fangfan tbody th { font-weight: 400; }
        .fangfan .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .fangfan tbody .word { white-space: nowrap; }
        .fangfan tbody tr > :not(.number):not(.word):not(.long) { min-width: 5em; }
        .fangfan tbody tr > .long { min-width: 11em; }
        .fangfan thead .word { min-width: 2em; }
        .fangfan .note { font-size: 12px; margin: 4px 0; }
        """.ReplaceLineEndings("\n");

    /// <summary>The CSS in a style element, as <see cref="IHtmlFragment.ToHtml"/> carries it.</summary>
    public static string Element { get; } = $"<style>{Css}</style>";
}
