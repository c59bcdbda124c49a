using System.Text.Json;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Service.Areas;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Evaluations;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Imports;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Models;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.FirstStart;

/// <summary>What the first start does: imports the bundled sample, trains, and assesses its newest quarters.</summary>
internal sealed class SampleImport(IDbContextFactory<RiskDatabase> databases, ServiceSettings settings, SampleSteps steps, JobQueue queue, DataFolder data)
{
    /// <summary>How the sample's import is named, so that pages can say that it is generated.</summary>
    public const string FileNames = "sample";

    // Enough to see whether the model wins, and done soon: whoever is about to import waits for it.
    private const int BacktestQuarters = 3;

    /// <summary>Asks for the work where the database is empty.</summary>
    /// <returns>What to tell people.</returns>
    public Wording Begin()
    {
        using var database = databases.CreateDbContext();
        if (database.Assessments.Any())
        {
            ResumeBacktest(database);
            return new("已有评估结果，可直接使用。", "Assessments are there; ready at once.");
        }
        if (database.Imports.Any(i => i.FileNames != FileNames)) return new("已有导入数据但尚未评估，请在“数据导入”页面训练并评估。", "Data is there but not assessed; train and assess on the page Import.");
        if (settings.Sample.Length == 0) return new("数据库为空，请在“数据导入”页面上传季度数据。", "The database is empty; upload quarters on the page Import.");
        var folder = Path.GetFullPath(settings.Sample, AppContext.BaseDirectory);
        if (!Directory.Exists(folder)) return new($"未找到样例数据 {folder}，请在“数据导入”页面上传季度数据。", $"There is no sample in {folder}; upload quarters on the page Import.");
        queue.Add(JobKind.FirstStart, FileNames, (progress, stopping) => Work(folder, progress, stopping));
        return new("首次启动：正在导入样例数据（生成数据，非真实农户）、训练模型并评估最近几个季度，约需一分钟，页面可看到进度。",
            "First start: importing the sample (generated, no real household), training, and assessing the newest quarters; about a minute, the page shows how far it is.");
    }

    private JobOutcome Work(string folder, IProgress<WorkProgress> progress, CancellationToken stopping)
    {
        var upload = new Upload(Copy(folder), null, [FileNames]);
        try
        {
            var (import, problems) = steps.Imports.Run(upload, new WorkStretch(progress, 0, 0.25), stopping);
            var county = (County: import.AreaCode, Records: steps.Records.Read(import.AreaCode, new WorkStretch(progress, 0.25, 0.35), stopping));
            var results = Assess(county, new WorkStretch(progress, 0.35, 1), stopping);
            if (settings.SampleBacktest) QueueBacktest(county.County, county.Records.Panel.LastQuarter);
            return new JobOutcome(JsonSerializer.SerializeToNode(new { import, assessments = results }, PackedJson.Options)!, problems);
        }
        finally
        {
            upload.Delete();
        }
    }

    /// <summary>One model, trained up to the first of the quarters assessed, so that it had seen nothing later than any of them and no change of level comes from a change of model.</summary>
    private List<AssessmentResult> Assess((string County, CheckedRecords Records) county, IProgress<WorkProgress> progress, CancellationToken stopping)
    {
        var pack = steps.Packs.Packs[settings.Pack];
        var last = county.Records.Panel.LastQuarter;
        var first = last.Plus(1 - Math.Max(1, settings.SampleQuarters));
        var model = steps.Models.Save(county.County, RiskWorkflow.Train(county.Records.Panel, new TrainingRequest(pack, first) { Learner = settings.Learner }, new WorkStretch(progress, 0, 0.6), stopping));
        var results = new List<AssessmentResult>();
        foreach (var quarter in Quarter.Range(first, last))
        {
            var done = (double)results.Count / (last - first + 1);
            var part = new WorkStretch(progress, 0.6 + 0.4 * done, 0.6 + 0.4 * (done + 1.0 / (last - first + 1)));
            results.Add(steps.Assessments.Assess(county, new AssessmentRequest(pack, quarter, model), part, stopping));
        }
        return results;
    }

    /// <summary>A backtest of the sample that the service's end cut short is begun again; one that people stopped is not.</summary>
    private void ResumeBacktest(RiskDatabase database)
    {
        var (kind, cancelled) = (nameof(JobKind.Backtest), nameof(JobState.Cancelled));
        if (!settings.SampleBacktest || database.Evaluations.Any() || database.Imports.Any(i => i.FileNames != FileNames)) return;
        if (database.Jobs.Any(j => j.Kind == kind && j.State == cancelled)) return;
        if (database.Imports.FirstOrDefault() is { } sample && CountyList.Find(database, sample.County) is { Quarters: [var last, ..] }) QueueBacktest(sample.County, last);
    }

    /// <summary>After the lists, which people wait for.</summary>
    private void QueueBacktest(string county, Quarter last)
    {
        var pack = steps.Packs.Packs[settings.Pack];
        var question = new EvaluationQuestion(EvaluationKind.Backtest, county, pack, steps.Models.Newest(county, last), Seed: 1) { MostQuarters = BacktestQuarters };
        queue.Add(JobKind.Backtest, question.ToString(), steps.Evaluations.Work(question));
    }

    /// <summary>Only the county's own tables: the generated truth beside them is for evaluation.</summary>
    private string Copy(string folder)
    {
        var target = data.NewUploadFolder(0);
        foreach (var name in TableDefinition.All.SelectMany(t => new[] { t.FileName, t.FileName + ".gz" }).Where(name => File.Exists(Path.Combine(folder, name))))
        {
            File.Copy(Path.Combine(folder, name), Path.Combine(target, name));
        }
        return target;
    }
}

/// <summary>The steps that the first start takes.</summary>
internal sealed record SampleSteps(ImportRunner Imports, CountyRecords Records, ModelStore Models, AssessmentRunner Assessments, EvaluationRunner Evaluations, PackLibrary Packs);
