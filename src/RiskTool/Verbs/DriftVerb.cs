using System.CommandLine;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;
using FangFan.Risk.Reports;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan drift: whether records and scores have moved so far from the training window that a model should be trained anew.</summary>
internal sealed class DriftVerb(ToolConsole console)
{
    private readonly Argument<DirectoryInfo> folder = Arguments.Folder();
    private readonly Option<PolicyPack> pack = Arguments.Pack();
    private readonly Option<FileInfo?> model = new("--model") { Description = "The model in use, as train wrote it; one is trained to stand in for it where none is given.", HelpName = "FILE" };
    private readonly Option<Target> target = Arguments.Target();
    private readonly Option<FeaturePreset> preset = Arguments.Preset();
    private readonly Option<int> seed = Arguments.Seed();
    private readonly ReportOutput output = new(console);

    public Command Command()
    {
        model.Validators.Add(result =>
        {
            if (result.Parent is { } line && (line.GetResult(target) is { Implicit: false } || line.GetResult(preset) is { Implicit: false }))
                result.AddError("--model brings its own target and preset; leave --target and --preset out.");
        });
        var command = output.AddTo(new Command("drift", "Tell how far records and scores have moved since a model was trained, and whether to train anew.\n\nExample:\n"
            + "  fangfan drift county --pack national-2020 --model model.json --out drift.html")
        {
            folder, pack, model, target, preset, seed,
        });
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var directory = result.GetRequiredValue(folder);
        var judgedBy = result.GetRequiredValue(pack);
        var request = new DriftRequest(judgedBy)
        {
            Model = result.GetValue(model) is { } file ? ModelChoice.For(judgedBy, file, console, options) : null,
            Target = result.GetValue(target),
            Preset = result.GetValue(preset),
            Seed = result.GetValue(seed),
        };
        var records = CountyFolder.Read(directory, console, options, cancellation);
        var drift = WorkBar.Run(console, options, progress => RiskWorkflow.Drift(records.Panel, request, progress, cancellation));
        var report = DriftReport.Of(drift).MadeFrom(records.Panel, output.CommandLine(result, directory, request.Seed));
        new ReportPage(report, options.Language).Print(console, options, output.Write(result, report));
        return FangfanCommand.Fine;
    }
}
