using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tool;

/// <summary>Writes problems as CSV that Excel opens as it is, each as it is found: a fault in every row of a large county would fill the memory.</summary>
internal sealed class ProblemFile : IDisposable
{
    private readonly Language language;
    private readonly StreamWriter writer;
    private readonly CsvWriter csv;

    /// <summary>Writes the header.</summary>
    /// <param name="stream">Left open.</param>
    /// <param name="language">Of the header and the messages.</param>
    public ProblemFile(Stream stream, Language language)
    {
        this.language = language;
        writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16, leaveOpen: true);
        csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        string[] headers = language == Language.Chinese
            ? ["文件", "行", "列", "代码", "程度", "户编号", "季度", "问题与处理"]
            : ["file", "row", "column", "code", "severity", "household_id", "quarter", "problem and remedy"];
        foreach (var header in headers) csv.WriteField(header);
        csv.NextRecord();
    }

    public static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>Writes a problem.</summary>
    public void Add(DataProblem problem)
    {
        csv.WriteField(SpreadsheetText.Defuse(problem.File));
        csv.WriteField(problem.Row);
        csv.WriteField(SpreadsheetText.Defuse(problem.Column ?? ""));
        csv.WriteField(problem.Code);
        csv.WriteField(Name(problem.Severity));
        csv.WriteField(SpreadsheetText.Defuse(problem.Household?.Value ?? ""));
        csv.WriteField(problem.Quarter?.ToString() ?? "");
        csv.WriteField(SpreadsheetText.Defuse(problem.Message.In(language)));
        csv.NextRecord();
    }

    public void Dispose() => csv.Dispose();
}
