using System.CommandLine;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan packs compare: a county, or one household of it, under two packs.</summary>
internal sealed class CompareVerb(ToolConsole console)
{
    private readonly QuarterArguments arguments = new(console);
    private readonly Option<PolicyPack> with = new("--with")
    {
        Description = "The other pack: an id or the path of a .yaml file.",
        Required = true,
        HelpName = "ID|FILE",
        CustomParser = Arguments.PackOf,
    };

    private readonly Option<string?> household = new("--household") { Description = "One household's id: both verdicts, criterion by criterion.", HelpName = "ID" };

    public Command Command()
    {
        var command = arguments.AddTo(new("compare", "Compare a county under two packs: who enters, who leaves, by criterion; or one household's verdicts.\n\nExample:\n"
            + "  fangfan packs compare county --pack national-2020 --with suixi-2021 --quarter 2021Q4 --out difference.csv"), with, household);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var request = arguments.Request(result, options);
        var other = request with { Pack = result.GetRequiredValue(with) };
        var records = arguments.Records(result, options, cancellation);
        var difference = WorkBar.Run(console, options, progress => RiskWorkflow.Compare(records.Panel, request, other, progress, cancellation));
        return result.GetValue(household) is { } id ? PrintHousehold(result, records.Panel, difference, new(id)) : PrintCounty(result, difference);
    }

    private int PrintCounty(ParseResult result, AssessmentDifference difference)
    {
        var options = CommonOptions.Of(result);
        var document = DifferenceDocument.From(difference, options.Language);
        arguments.Write(result, stream => ScenarioFile.WriteCsv(document, stream, options.Language), stream => ScenarioFile.WriteJson(document, stream));
        if (options.Json) JsonResult.Write(console, document);
        else new DifferencePage(document, options.Language).Print(new Report(console));
        return FangfanCommand.Fine;
    }

    private int PrintHousehold(ParseResult result, HouseholdPanel panel, AssessmentDifference difference, HouseholdId id)
    {
        var options = CommonOptions.Of(result);
        var change = difference.Find(id) ?? throw new InvalidOperationException(panel.IndexOf(id) < 0
            ? $"The records hold no household {id}."
            : $"Household {id} is not among those assessed at {difference.Before.Quarter}: it has no record in the last four quarters.");
        var document = HouseholdDifferenceDocument.From(difference, change, options.Language);
        arguments.Write(result, stream => ScenarioFile.WriteCsv(document, stream, options.Language), stream => ScenarioFile.WriteJson(document, stream));
        if (options.Json) JsonResult.Write(console, document);
        else new HouseholdDifferencePage(document, options.Language).Print(new Report(console));
        return FangfanCommand.Fine;
    }
}
