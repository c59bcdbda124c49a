using System.CommandLine;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan backtest: how well the rankings of past quarters found what happened later.</summary>
internal sealed class BacktestVerb(ToolConsole console)
{
    private readonly Argument<DirectoryInfo> folder = Arguments.Folder();
    private readonly Option<PolicyPack> pack = Arguments.Pack();
    private readonly Option<Target> target = Arguments.Target();
    private readonly Option<FeaturePreset> preset = Arguments.Preset();
    private readonly Option<int> seed = Arguments.Seed();
    private readonly Option<int?> visits = Arguments.Visits();
    private readonly Option<FileInfo> output = Arguments.Out("Where the result goes, as JSON.");

    public Command Command()
    {
        var command = new Command("backtest", "Test backwards: train and rank at past quarters by what was known then, judge by what happened later. truth.csv in the folder adds the oracle.\n\nExample:\n"
            + "  fangfan backtest county --pack national-2020 --visits 150 --out backtest.json")
        {
            folder, pack, target, preset, seed, visits, output,
        };
        CommonOptions.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var directory = result.GetRequiredValue(folder);
        var request = new BacktestRequest(result.GetRequiredValue(pack))
        {
            Target = result.GetValue(target),
            Preset = result.GetValue(preset),
            Seed = result.GetValue(seed),
            Visits = result.GetValue(visits),
        };
        var records = CountyFolder.Read(directory, console, options, cancellation);
        var truth = TruthTable.TryLoad(directory.FullName);
        if (truth is { Problems: [var first, ..] }) console.Error.WriteLine($"{first.File}: {first.Message.In(options.Language)}");
        var backtest = WorkBar.Run(console, options, progress => RiskWorkflow.Backtest(records.Panel, request with { Truth = truth }, progress, cancellation));
        OutputFile.Write(result.GetRequiredValue(output), stream => BacktestJson.Write(backtest, stream));
        if (options.Json) console.Out.WriteLine(File.ReadAllText(result.GetRequiredValue(output).FullName));
        else new BacktestPage(backtest, options.Language).Print(new Report(console));
        return FangfanCommand.Fine;
    }
}
