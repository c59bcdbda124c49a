using System.Runtime.ExceptionServices;

namespace FangFan.Risk.Boosting;

/// <summary>Work that comes in pieces; which thread takes which piece may never reach a result.</summary>
internal interface IPieces
{
    /// <summary>Does one piece.</summary>
    /// <param name="worker">The thread's number, under <see cref="Workers.Count"/>; no two threads at work share one.</param>
    /// <param name="piece">From 0.</param>
    void Do(int worker, int piece);
}

/// <summary>
/// Runs pieces of work on a few threads. Pieces are taken from a counter as threads get free, and the calling thread starts at once,
/// so a busy processor delays nobody. Nothing is allocated in a run over an <see cref="IPieces"/>.
/// </summary>
/// <remarks>One run at a time. The other threads are the pool's; one that comes late to a run helps with the next, or leaves.</remarks>
internal sealed class Workers
{
    private readonly Helper[] helpers;
    private IPieces work = Nothing.ToDo;
    private ExceptionDispatchInfo? failure;

    /// <summary>Pieces of the run in the high 32 bits, the next to take in the low ones: one word, so that a late helper cannot mix two runs.</summary>
    private long ticket;

    /// <summary>Helpers that hold or look for a piece.</summary>
    private int inside;

    public Workers(int count)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, $"The number of threads is {count}; the range is 1 or more.");
        Count = count;
        helpers = new Helper[count - 1];
        for (var i = 0; i < helpers.Length; i++) helpers[i] = new Helper(this, i + 1);
    }

    /// <summary>Threads; a worker's number is under this, so that it can index scratch space of its own.</summary>
    public int Count { get; }

    /// <summary>Calls <paramref name="each"/> once a piece with the worker's number and the piece's.</summary>
    public void Run(int pieces, Action<int, int> each) => Run(pieces, new Each(each));

    /// <summary>Does every piece once; returns when all are done.</summary>
    /// <remarks>What a piece throws stops the run and is thrown here.</remarks>
    public void Run(int pieces, IPieces all)
    {
        if (pieces <= 1 || Count == 1)
        {
            for (var piece = 0; piece < pieces; piece++) all.Do(0, piece);
            return;
        }
        work = all;
        failure = null;
        Volatile.Write(ref ticket, (long)pieces << 32);
        for (var i = 0; i < Math.Min(helpers.Length, pieces - 1); i++) helpers[i].Call();
        TakePieces(0);
        var wait = new SpinWait();
        while (Volatile.Read(ref inside) != 0) wait.SpinOnce(sleep1Threshold: -1);
        work = Nothing.ToDo;
        failure?.Throw();
    }

    private void TakePieces(int worker)
    {
        while (true)
        {
            var taken = Interlocked.Increment(ref ticket) - 1;
            var piece = (int)(taken & uint.MaxValue);
            if (piece >= (int)(taken >> 32)) return;
            try
            {
                work.Do(worker, piece);
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(thrown), null);
                Volatile.Write(ref ticket, 0);
                return;
            }
        }
    }

    /// <summary>One thread of the pool, called at most once at a time.</summary>
    private sealed class Helper(Workers owner, int number) : IThreadPoolWorkItem
    {
        private int called;

        public void Call()
        {
            if (Interlocked.Exchange(ref called, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        public void Execute()
        {
            Interlocked.Increment(ref owner.inside);
            owner.TakePieces(number);
            Volatile.Write(ref called, 0);
            Interlocked.Decrement(ref owner.inside);
        }
    }

    private sealed class Each(Action<int, int> each) : IPieces
    {
        public void Do(int worker, int piece) => each(worker, piece);
    }

    private sealed class Nothing : IPieces
    {
        public static Nothing ToDo { get; } = new();

        public void Do(int worker, int piece)
        {
        }
    }
}
