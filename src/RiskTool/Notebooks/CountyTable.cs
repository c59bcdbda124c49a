using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>What the command prints when every county has had its turn.</summary>
internal sealed class CountyTable(CountySummary summary, DirectoryInfo into, CommonOptions options)
{
    /// <summary>A row a county on the results' end, a line a failure on the errors'.</summary>
    public void Print(ToolConsole console, (FileInfo Page, FileInfo Table) files)
    {
        foreach (var report in summary.Missing) console.Error.WriteLine($"fangfan: {report.County}: {report.Failure ?? report.Word.English}");
        if (options.Json) JsonResult.Write(console, Document(files));
        else Print(new Report(console), files);
    }

    private void Print(Report page, (FileInfo Page, FileInfo Table) files)
    {
        page.Table([Say("县", "county"), Say("结果", "result"), Say("摘要", "summary"), Say("秒", "seconds") + "#", Say("文件", "file")],
            summary.Reports.Select(report => (string[])[report.County, report.Word.In(options.Language), report.Failure ?? report.Summary, NotebookOutcome.Seconds(report.Took), report.Page ?? "–"]));
        if (summary.PassedOver.Count > 0) page.Line(Say($"没有 quarters.csv，未处理的文件夹：{string.Join("、", summary.PassedOver)}", $"Passed over, no quarters.csv in them: {string.Join(", ", summary.PassedOver)}"));
        page.Line(summary.Line.In(options.Language) + Say($"总览：{Place(files.Page)}；表格：{Place(files.Table)}", $" Overview: {Place(files.Page)}; table: {Place(files.Table)}"));
    }

    private object Document((FileInfo Page, FileInfo Table) files) => new
    {
        notebook = summary.Title,
        parameters = summary.Parameters,
        counties = summary.Reports.Select(report => new { report.County, report.Result, report.Summary, report.Failure, seconds = Math.Round(report.Took.TotalSeconds, 3), report.Page, report.Notebook }),
        summary.PassedOver,
        folder = into.ToString(),
        index = files.Page.Name,
        table = files.Table.Name,
    };

    /// <summary>The place as it was given.</summary>
    private string Place(FileInfo file) => Path.Combine(into.ToString(), file.Name);

    private string Say(string chinese, string english) => new Wording(chinese, english).In(options.Language);
}
