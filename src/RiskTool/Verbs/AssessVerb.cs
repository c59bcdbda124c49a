using System.CommandLine;
using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan assess: writes the quarter's ranked priority list.</summary>
internal sealed class AssessVerb(ToolConsole console)
{
    private readonly Argument<DirectoryInfo> folder = Arguments.Folder();
    private readonly Option<FileInfo> model = Arguments.Model();
    private readonly Option<PolicyPack> pack = Arguments.Pack();
    private readonly Option<Quarter> quarter = Arguments.Quarter("--quarter", "The quarter to assess, by what was known at its end.");
    private readonly Option<FileInfo?> previous = new("--previous") { Description = "Last quarter's list (.csv or .json), whose levels damp this quarter's.", HelpName = "LIST" };
    private readonly Option<ListOrder> order = new("--order")
    {
        Description = "priority (level, then raw score) or risk (raw score). Default priority.",
        HelpName = "O",
        CustomParser = result => ListNames.TryParse(result.Tokens[0].Value, out ListOrder order)
            ? order
            : Arguments.Wrong<ListOrder>(result, $"--order '{result.Tokens[0].Value}' is unknown; give priority or risk."),
    };

    private readonly Option<FileInfo> output = Arguments.Out("Where the list goes; .csv or .json.");

    public Command Command()
    {
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo>() is { } file && file.Extension.ToLowerInvariant() is not (".csv" or ".json"))
                result.AddError($"--out '{file}': a list ends in .csv or .json.");
        });
        var command = new Command("assess", "Assess a quarter and write its ranked priority list.\n\nExample:\n"
            + "  fangfan assess county --model model.json --pack national-2020 --quarter 2021Q4 --previous list-2021Q3.csv --out list.csv")
        {
            folder, model, pack, quarter, previous, order, output,
        };
        CommonOptions.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var judgedBy = result.GetRequiredValue(pack);
        var request = new AssessmentRequest(judgedBy, result.GetRequiredValue(quarter), ModelChoice.For(judgedBy, result.GetRequiredValue(model), console, options))
        {
            Previous = Levels(result.GetValue(previous)),
        };
        var records = CountyFolder.Read(result.GetRequiredValue(folder), console, options, cancellation);
        var assessment = WorkBar.Run(console, options, progress =>
            RiskWorkflow.Assess(records.Panel, request with { Problems = records.Problems }, progress, cancellation));
        var list = PriorityListBuilder.Build(assessment, result.GetValue(order), records.Panel.Areas);
        var document = PriorityListDocument.From(list, new ListFilter(), options.Language);
        var file = result.GetRequiredValue(output);
        OutputFile.Write(file, stream => Write(document, file, stream, options.Language));
        var summary = ListSummary.Of(list, document, file);
        if (options.Json) JsonResult.Write(console, summary);
        else summary.Print(new Report(console), options.Language);
        return FangfanCommand.Fine;
    }

    private static void Write(PriorityListDocument document, FileInfo file, Stream stream, Language language)
    {
        if (file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase)) ListFile.WriteJson(document, stream);
        else ListFile.WriteCsv(document, stream, language);
    }

    /// <summary>The levels of a list that assess wrote; none where no file is given.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it is no list.</exception>
    internal static IReadOnlyList<StoredLevel> Levels(FileInfo? file)
    {
        if (file is null) return [];
        if (!file.Exists) throw new InvalidDataException($"There is no list '{file}'; give one that assess wrote for the quarter before.");
        using var stream = file.OpenRead();
        return StoredLevels.Read(stream, file.Name);
    }
}
