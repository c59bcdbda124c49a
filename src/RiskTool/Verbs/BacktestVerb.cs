using System.CommandLine;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;
using FangFan.Risk.Reports;
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
    private readonly Option<string> learner = Arguments.Learner();
    private readonly Option<int> seed = Arguments.Seed();
    private readonly Option<int> step = Arguments.Count("--step", "Quarters from one as-of quarter to the next. Default 4.", 4);
    private readonly Option<int> quarters = Arguments.Count("--quarters", "As-of quarters at most; the latest are kept. Default 8.", 8);
    private readonly Option<double[]> capacity = Arguments.Capacity();
    private readonly Option<int> draws = Arguments.Count("--draws", "Bootstrap draws for the intervals. Default 1000.", 1000);
    private readonly Option<int?> visits = Arguments.Visits();
    private readonly ReportOutput output = new(console);

    public Command Command()
    {
        var command = output.AddTo(new Command("backtest", "Test backwards: train and rank at past quarters by what was known then, judge by what happened later. truth.csv in the folder adds the oracle.\n\nExample:\n"
            + "  fangfan backtest county --pack national-2020 --visits 150 --out backtest.html --out backtest-data")
        {
            folder, pack, target, preset, learner, seed, step, quarters, capacity, draws, visits,
        });
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var directory = result.GetRequiredValue(folder);
        var records = CountyFolder.Read(directory, console, options, cancellation);
        var request = Request(result) with { Truth = TruthFile.Of(directory, console, options) };
        var backtest = WorkBar.Run(console, options, progress => RiskWorkflow.Backtest(records.Panel, request, progress, cancellation));
        var report = BacktestReport.Of(backtest).MadeFrom(records.Panel, output.CommandLine(result, directory, request.Seed));
        var places = output.Write(result, report);
        if (options.Json) return FangfanCommand.Fine;
        var (terminal, page) = (new Terminal.Report(console), new ReportPage(report, options.Language));
        page.PrintStatement(terminal);
        new BacktestPage(backtest, options.Language).Print(terminal);
        page.PrintPlaces(terminal, places);
        return FangfanCommand.Fine;
    }

    private BacktestRequest Request(ParseResult result)
    {
        var request = new BacktestRequest(result.GetRequiredValue(pack))
        {
            Target = result.GetValue(target),
            Preset = result.GetValue(preset),
            Learner = result.GetRequiredValue(learner),
            Seed = result.GetValue(seed),
            Step = result.GetValue(step),
            MostQuarters = result.GetValue(quarters),
            Draws = result.GetValue(draws),
            Visits = result.GetValue(visits),
        };
        return result.GetValue(capacity) is { Length: > 0 } shares ? request with { Capacities = shares } : request;
    }
}
