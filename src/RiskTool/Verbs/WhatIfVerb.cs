using System.CommandLine;
using FangFan.Risk.Policy;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan packs what-if: what the five guards' misfortunes and a loss of transfers would do to the list.</summary>
internal sealed class WhatIfVerb(ToolConsole console)
{
    private readonly QuarterArguments arguments = new(console);
    private readonly Option<string?> scenario = new("--scenario") { Description = "One scenario of the pack; all of them, summed up, where none is given.", HelpName = "ID" };
    private readonly Option<AreaCode?> area = new("--area")
    {
        Description = "The area it strikes: a county, township or village; everywhere where none is given.",
        HelpName = "CODE",
        CustomParser = result => AreaCode.TryParse(result.Tokens[0].Value, out var code)
            ? code
            : Arguments.Wrong<AreaCode>(result, $"--area '{result.Tokens[0].Value}' is no area code; give 6 (county), 9 (township) or 12 (village) digits."),
    };

    private readonly Option<string[]> household = new("--household") { Description = "The households it strikes, by id; may be given several times.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };

    public Command Command()
    {
        var command = arguments.AddTo(new("what-if", "Put a misfortune into the quarter's records and judge again: who crosses a line, how levels and ranks move.\n\nExample:\n"
            + "  fangfan packs what-if county --pack suixi-2021 --quarter 2021Q4 --scenario lost-job --area 530521101 --out lost-job.csv"), scenario, area, household);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var request = arguments.Request(result, options);
        WhatIfRequest[] asked = [.. Scenarios(request.Pack, result.GetValue(scenario)).Select(s => new WhatIfRequest(s, result.GetValue(area), Households(result)))];
        var records = arguments.Records(result, options, cancellation);
        WhatIfDocument[] documents = WorkBar.Run(console, options, progress =>
            RiskWorkflow.WhatIfEach(records.Panel, request, asked, progress, cancellation).Select(r => WhatIfDocument.From(r, options.Language)).ToArray());
        arguments.Write(result, stream => ScenarioFile.WriteCsv(documents, stream, options.Language), stream => ScenarioFile.WriteJson(documents, stream));
        if (options.Json) JsonResult.Write(console, documents);
        else new WhatIfPage(documents, options.Language).Print(new Report(console));
        return FangfanCommand.Fine;
    }

    private IReadOnlyList<HouseholdId>? Households(ParseResult result) => result.GetValue(household) is { Length: > 0 } ids ? [.. ids.Select(id => new HouseholdId(id))] : null;

    private static IEnumerable<ScenarioDefinition> Scenarios(PolicyPack pack, string? id)
    {
        if (pack.Scenarios.Count == 0) throw new InvalidOperationException($"Pack {pack.Id} has no scenarios; write them under scenarios, or use a pack that extends one with them.");
        if (id is null) return pack.Scenarios;
        return pack.Scenarios.FirstOrDefault(s => s.Id == id) is { } found
            ? [found]
            : throw new InvalidOperationException($"Pack {pack.Id} has no scenario '{id}'; it has {string.Join(", ", pack.Scenarios.Select(s => s.Id))}.");
    }
}
