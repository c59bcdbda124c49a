using System.Net;
using System.Text;
using FangFan.Risk.Display;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>The page over the counties' reports: how many went well, the failures first, a link and a line for each. It needs nothing but the reports beside it.</summary>
internal sealed class CountyIndexPage(CountySummary summary, Language language)
{
    /// <summary>Its file's name without the ending.</summary>
    public const string Name = "index";

    private const string Style = """
        body { max-width: 56rem; }
        .verdict { font-size: 1.15rem; font-weight: 600; line-height: 1.5; border-left: 4px solid var(--chart-1); padding: .1rem 0 .1rem .8rem; }
        .failed { border-left: 4px solid var(--chart-2); padding: .1rem 0 .1rem .8rem; }
        .failed h2 { border-top: 0; margin-top: 0; }
        .fangfan table { width: 100%; font-size: 15px; line-height: 1.5; }
        .fangfan tbody th { font-weight: 600; min-width: 7em; }
        .fangfan td:last-child { white-space: nowrap; padding-right: 0; }
        .muted { font-size: 14px; }
        @media print {
          body { max-width: none; }
          .fangfan table { font-size: 9.5pt; }
          tr, .verdict { break-inside: avoid; }
          thead { display: table-header-group; }
        }
        """;

    private readonly StringBuilder html = new();

    /// <summary>The whole file.</summary>
    public override string ToString()
    {
        html.Clear();
        Head();
        Failures();
        Reports();
        Rest();
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Head()
    {
        var title = Say($"{summary.Title}：各县报告", $"{summary.Title}: reports by county");
        html.Append(new PageHead(Say("zh-CN", "en"), title, PageStyle.Css + "\n" + Style.ReplaceLineEndings("\n")).ToHtml())
            .Append($"<main>\n<h1>{Escape(title)}</h1>\n<p class=\"verdict\">{Escape(summary.Line.In(language))}</p>\n");
    }

    private void Failures()
    {
        if (summary.Missing.Count == 0) return;
        html.Append($"<section class=\"failed\"><h2>{Say("未完成的县", "Counties without a whole report")}</h2>\n");
        Table(Say("原因", "Why"), summary.Missing, report => report.Failure ?? report.Word.In(language));
        html.Append("</section>\n");
    }

    private void Reports()
    {
        if (summary.Fine.Count == 0) return;
        html.Append($"<section><h2>{Say("各县情况", "The counties")}</h2>\n");
        Table(Say("摘要", "In a line"), summary.Fine, report => report.Summary);
        html.Append("</section>\n");
    }

    private void Table(string heading, IReadOnlyList<CountyReport> reports, Func<CountyReport, string> line)
    {
        html.Append($"<table><thead><tr><th scope=\"col\">{Say("县", "County")}</th><th scope=\"col\">{heading}</th><th scope=\"col\">{Say("文件", "Files")}</th></tr></thead><tbody>\n");
        foreach (var report in reports)
        {
            string[] files = [.. new[] { Link(report.Page, Say("报告", "report")), Link(report.Notebook, Say("笔记本", "notebook")) }.OfType<string>()];
            html.Append($"<tr><th scope=\"row\">{Link(report.Page, report.County) ?? Escape(report.County)}</th><td>{Escape(line(report))}</td><td>{(files.Length > 0 ? string.Join(" ", files) : "–")}</td></tr>\n");
        }
        html.Append("</tbody></table>\n");
    }

    private void Rest()
    {
        html.Append("<section class=\"muted\">\n");
        if (summary.Parameters.Count > 0) html.Append($"<p>{Say("参数：", "Parameters: ")}{Escape(string.Join(Say("；", "; "), summary.Parameters.Select(pair => $"{pair.Key} = {pair.Value}")))}</p>\n");
        if (summary.PassedOver.Count > 0) html.Append($"<p>{Say("未当作县处理的文件夹（其中没有 quarters.csv）：", "Folders passed over (no quarters.csv in them): ")}{Escape(string.Join(Say("、", ", "), summary.PassedOver))}</p>\n");
        html.Append($"<p>{Say("得分和排序仅供人工决策参考，不代替任何认定程序。同样内容的表格见 summary.csv。", "Scores and rankings are an aid to people's decisions and replace no procedure of the policy. The same table is in summary.csv.")}</p>\n</section>\n");
    }

    private static string? Link(string? file, string text) => file is null ? null : $"<a href=\"./{Escape(Uri.EscapeDataString(file))}\">{Escape(text)}</a>";

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
