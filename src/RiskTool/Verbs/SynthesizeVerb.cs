using System.CommandLine;
using System.Globalization;
using FangFan.Risk.Synthetic;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan synthesize: generates a county's records by simulation.</summary>
internal sealed class SynthesizeVerb(ToolConsole console)
{
    private static readonly Wording Simulating = new("模拟各村农户", "simulating the villages");

    private readonly Option<string> area = new("--area")
    {
        Description = $"The county: {string.Join(", ", SynthesisOptions.Areas.Keys)}.",
        Required = true,
        HelpName = "C",
    };

    private readonly Option<int> households = new("--households") { Description = "Lifted and marginal households, 1 or more.", Required = true, HelpName = "N" };
    private readonly Option<Quarter> from = Arguments.Quarter("--from", "The first quarter.");
    private readonly Option<Quarter> to = Arguments.Quarter("--to", "The last quarter.");
    private readonly Option<int> seed = Arguments.Seed();
    private readonly Option<int> truthPaths = new("--truth-paths")
    {
        Description = "Imagined paths behind each true probability, nearly all of the work; 0 writes no truth.csv.gz. Default 200.",
        DefaultValueFactory = _ => new SynthesisOptions().TruthPaths,
        HelpName = "N",
    };

    private readonly Option<DirectoryInfo> output = new("--out") { Description = "The folder to write quarters.csv.gz, outcomes.csv, areas.csv and truth.csv.gz to.", Required = true, HelpName = "DIR" };

    public Command Command()
    {
        area.AcceptOnlyFromAmong([.. SynthesisOptions.Areas.Keys]);
        households.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--households: give 1 or more.");
        });
        truthPaths.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 100_000) result.AddError("--truth-paths: give 0 to 100000.");
        });
        var command = new Command("synthesize", "Generate a county's household records by simulation; no real household is in them.\n\nExample:\n"
            + "  fangfan synthesize --area 530521 --households 3000 --from 2015Q1 --to 2021Q4 --seed 1 --out county")
        {
            area, households, from, to, seed, truthPaths, output,
        };
        CommonOptions.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var synthesis = new SynthesisOptions
        {
            Area = result.GetRequiredValue(area),
            Households = result.GetRequiredValue(households),
            First = result.GetRequiredValue(from),
            Last = result.GetRequiredValue(to),
            Seed = result.GetValue(seed),
            TruthPaths = result.GetValue(truthPaths),
        };
        var folder = result.GetRequiredValue(output);
        WorkBar.Run(console, options, progress =>
        {
            Synthesizer.Write(synthesis, folder.FullName, progress is null ? null : new ShareProgress(progress, Simulating), cancellation);
            return true;
        });
        string[] files = [.. folder.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal)];
        if (options.Json) JsonResult.Write(console, new { folder = folder.FullName, synthesis.Area, synthesis.Households, first = synthesis.First.ToString(), last = synthesis.Last.ToString(), synthesis.Seed, files });
        else new Report(console).Line(new Wording(
            string.Create(CultureInfo.InvariantCulture, $"已生成{synthesis.Households:#,0}户{synthesis.First}–{synthesis.Last}的模拟数据：{folder}（{string.Join("、", files)}）。数据为模拟生成，不含任何真实农户。"),
            string.Create(CultureInfo.InvariantCulture, $"Generated {synthesis.Households:#,0} households, {synthesis.First} to {synthesis.Last}, in {folder} ({string.Join(", ", files)}). The data is simulated; no real household is in it.")).In(options.Language));
        return FangfanCommand.Fine;
    }
}
