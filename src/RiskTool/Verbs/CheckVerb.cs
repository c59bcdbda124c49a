using System.CommandLine;
using System.Globalization;
using FangFan.Risk.Records;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan check: reads a county's folder and tells every fault.</summary>
internal sealed class CheckVerb(ToolConsole console)
{
    private const int FirstShown = 8;

    private readonly Argument<DirectoryInfo> folder = Arguments.Folder();
    private readonly Option<FileInfo?> problems = new("--problems") { Description = "Write every problem to this CSV file, in the order found.", HelpName = "FILE" };

    public Command Command()
    {
        var command = new Command("check", "Check a county's records: what is wrong, where, and what to do.\n\nExample:\n  fangfan check county --problems problems.csv") { folder, problems };
        CommonOptions.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        CheckedRecords Check(Action<DataProblem>? everyProblem) =>
            WorkBar.Run(console, options, progress => CountyFolder.Check(result.GetRequiredValue(folder), everyProblem, progress, cancellation));
        var records = result.GetValue(problems) is not { } file ? Check(null) : OutputFile.Write(file, stream =>
        {
            using var written = new ProblemFile(stream, options.Language);
            return Check(written.Add);
        });
        var summary = new CheckSummary(records, FirstShown, options.Language);
        if (options.Json) JsonResult.Write(console, summary);
        else Print(summary, options.Language);
        return summary.Usable ? FangfanCommand.Fine : FangfanCommand.Failed;
    }

    private void Print(CheckSummary summary, Language language)
    {
        var report = new Report(console);
        report.Pairs(
            (new Wording("行数", "rows").In(language), summary.Rows.ToString("#,0", CultureInfo.InvariantCulture)),
            (new Wording("户数", "households").In(language), summary.Households.ToString("#,0", CultureInfo.InvariantCulture)),
            (new Wording("季度", "quarters").In(language), summary.FirstQuarter is null ? "–" : $"{summary.FirstQuarter} – {summary.LastQuarter}"),
            (new Wording("问题", "problems").In(language), summary.Problems.ToString("#,0", CultureInfo.InvariantCulture)));
        if (summary.Problems == 0) return;
        report.Title(new Wording("按类别", "By kind").In(language));
        report.Table([.. new Wording[] { new("代码", "code"), new("程度", "severity"), new("处数#", "count#") }.Select(w => w.In(language))],
            summary.Codes.Select(c => new[] { c.Code, c.Severity, c.Count.ToString("#,0", CultureInfo.InvariantCulture) }));
        report.Title(new Wording($"前{summary.First.Count}处", $"The first {summary.First.Count}").In(language));
        report.Table([.. new Wording[] { new("文件", "file"), new("行#", "row#"), new("列", "column"), new("问题与处理", "problem and remedy") }.Select(w => w.In(language))],
            summary.First.Select(p => new[] { p.File, p.Row.ToString(CultureInfo.InvariantCulture), p.Column ?? "", p.Message }));
    }
}

/// <summary>What check tells.</summary>
internal sealed class CheckSummary(CheckedRecords records, int shown, Language language)
{
    public long Rows { get; } = records.Rows;

    public int Households { get; } = records.Panel.HouseholdCount;

    public string? FirstQuarter { get; } = records.Panel.RowCount == 0 ? null : records.Panel.FirstQuarter.ToString();

    public string? LastQuarter { get; } = records.Panel.RowCount == 0 ? null : records.Panel.LastQuarter.ToString();

    /// <summary>False where no row can be used, or a file as a whole is wrong.</summary>
    public bool Usable { get; } = records.Panel.RowCount > 0 && !records.Problems.Any(p => p is { Row: 0, Severity: Severity.Error });

    public long Problems { get; } = records.Counts.Values.Sum();

    public IReadOnlyList<CodeCount> Codes { get; } = [.. records.Problems
        .GroupBy(p => (p.Code, p.Severity)).OrderByDescending(g => g.Key.Severity).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Code, StringComparer.Ordinal)
        .Select(g => new CodeCount(g.Key.Code, ProblemFile.Name(g.Key.Severity), Math.Max(g.Count(), records.Counts.GetValueOrDefault(g.Key.Code))))];

    /// <summary>The first problems, the gravest kinds first.</summary>
    public IReadOnlyList<ShownProblem> First { get; } = [.. records.Problems.OrderByDescending(p => p.Severity).Take(shown)
        .Select(p => new ShownProblem(p.File, p.Row, p.Column, p.Code, ProblemFile.Name(p.Severity), p.Message.In(language)))];

    internal sealed record CodeCount(string Code, string Severity, long Count);

    internal sealed record ShownProblem(string File, long Row, string? Column, string Code, string Severity, string Message);
}
