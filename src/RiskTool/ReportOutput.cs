using System.CommandLine;
using System.Text;
using FangFan.Risk.Reports;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>Where a report goes: HTML or JSON by the name's ending, a folder of CSV files where it has none, and several of them at once.</summary>
/// <param name="console">Where --json prints.</param>
internal sealed class ReportOutput(ToolConsole console)
{
    private readonly Option<string[]> option = Option();

    /// <summary>Gives a command the option and the common ones; they come last.</summary>
    public Command AddTo(Command command)
    {
        command.Options.Add(option);
        CommonOptions.AddTo(command);
        return command;
    }

    /// <summary>Writes the report to every place asked for, and prints it as JSON where that is asked.</summary>
    /// <returns>The places, as given.</returns>
    public IReadOnlyList<string> Write(ParseResult result, Reports.Report report)
    {
        var options = CommonOptions.Of(result);
        string[] places = result.GetValue(option) ?? [];
        foreach (var place in places)
        {
            switch (Path.GetExtension(place).ToLowerInvariant())
            {
                case ".html":
                    OutputFile.Write(new FileInfo(place), stream => ReportHtml.Write(report, options.Language, stream));
                    break;
                case ".json":
                    OutputFile.Write(new FileInfo(place), stream => ReportJson.Write(report, stream));
                    break;
                default:
                    ReportCsv.Write(report, place);
                    break;
            }
        }
        if (options.Json) Print(report);
        return places;
    }

    /// <summary>The command line in one form whatever the order of its options: those that decide the result, the seed always, places by their names alone.</summary>
    public string CommandLine(ParseResult result, DirectoryInfo folder, int seed)
    {
        var command = result.CommandResult.Command;
        var given = command.Options.Where(o => o != option && o.Name is not ("--json" or "--lang" or "--seed" or "--help")).SelectMany(o => result.GetResult(o) is { Tokens: { Count: > 0 } tokens } ? tokens.Select(token => $" {o.Name} {Name(token.Value)}") : []);
        return $"fangfan {command.Name} {folder.Name}{string.Concat(given)} --seed {seed} --out report.html";
    }

    private static Option<string[]> Option()
    {
        var option = new Option<string[]>("--out")
        {
            Description = "Where the report goes: .html, .json, or a folder for CSV files. May be given several times.",
            HelpName = "FILE|DIR",
            AllowMultipleArgumentsPerToken = false,
        };
        option.Validators.Add(result =>
        {
            foreach (var place in result.Tokens.Select(token => token.Value))
            {
                if (Path.GetExtension(place).ToLowerInvariant() is not (".html" or ".json" or "") && !Directory.Exists(place))
                    result.AddError($"--out '{place}': a report ends in .html or .json, or is a folder for CSV files.");
            }
        });
        return option;
    }

    private static string Name(string token) => token.Contains('/') || token.Contains('\\') ? Path.GetFileName(token) : token;

    private void Print(Reports.Report report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        console.Out.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
