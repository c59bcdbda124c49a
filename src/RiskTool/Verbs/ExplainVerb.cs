using System.CommandLine;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan explain: everything said of one household, with what is needed to check it.</summary>
internal sealed class ExplainVerb(ToolConsole console)
{
    private readonly Argument<DirectoryInfo> folder = Arguments.Folder();
    private readonly Option<FileInfo> model = Arguments.Model();
    private readonly Option<PolicyPack> pack = Arguments.Pack();
    private readonly Option<Quarter> quarter = Arguments.Quarter("--quarter", "The quarter, by what was known at its end.");
    private readonly Option<string> household = new("--household") { Description = "The household's id.", Required = true, HelpName = "ID" };

    public Command Command()
    {
        var command = new Command("explain", "Explain one household: verdict with clauses and margins, score with contributions, reasons.\n\nExample:\n"
            + "  fangfan explain county --model model.json --pack national-2020 --quarter 2021Q4 --household 530521000123")
        {
            folder, model, pack, quarter, household,
        };
        CommonOptions.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var judgedBy = result.GetRequiredValue(pack);
        var request = new AssessmentRequest(judgedBy, result.GetRequiredValue(quarter), ModelChoice.For(judgedBy, result.GetRequiredValue(model), console, options));
        var id = new HouseholdId(result.GetRequiredValue(household));
        var records = CountyFolder.Read(result.GetRequiredValue(folder), console, options, cancellation);
        var list = WorkBar.Run(console, options, progress =>
            RiskWorkflow.Explain(records.Panel, request with { Problems = records.Problems }, id, progress, cancellation));
        var document = HouseholdDocument.From(list, id, options.Language)!;
        if (options.Json) JsonResult.Write(console, document);
        else new HouseholdPage(document, options.Language).Print(new Report(console));
        return FangfanCommand.Fine;
    }
}
