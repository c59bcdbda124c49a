using System.Collections.Concurrent;
using System.Threading.Channels;
using FangFan.Risk.Models;

namespace FangFan.Risk.Service.Jobs;

/// <summary>The work of a job, done on the worker's thread; whatever it writes, it writes in one transaction.</summary>
public delegate JobOutcome JobWork(IProgress<WorkProgress> progress, CancellationToken cancellation);

/// <summary>Jobs waiting, running and ended since the service started; the worker takes them one at a time.</summary>
public sealed class JobQueue(TimeProvider clock)
{
    private readonly Channel<(int Id, JobWork Work)> waiting = Channel.CreateUnbounded<(int, JobWork)>();
    private readonly ConcurrentDictionary<int, Job> jobs = new();
    private readonly ConcurrentDictionary<int, CancellationTokenSource> stops = new();
    private readonly Lock adding = new();
    private int last;

    /// <summary>The jobs of this run of the service, the newest first.</summary>
    public IEnumerable<Job> All => jobs.Values.OrderByDescending(j => j.Id);

    /// <summary>Starts counting after the jobs of earlier runs.</summary>
    public void ContinueAfter(int lastId) => last = lastId;

    /// <summary>A job of this run of the service; null where there is none of that number.</summary>
    public Job? Find(int id) => jobs.GetValueOrDefault(id);

    /// <summary>Adds a job, unless one for the same thing is still open.</summary>
    /// <returns>The job, and whether it is new.</returns>
    public (Job Job, bool Added) Add(JobKind kind, string about, JobWork work)
    {
        lock (adding)
        {
            if (jobs.Values.FirstOrDefault(j => j.IsOpen && j.Kind == kind && j.About == about) is { } open) return (open, false);
            var job = new Job(++last, kind, about, JobState.Waiting, 0, null, clock.GetUtcNow(), null, null, null, 0, []);
            jobs[job.Id] = job;
            stops[job.Id] = new CancellationTokenSource();
            waiting.Writer.TryWrite((job.Id, work));
            return (job, true);
        }
    }

    /// <summary>Puts a job's new state in place of its old one.</summary>
    public void Update(Job job)
    {
        jobs[job.Id] = job;
        if (!job.IsOpen && stops.TryRemove(job.Id, out var stop)) stop.Dispose();
    }

    /// <summary>Asks a job to stop; it ends as soon as its work looks.</summary>
    /// <returns>Whether it was still open.</returns>
    public bool Cancel(int id)
    {
        if (!stops.TryGetValue(id, out var stop)) return false;
        try
        {
            stop.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            // It ended in between.
            return false;
        }
    }

    /// <summary>What stops a job that is still open.</summary>
    public CancellationToken Stopping(int id) => stops.TryGetValue(id, out var stop) ? stop.Token : default;

    /// <summary>The jobs to do, as they come.</summary>
    public IAsyncEnumerable<(int Id, JobWork Work)> Waiting(CancellationToken cancellation) => waiting.Reader.ReadAllAsync(cancellation);
}
