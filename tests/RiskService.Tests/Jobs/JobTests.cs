using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Jobs;

namespace FangFan.Risk.Tests.Jobs;

public sealed class JobTests : IDisposable
{
    private readonly ServiceHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_job_tells_how_far_it_is_and_what_came_of_it()
    {
        using var gate = new ManualResetEventSlim();
        var client = host.CreateClient();
        var (job, added) = host.Get<JobQueue>().Add(JobKind.Import, "a", (progress, stopping) =>
        {
            progress.Report(new(new("读取", "reading"), 0.25));
            gate.Wait(stopping);
            return new JobOutcome(JsonValue.Create("done"), []);
        });
        added.ShouldBeTrue();
        JsonObject seen;
        do seen = (await client.GetFromJsonAsync<JsonObject>($"/api/jobs/{job.Id}"))!;
        while ((double)seen["progress"]! == 0);
        (seen["state"]!.ToString(), (double)seen["progress"]!, seen["step"]!["chinese"]!.ToString()).ShouldBe(("running", 0.25, "读取"));
        gate.Set();
        var ended = await host.EndOfJobAsync($"/api/jobs/{job.Id}");
        (ended["state"]!.ToString(), ended["result"]!.ToString()).ShouldBe(("succeeded", "done"));
        ended["finishedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_same_work_is_not_queued_twice_while_it_is_open()
    {
        using var gate = new ManualResetEventSlim();
        host.WithMadeCounty();
        var client = host.CreateClient();
        host.Get<JobQueue>().Add(JobKind.Import, "blocks the worker", (_, stopping) => { gate.Wait(stopping); return new JobOutcome(JsonValue.Create(1), []); });
        var first = await client.PostAsJsonAsync("/api/areas/530521/assessments", new { quarter = "2021Q4", model = "none" });
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var second = await client.PostAsJsonAsync("/api/areas/530521/assessments", new { quarter = "2021Q4", model = "none" });
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await second.Content.ReadFromJsonAsync<JsonObject>())!["location"]!.ToString().ShouldBe(first.Headers.Location!.ToString());
        gate.Set();
        (await host.EndOfJobAsync(first.Headers.Location!.ToString()))["state"]!.ToString().ShouldBe("succeeded");
    }

    [Fact]
    public async Task A_running_and_a_waiting_job_stop_when_asked_and_the_next_goes_on()
    {
        using var running = new ManualResetEventSlim();
        var client = host.CreateClient();
        var queue = host.Get<JobQueue>();
        var first = queue.Add(JobKind.Backtest, "a", (_, stopping) =>
        {
            running.Set();
            stopping.WaitHandle.WaitOne();
            stopping.ThrowIfCancellationRequested();
            return new JobOutcome(JsonValue.Create("never"), []);
        });
        var second = queue.Add(JobKind.Backtest, "b", (_, _) => new JobOutcome(JsonValue.Create("never"), []));
        var third = queue.Add(JobKind.Backtest, "c", (_, _) => new JobOutcome(JsonValue.Create("done"), []));
        running.Wait();

        (await client.PostAsync($"/api/jobs/{second.Job.Id}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await client.PostAsync($"/api/jobs/{first.Job.Id}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        foreach (var job in new[] { first.Job, second.Job })
        {
            var ended = await host.EndOfJobAsync($"/api/jobs/{job.Id}");
            (ended["state"]!.ToString(), ended["result"], ended["error"]!["english"]!.ToString()).ShouldBe(("cancelled", null, JobJournal.Cancelled.English));
        }
        (await host.EndOfJobAsync($"/api/jobs/{third.Job.Id}"))["result"]!.ToString().ShouldBe("done");
        (await client.PostAsync($"/api/jobs/{third.Job.Id}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await client.PostAsync("/api/jobs/999/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_job_cancelled_while_it_waits_is_cancelled_at_once_and_puts_its_files_away()
    {
        using var gate = new ManualResetEventSlim();
        var client = host.CreateClient();
        var queue = host.Get<JobQueue>();
        var blocking = queue.Add(JobKind.Backtest, "blocks the worker", (_, stopping) => { gate.Wait(stopping); return new JobOutcome(JsonValue.Create(1), []); });
        using var upload = new MultipartFormDataContent { { new StringContent("household_id,quarter,village_code,members\nH1,2021Q4,530521101001,3\n"), "quarters", "quarters.csv" } };
        var waiting = (await client.PostAsync("/api/imports", upload)).Headers.Location!.ToString();
        Directory.EnumerateFiles(host.Folder, "quarters.csv", SearchOption.AllDirectories).ShouldNotBeEmpty();

        var answer = await client.PostAsync($"{waiting}/cancel", null);

        (await answer.Content.ReadFromJsonAsync<JsonObject>())!["state"]!.ToString().ShouldBe("cancelled");
        (await client.GetFromJsonAsync<JsonObject>(waiting))!["state"]!.ToString().ShouldBe("cancelled");
        (await client.PostAsync($"{waiting}/cancel", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Directory.EnumerateFiles(host.Folder, "quarters.csv", SearchOption.AllDirectories).ShouldBeEmpty();
        gate.Set();
        await host.EndOfJobAsync($"/api/jobs/{blocking.Job.Id}");
    }

    [Fact]
    public async Task One_failing_job_does_not_stop_the_next_and_shows_no_inner_message()
    {
        var queue = host.Get<JobQueue>();
        var failing = queue.Add(JobKind.Train, "a", (_, _) => throw new NotSupportedException("secret path"));
        var refused = queue.Add(JobKind.Train, "b", (_, _) => throw new RefusedException(new("不行", "no")));
        var fine = queue.Add(JobKind.Train, "c", (_, _) => new JobOutcome(JsonValue.Create(1), []));
        (await host.EndOfJobAsync($"/api/jobs/{failing.Job.Id}")).ToJsonString().ShouldNotContain("secret");
        (await host.EndOfJobAsync($"/api/jobs/{refused.Job.Id}"))["error"]!["english"]!.ToString().ShouldBe("no");
        (await host.EndOfJobAsync($"/api/jobs/{fine.Job.Id}"))["state"]!.ToString().ShouldBe("succeeded");
    }

    [Fact]
    public async Task A_job_that_was_running_when_the_service_died_is_failed_at_the_next_start_and_numbers_go_on()
    {
        var journal = host.Get<JobJournal>();
        journal.Write(new Job(41, JobKind.Train, "a", JobState.Running, 0.5, null, DateTimeOffset.UnixEpoch, null, null, null, 0, []));
        journal.Write(new Job(42, JobKind.Train, "b", JobState.Succeeded, 1, null, DateTimeOffset.UnixEpoch, null, JsonValue.Create("kept"), null, 0, []));
        journal.Recover();
        var client = host.CreateClient();
        var dead = (await client.GetFromJsonAsync<JsonObject>("/api/jobs/41"))!;
        (dead["state"]!.ToString(), dead["error"]!["english"]!.ToString()).ShouldBe(("failed", JobJournal.Stopped.English));
        (await client.GetFromJsonAsync<JsonObject>("/api/jobs/42"))!["result"]!.ToString().ShouldBe("kept");
        host.Get<JobQueue>().Add(JobKind.Train, "c", (_, _) => new JobOutcome(JsonValue.Create(1), [])).Job.Id.ShouldBe(43);
    }
}
