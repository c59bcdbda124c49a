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
    private readonly ConcurrentDictionary<int, (CancellationTokenSource Stop, Action? Unstarted)> stops = new();
    private readonly Lock changing = new();
    private int last;

    /// <summary>The jobs of this run of the service, the newest first.</summary>
    public IEnumerable<Job> All => jobs.Values.OrderByDescending(j => j.Id);

    /// <summary>Starts counting after the jobs of earlier runs.</summary>
    public void ContinueAfter(int lastId) => last = lastId;

    /// <summary>A job of this run of the service; null where there is none of that number.</summary>
    public Job? Find(int id) => jobs.GetValueOrDefault(id);

    /// <summary>Adds a job, unless one for the same thing is still open.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="about">What it works on.</param>
    /// <param name="work">Its work.</param>
    /// <param name="unstarted">Puts away what the work would have used, where it is cancelled before it begins.</param>
    /// <returns>The job, and whether it is new.</returns>
    public (Job Job, bool Added) Add(JobKind kind, string about, JobWork work, Action? unstarted = null)
    {
        lock (changing)
        {
            if (jobs.Values.FirstOrDefault(j => j.IsOpen && j.Kind == kind && j.About == about) is { } open) return (open, false);
            var job = new Job(++last, kind, about, JobState.Waiting, 0, null, clock.GetUtcNow(), null, null, null, 0, []);
            jobs[job.Id] = job;
            stops[job.Id] = (new CancellationTokenSource(), unstarted);
            waiting.Writer.TryWrite((job.Id, work));
            return (job, true);
        }
    }

    /// <summary>Turns a waiting job into the running one; null where it was cancelled while it waited.</summary>
    public Job? Begin(int id)
    {
        lock (changing)
        {
            var job = jobs[id];
            return job.State == JobState.Waiting ? jobs[id] = job with { State = JobState.Running } : null;
        }
    }

    /// <summary>Puts a job's new state in place of its old one.</summary>
    public void Update(Job job)
    {
        jobs[job.Id] = job;
        if (!job.IsOpen && stops.TryRemove(job.Id, out var entry)) entry.Stop.Dispose();
    }

    /// <summary>Ends a waiting job at once, and asks a running one to stop, which it does as soon as its work looks.</summary>
    /// <returns>The job as it now stands; null where it had ended.</returns>
    public Job? Cancel(int id)
    {
        lock (changing)
        {
            if (!stops.TryGetValue(id, out var entry)) return null;
            if (jobs[id].State == JobState.Waiting)
            {
                Update(jobs[id] with { State = JobState.Cancelled, FinishedAt = clock.GetUtcNow(), Error = JobJournal.Cancelled });
                entry.Unstarted?.Invoke();
                return jobs[id];
            }
            try
            {
                entry.Stop.Cancel();
                return jobs[id];
            }
            catch (ObjectDisposedException)
            {
                // It ended in between.
                return null;
            }
        }
    }

    /// <summary>What stops a job that is still open.</summary>
    public CancellationToken Stopping(int id) => stops.TryGetValue(id, out var entry) ? entry.Stop.Token : default;

    /// <summary>The jobs to do, as they come.</summary>
    public IAsyncEnumerable<(int Id, JobWork Work)> Waiting(CancellationToken cancellation) => waiting.Reader.ReadAllAsync(cancellation);
}
