using System.CommandLine;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;
using FangFan.Risk.Reports;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan factors: which factors predicted what later happened.</summary>
internal sealed class FactorsVerb(ToolConsole console)
{
    private readonly Argument<DirectoryInfo> folder = Arguments.Folder();
    private readonly Option<PolicyPack> pack = Arguments.Pack();
    private readonly Option<Target> target = Arguments.Target();
    private readonly Option<FeaturePreset> preset = Arguments.Preset();
    private readonly Option<int> seed = Arguments.Seed();
    private readonly ReportOutput output = new(console);

    public Command Command()
    {
        var command = output.AddTo(new Command("factors", "Tell which factors predicted what later happened: importance, odds ratios, time since lifted, and the criteria of every pack that comes with the program as predictors.\n\nExample:\n"
            + "  fangfan factors county --pack national-2020 --preset before-support --out factors.html")
        {
            folder, pack, target, preset, seed,
        });
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var directory = result.GetRequiredValue(folder);
        var judgedBy = result.GetRequiredValue(pack);
        var records = CountyFolder.Read(directory, console, options, cancellation);
        var request = new FactorRequest(judgedBy)
        {
            Target = result.GetValue(target),
            Preset = result.GetValue(preset),
            Seed = result.GetValue(seed),
            OtherPacks = [.. PackLibrary.Bundled().Packs.Values.Where(other => other.Id != judgedBy.Id).OrderBy(other => other.Id, StringComparer.Ordinal)],
            Truth = TruthFile.Of(directory, console, options),
        };
        var factors = WorkBar.Run(console, options, progress => RiskWorkflow.Factors(records.Panel, request, progress, cancellation));
        var report = FactorReport.Of(factors).MadeFrom(records.Panel, output.CommandLine(result, directory, request.Seed));
        new ReportPage(report, options.Language).Print(console, options, output.Write(result, report));
        return FangfanCommand.Fine;
    }
}
