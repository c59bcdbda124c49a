using System.Globalization;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tool;

/// <summary>Writes problems as CSV that Excel opens as it is.</summary>
internal static class ProblemFile
{
    public static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    public static void Write(IEnumerable<DataProblem> problems, Stream stream, Language language)
    {
        string[] headers = language == Language.Chinese
            ? ["文件", "行", "列", "代码", "程度", "户编号", "季度", "问题与处理"]
            : ["file", "row", "column", "code", "severity", "household_id", "quarter", "problem and remedy"];
        var rows = problems.Select(p => (string?[])
        [
            p.File, p.Row.ToString(CultureInfo.InvariantCulture), p.Column, p.Code, Name(p.Severity), p.Household?.Value, p.Quarter?.ToString(), p.Message.In(language),
        ]);
        RecordWriter.WriteTable(stream, headers, rows, RecordWriterOptions.ForPeople);
    }
}
