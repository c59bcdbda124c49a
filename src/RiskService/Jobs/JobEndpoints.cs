using FangFan.Risk.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Jobs;

/// <summary>GET /api/jobs and /api/jobs/{id}.</summary>
internal static class JobEndpoints
{
    private const int JobsShown = 50;
    private const string Records = "records";

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/jobs", List).WithName("GetJobs").WithTags("jobs")
            .WithSummary("本次启动以来的任务；about=records 不含政策包试算 · Jobs since the service started, the newest first; about=records leaves out trials of packs")
            .ProducesProblem(StatusCodes.Status400BadRequest).WithExample($"[{Examples.Job}]");
        api.MapGet("/jobs/{id:int}", Find).WithName("GetJob").WithTags("jobs")
            .WithSummary("进度与问题 · How far a job is, and the problems it found")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample(Examples.Job);
        api.MapPost("/jobs/{id:int}/cancel", Cancel).WithName("CancelJob").WithTags("jobs")
            .WithSummary("取消任务：排队中的立即取消，运行中的尽快停止 · Ends a waiting job at once, asks a running one to stop; what it was about stays as it was")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithExample(Examples.Job);
    }

    private static Results<Ok<IReadOnlyList<Job>>, ProblemHttpResult> List(JobQueue queue, string? about = null)
    {
        if (about is not (null or Records)) return Answers.Unacceptable("about", about, [Records]);
        return TypedResults.Ok<IReadOnlyList<Job>>([.. queue.All.Where(j => about is null || j.Kind is not (JobKind.Compare or JobKind.Trial or JobKind.Sensitivity or JobKind.WhatIf)).Take(JobsShown)]);
    }

    private static Results<Ok<Job>, ProblemHttpResult> Find(int id, JobJournal journal, JobQueue queue) =>
        journal.Find(id) is { } job ? TypedResults.Ok(job) : NotFound(id, queue);

    private static Results<Accepted<Job>, ProblemHttpResult> Cancel(int id, JobJournal journal, JobQueue queue)
    {
        if (journal.Find(id) is not { } job) return NotFound(id, queue);
        return queue.Cancel(id) is { } asked
            ? TypedResults.Accepted($"/api/jobs/{id}", asked)
            : Answers.Problem(StatusCodes.Status409Conflict, new($"任务 {id} 已经结束，无法取消。", $"Job {id} has ended; it cannot be cancelled."), ("job", id), ("state", job.State));
    }

    private static ProblemHttpResult NotFound(int id, JobQueue queue) => Answers.NotFound(
        new($"没有编号为 {id} 的任务（服务停止时仍在排队的任务不保留）。", $"There is no job {id}; one that was still waiting when the service stopped is not kept."),
        queue.All.Take(JobsShown).Select(j => $"{j.Id} ({j.Kind}, {j.State})"));

    /// <summary>202 with the job's address; 409 where the same work is already under way.</summary>
    public static Results<Accepted<Job>, ProblemHttpResult> Answer((Job Job, bool Added) added) => added.Added
        ? TypedResults.Accepted($"/api/jobs/{added.Job.Id}", added.Job)
        : Answers.Problem(StatusCodes.Status409Conflict,
            new($"相同的任务正在进行（任务 {added.Job.Id}），请等待其完成。", $"The same work is already under way as job {added.Job.Id}; wait for it."),
            ("job", added.Job.Id), ("location", $"/api/jobs/{added.Job.Id}"));
}
