using System.CommandLine;
using System.Globalization;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Models.Recipes;
using FangFan.Risk.Policy;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan train: learns a model from what was known by a quarter.</summary>
internal sealed class TrainVerb(ToolConsole console)
{
    private readonly Argument<DirectoryInfo> folder = Arguments.Folder();
    private readonly Option<PolicyPack> pack = Arguments.Pack();
    private readonly Option<Quarter> until = Arguments.Quarter("--until", "The quarter at whose end training stands; nothing recorded later is seen.");
    private readonly Option<Target> target = Arguments.Target();
    private readonly Option<FeaturePreset> preset = Arguments.Preset();
    private readonly Option<string> learner = Arguments.Learner();
    private readonly Option<double> budget = Arguments.Budget();
    private readonly Option<int> seed = Arguments.Seed();
    private readonly Option<FileInfo> output = Arguments.Out("Where the model file goes.");

    public Command Command()
    {
        var command = new Command("train", "Train a model on what was known by a quarter.\n\nExample:\n  fangfan train county --pack national-2020 --until 2020Q4 --out model.json")
        {
            folder, pack, until, target, preset, learner, budget, seed, output,
        };
        CommonOptions.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var options = CommonOptions.Of(result);
        var request = new TrainingRequest(result.GetRequiredValue(pack), result.GetRequiredValue(until))
        {
            Target = result.GetValue(target),
            Preset = result.GetValue(preset),
            Learner = result.GetRequiredValue(learner),
            Search = new SearchSettings { Budget = result.GetValue(budget) },
            Seed = result.GetValue(seed),
        };
        var records = CountyFolder.Read(result.GetRequiredValue(folder), console, options, cancellation);
        var model = WorkBar.Run(console, options, progress => RiskWorkflow.Train(records.Panel, request, progress, cancellation));
        var file = result.GetRequiredValue(output);
        model = OutputFile.Write(file, stream => ModelFile.Save(model, stream));
        var beside = WriteBeside(model.Attachment, file);
        if (options.Json) JsonResult.Write(console, new { file = file.FullName, beside = beside?.FullName, id = model.Id, model.Origin });
        else Print(model, (file, beside), options.Language);
        return FangfanCommand.Fine;
    }

    private static FileInfo? WriteBeside(ModelAttachment? attachment, FileInfo file)
    {
        if (attachment is null) return null;
        var name = Path.ChangeExtension(file.FullName, attachment.Extension);
        var beside = new FileInfo(name == file.FullName ? name + attachment.Extension : name);
        OutputFile.Write(beside, stream => stream.Write(attachment.Content));
        return beside;
    }

    private void Print(TrainedModel model, (FileInfo Model, FileInfo? Beside) files, Language language)
    {
        var origin = model.Origin;
        var report = new Report(console);
        report.Pairs(
            (new Wording("模型", "model").In(language), $"{files.Model} ({model.Id})"),
            (new Wording("预测目标", "target").In(language), Targets.All[origin.Target].Label.In(language)),
            (new Wording("训练截至", "trained until").In(language), origin.TrainedUntil.ToString()),
            (new Wording("训练户次", "training rows").In(language), origin.Rows.ToString("#,0", CultureInfo.InvariantCulture)),
            (new Wording("其中发生", "with the target").In(language), origin.Events.ToString("#,0", CultureInfo.InvariantCulture)),
            (new Wording("概率校准", "calibration").In(language), model.Calibration.Method));
        if (files.Beside is { } beside) report.Pairs((new Wording("ML.NET格式", "in ML.NET's format").In(language), beside.ToString()));
        report.Title(new Wording("选用的设置", "Chosen").In(language));
        report.Pairs(origin.Chosen.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value)));
        report.Table([new Wording("试过的方案", "tried").In(language), new Wording("树", "trees").In(language), new Wording("折外对数损失", "out-of-fold log loss").In(language), new Wording("权重", "weight").In(language)],
            origin.Tried.Select(tried => (IReadOnlyList<string>)[Named(tried, language), tried.Trees?.Trees.ToString(CultureInfo.InvariantCulture) ?? "", Report.Number(tried.LogLoss, 5), tried.Weight > 0 ? Report.Number(tried.Weight, 2) : ""]));
        report.Title(new Wording("训练期内的折外指标", "Out-of-fold metrics inside the training window").In(language));
        report.Pairs(origin.Metrics.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => (m.Key, Report.Number(m.Value, 4))));
    }

    private static string Named(TriedRecipe tried, Language language) =>
        tried.Penalty is { } penalty ? string.Create(CultureInfo.InvariantCulture, $"{tried.Label.In(language)} ({penalty})") : tried.Label.In(language);
}
