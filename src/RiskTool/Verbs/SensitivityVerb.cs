using System.CommandLine;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan packs sensitivity: the list under every value that a pack's choices could reasonably take.</summary>
internal sealed class SensitivityVerb(ToolConsole console)
{
    private readonly QuarterArguments arguments = new(console);

    public Command Command()
    {
        var command = arguments.AddTo(new("sensitivity", "Try every choice of a pack at each value of its band: how many households meet the rules, enter and leave.\n\nExample:\n"
            + "  fangfan packs sensitivity county --pack suixi-2021 --quarter 2021Q4 --out sensitivity.csv"));
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var request = arguments.Request(result, options);
        var records = arguments.Records(result, options, cancellation);
        var series = WorkBar.Run(console, options, progress => RiskWorkflow.Sensitivity(records.Panel, request, progress, cancellation));
        var document = SensitivityDocument.From(request.Pack, request.Quarter, request.Model?.Id, series, options.Language);
        arguments.Write(result, stream => ScenarioFile.WriteCsv(document, stream, options.Language), stream => ScenarioFile.WriteJson(document, stream));
        if (options.Json) JsonResult.Write(console, document);
        else new SensitivityPage(document, options.Language).Print(new Report(console));
        return FangfanCommand.Fine;
    }
}
