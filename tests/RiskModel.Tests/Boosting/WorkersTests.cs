using FangFan.Risk.Boosting;

namespace FangFan.Risk.Tests.Boosting;

public class WorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_piece_is_done_once_in_run_after_run(int threads)
    {
        var workers = new Workers(threads);
        for (var run = 0; run < 2_000; run++)
        {
            var done = new int[run % 40];
            workers.Run(done.Length, (worker, piece) =>
            {
                worker.ShouldBeInRange(0, threads - 1);
                Interlocked.Increment(ref done[piece]);
            });
            done.ShouldAllBe(times => times == 1);
        }
    }

    [Fact]
    public void No_two_threads_share_a_number()
    {
        var workers = new Workers(4);
        var busy = new int[4];
        for (var run = 0; run < 500; run++)
        {
            workers.Run(30, (worker, _) =>
            {
                Interlocked.Increment(ref busy[worker]).ShouldBe(1);
                Interlocked.Decrement(ref busy[worker]);
            });
        }
    }

    [Fact]
    public void What_a_piece_throws_ends_the_run_and_not_the_next()
    {
        var workers = new Workers(3);
        Should.Throw<InvalidOperationException>(() => workers.Run(100, (_, piece) => throw new InvalidOperationException($"piece {piece}")));
        var done = 0;
        workers.Run(100, (_, _) => Interlocked.Increment(ref done));
        done.ShouldBe(100);
    }
}
