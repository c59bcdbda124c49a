namespace FangFan.Risk.Boosting;

/// <summary>
/// Runs pieces of work on a few threads. Pieces are taken from a counter as threads get free, so a busy processor delays nobody;
/// which thread takes which piece may never reach a result.
/// </summary>
internal sealed class Workers
{
    public Workers(int count)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, $"The number of threads is {count}; the range is 1 or more.");
        Count = count;
    }

    /// <summary>Threads; a worker's number is under this, so that it can index scratch space of its own.</summary>
    public int Count { get; }

    /// <summary>Calls <paramref name="work"/> once a piece with the worker's number and the piece's.</summary>
    public void Run(int pieces, Action<int, int> work)
    {
        var helpers = Math.Min(Count, pieces);
        if (helpers <= 1)
        {
            for (var piece = 0; piece < pieces; piece++) work(0, piece);
            return;
        }
        var next = -1;
        Parallel.For(0, helpers, new ParallelOptions { MaxDegreeOfParallelism = helpers }, worker =>
        {
            for (var piece = Interlocked.Increment(ref next); piece < pieces; piece = Interlocked.Increment(ref next)) work(worker, piece);
        });
    }
}
