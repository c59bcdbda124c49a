using System.Globalization;
using FangFan.Risk.Models;
using FangFan.Risk.Records;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool;

/// <summary>Reads a county's folder for the verbs that work on it.</summary>
internal static class CountyFolder
{
    /// <summary>Reads the folder, faults and all.</summary>
    /// <exception cref="InvalidDataException">There is no such folder.</exception>
    public static CheckedRecords Check(DirectoryInfo folder, Action<DataProblem>? everyProblem, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        if (!folder.Exists) throw new InvalidDataException($"There is no folder '{folder}'; give the folder that holds quarters.csv.");
        return RiskWorkflow.Check(RecordFolder.Open(folder.FullName), everyProblem, progress, cancellation);
    }

    /// <summary>Reads the folder for work and says on the errors' end what was found wrong.</summary>
    /// <exception cref="InvalidDataException">No row can be used; the message is that of the first fault.</exception>
    public static CheckedRecords Read(DirectoryInfo folder, ToolConsole console, CommonOptions options, CancellationToken cancellation)
    {
        var records = WorkBar.Run(console, options, progress => Check(folder, null, progress, cancellation));
        if (records.Panel.RowCount == 0) throw new InvalidDataException(Unusable(records, options.Language));
        if (records.Problems.Count > 0)
        {
            var all = records.Counts.Values.Sum().ToString("#,0", CultureInfo.InvariantCulture);
            console.Error.WriteLine(new Wording($"数据有{all}处问题，详见 fangfan check {folder}", $"{all} problems in the data; see fangfan check {folder}").In(options.Language));
        }
        return records;
    }

    private static string Unusable(CheckedRecords records, Language language)
    {
        var first = records.Problems.FirstOrDefault(p => p.Severity == Severity.Error);
        return first is null ? "quarters.csv holds no row; give a file with one row a household and quarter." : $"{first.File}: {first.Message.In(language)}";
    }
}
