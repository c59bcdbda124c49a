using System.CommandLine;
using FangFan.Risk.Policy;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>What sensitivity, compare and what-if take alike: a county, a pack, a quarter, perhaps a model and a file for the result.</summary>
/// <param name="console">Where notes go.</param>
internal sealed class QuarterArguments(ToolConsole console)
{
    private readonly Argument<DirectoryInfo> folder = Arguments.Folder();
    private readonly Option<PolicyPack> pack = Arguments.Pack();
    private readonly Option<Quarter> quarter = Arguments.Quarter("--quarter", "The quarter to judge, by what was known at its end.");
    private readonly Option<FileInfo?> model = new("--model") { Description = "A model file written by train; the rules alone where none is given.", HelpName = "FILE" };
    private readonly Option<FileInfo?> previous = new("--previous") { Description = "Last quarter's list (.csv or .json), whose levels damp this quarter's.", HelpName = "LIST" };
    private readonly Option<FileInfo?> output = new("--out") { Description = "Where the whole result goes as well; .csv or .json.", HelpName = "FILE" };

    /// <summary>Gives a command these arguments, its own after them, and the common options.</summary>
    public Command AddTo(Command command, params IEnumerable<Option> own)
    {
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { } file && file.Extension.ToLowerInvariant() is not (".csv" or ".json"))
                result.AddError($"--out '{file}': the result ends in .csv or .json.");
        });
        command.Arguments.Add(folder);
        foreach (var option in new Option[] { pack, quarter }.Concat(own).Concat([model, previous, output])) command.Options.Add(option);
        CommonOptions.AddTo(command);
        return command;
    }

    /// <summary>What to assess.</summary>
    public AssessmentRequest Request(ParseResult result, CommonOptions options)
    {
        var judgedBy = result.GetRequiredValue(pack);
        return new(judgedBy, result.GetRequiredValue(quarter), result.GetValue(model) is { } file ? ModelChoice.For(judgedBy, file, console, options) : null)
        {
            Previous = AssessVerb.Levels(result.GetValue(previous)),
        };
    }

    /// <summary>The county's records.</summary>
    public CheckedRecords Records(ParseResult result, CommonOptions options, CancellationToken cancellation) =>
        CountyFolder.Read(result.GetRequiredValue(folder), console, options, cancellation);

    /// <summary>Writes the result to the file that was asked for, if any.</summary>
    public void Write(ParseResult result, Action<Stream> csv, Action<Stream> json)
    {
        if (result.GetValue(output) is { } file) OutputFile.Write(file, file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase) ? json : csv);
    }
}
