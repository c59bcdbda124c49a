using System.Globalization;
using FangFan.Risk.Records;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>All counties' runs of one notebook: what the command prints at its end and lays beside the reports.</summary>
/// <param name="Title">The notebook's title.</param>
/// <param name="Parameters">The values given, the same for every county.</param>
/// <param name="Reports">One a county, in ordinal order.</param>
/// <param name="PassedOver">Folders that are no county's.</param>
internal sealed record CountySummary(string Title, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<CountyReport> Reports, IReadOnlyList<string> PassedOver)
{
    /// <summary>Counties with a whole report.</summary>
    public IReadOnlyList<CountyReport> Fine => [.. Reports.Where(report => report.Result == CountyResult.Fine)];

    /// <summary>Counties without one.</summary>
    public IReadOnlyList<CountyReport> Missing => [.. Reports.Where(report => report.Result != CountyResult.Fine)];

    /// <summary>How many went well.</summary>
    public Wording Line
    {
        get
        {
            var (all, fine, failed) = (Reports.Count, Fine.Count, Reports.Count(report => report.Result == CountyResult.Failed));
            var stopped = all - fine - failed;
            return new(
                $"共{all}个县：完成{fine}个，失败{failed}个{(stopped > 0 ? $"，中止{stopped}个" : "")}。",
                $"{all} counties: {fine} done, {failed} failed{(stopped > 0 ? $", {stopped} stopped" : "")}.");
        }
    }

    /// <summary>Lays index.html and summary.csv beside the reports.</summary>
    /// <returns>The two files.</returns>
    public (FileInfo Page, FileInfo Table) Write(DirectoryInfo folder, Language language)
    {
        var page = new FileInfo(Path.Combine(folder.FullName, CountyIndexPage.Name + ".html"));
        var table = new FileInfo(Path.Combine(folder.FullName, "summary.csv"));
        OutputFile.Write(page, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(new CountyIndexPage(this, language).ToString())));
        string[] headers = language == Language.Chinese ? ["县", "结果", "摘要", "失败原因", "用时（秒）", "报告", "笔记本"] : ["county", "result", "summary", "failure", "seconds", "report", "notebook"];
        OutputFile.Write(table, stream => RecordWriter.WriteTable(stream, headers, Reports.Select(report => Cells(report, language)), RecordWriterOptions.ForPeople));
        return (page, table);
    }

    private static string?[] Cells(CountyReport report, Language language) =>
        [report.County, report.Word.In(language), report.Summary, report.Failure, report.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), report.Page, report.Notebook];
}
