using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FangFan.Risk.Ranking;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tool;

/// <summary>Writes problems as CSV that Excel opens as it is.</summary>
internal static class ProblemFile
{
    public static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    public static void Write(IEnumerable<DataProblem> problems, Stream stream, Language language)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        string[] headers = language == Language.Chinese
            ? ["文件", "行", "列", "代码", "程度", "户编号", "季度", "问题与处理"]
            : ["file", "row", "column", "code", "severity", "household_id", "quarter", "problem and remedy"];
        foreach (var header in headers) csv.WriteField(header);
        csv.NextRecord();
        foreach (var problem in problems)
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
    }
}
