using FangFan.Risk.Models;
using FangFan.Risk.Records;
using FangFan.Risk.Service.Hosting;

namespace FangFan.Risk.Service.Jobs;

/// <summary>Does the queue's jobs one after the other; the only writer of the database.</summary>
internal sealed class JobWorker(JobQueue queue, JobJournal journal, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private const int ProblemsShown = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (id, work) in queue.Waiting(stoppingToken))
        {
            if (queue.Begin(id) is not { } job)
            {
                journal.Write(queue.Find(id)!);
                continue;
            }
            journal.Write(job);
            job = await Task.Run(() => Do(job, work, stoppingToken), CancellationToken.None);
            journal.Write(job);
            queue.Update(job);
        }
    }

    private Job Do(Job job, JobWork work, CancellationToken stopping)
    {
        var asked = queue.Stopping(job.Id);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, asked);
        try
        {
            either.Token.ThrowIfCancellationRequested();
            var outcome = work(new Reporter(queue, job), either.Token);
            return End(job, outcome.Problems) with { State = JobState.Succeeded, Progress = 1, Result = outcome.Result };
        }
        catch (RefusedException refused)
        {
            return End(job, refused.Problems) with { State = JobState.Failed, Error = refused.Reason };
        }
        catch (OperationCanceledException) when (asked.IsCancellationRequested)
        {
            return End(job, []) with { State = JobState.Cancelled, Error = JobJournal.Cancelled };
        }
        catch (OperationCanceledException)
        {
            return End(job, []) with { State = JobState.Failed, Error = JobJournal.Stopped };
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException or ArgumentException)
        {
            log.LogWarning(failure, "Job {Id} ({Kind} {About}) failed", job.Id, job.Kind, job.About);
            return End(job, []) with { State = JobState.Failed, Error = new($"未能完成：{failure.Message}", failure.Message) };
        }
#pragma warning disable CA1031 // One job's failure, whatever it is, must not end the worker; it is logged and shown on the job.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "Job {Id} ({Kind} {About}) failed", job.Id, job.Kind, job.About);
            return End(job, []) with { State = JobState.Failed, Error = new("服务内部错误，详见服务日志；数据保持任务开始前的状态。", "An internal error; see the service's log. The data is as it was before the job.") };
        }
    }

    private Job End(Job job, IReadOnlyList<DataProblem> problems) => job with
    {
        FinishedAt = clock.GetUtcNow(),
        ProblemCount = problems.Count,
        Problems = [.. problems.OrderByDescending(p => p.Severity).Take(ProblemsShown).Select(JobProblem.Of)],
    };

    private sealed class Reporter(JobQueue queue, Job job) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => queue.Update(job with { Step = value.Step, Progress = Math.Clamp(value.Share, 0, 1) });
    }
}
