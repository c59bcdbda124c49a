using System.Text.Json;
using FangFan.Risk.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Jobs;

/// <summary>Jobs begun, kept in the database across restarts.</summary>
internal sealed class JobJournal(IDbContextFactory<RiskDatabase> databases, JobQueue queue)
{
    public static readonly Wording Stopped = new(
        "任务未完成时服务已停止；数据保持任务开始前的状态，请重新提交。",
        "The service stopped before the job ended; the data is as it was before the job, ask for it again.");

    public static readonly Wording Cancelled = new(
        "任务已取消；数据保持任务开始前的状态。",
        "The job was cancelled; the data is as it was before the job.");

    /// <summary>Keeps a job's state.</summary>
    public void Write(Job job)
    {
        using var database = databases.CreateDbContext();
        var stored = database.Jobs.Find(job.Id);
        if (stored is null) database.Jobs.Add(Entry(job));
        else (stored.State, stored.Document) = (job.State.ToString(), JsonSerializer.Serialize(job, PackedJson.Options));
        database.SaveChanges();
    }

    /// <summary>A job of this or an earlier run; null where there is none of that number.</summary>
    public Job? Find(int id)
    {
        if (queue.Find(id) is { } recent) return recent;
        using var database = databases.CreateDbContext();
        return database.Jobs.Find(id) is { } stored ? Read(stored) : null;
    }

    /// <summary>Marks jobs that were running when the service died as failed, and lets the queue count on from the last one.</summary>
    public void Recover()
    {
        using var database = databases.CreateDbContext();
        var running = nameof(JobState.Running);
        foreach (var stored in database.Jobs.Where(j => j.State == running).ToList())
        {
            var job = Read(stored) with { State = JobState.Failed, Error = Stopped };
            (stored.State, stored.Document) = (job.State.ToString(), JsonSerializer.Serialize(job, PackedJson.Options));
        }
        database.SaveChanges();
        queue.ContinueAfter(database.Jobs.Max(j => (int?)j.Id) ?? 0);
    }

    private static StoredJob Entry(Job job) => new() { Id = job.Id, Kind = job.Kind.ToString(), State = job.State.ToString(), Document = JsonSerializer.Serialize(job, PackedJson.Options) };

    private static Job Read(StoredJob stored) => JsonSerializer.Deserialize<Job>(stored.Document, PackedJson.Options)!;
}
