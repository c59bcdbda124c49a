using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Notebook.Sessions;

namespace FangFan.Risk.Tests.Sessions;

public sealed class StopTests : IDisposable
{
    private readonly Cells cells = new();

    public static TheoryData<string> Endless() =>
    [
        "while (true) { }",
        "var sum = 0L; for (long i = 0; i >= 0; i++) sum += i % 3;",
        "System.Threading.Thread.Sleep(-1);",
        "while (true) try { System.Threading.Thread.Sleep(-1); } catch { }",
        "await Task.Delay(-1);",
        "await Task.Run(() => System.Threading.Thread.Sleep(-1));",
        "Task.Delay(-1).Wait();",
        "while (true) await Task.Yield();",
        "while (true) Console.Write(\"\");",
        "while (true) try { Console.WriteLine(\"again\"); } catch { }",
        "try { while (true) { } } finally { Console.Write(\"cleaned up\"); }",
        "lock (new object()) while (true) { }",
        "Enumerable.Repeat(1, int.MaxValue).Where(i => { return i == 0; }).Count()",
        "class Slow { public override string ToString() { while (true) { } } } new Slow()",
        "async Task Deep() { await Task.Yield(); while (true) { } } await Deep();",
    ];

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task A_cell_without_end_is_interrupted_and_the_session_goes_on(string code)
    {
        await cells.ValueAsync("int kept = 41;");
        var ran = await cells.RunAsync($"int begun = 1; Console.WriteLine(\"ready\");\n{code}", seen: Interrupt);
        ran.Status.ShouldBe(CellStatus.Interrupted, ran.Traceback);
        ran.Outputs[^1].ShouldBe(ran.Result.Error);
        ran.Result.Error!.Name.ShouldBe("Interrupted");
        ran.Traceback.ShouldNotContain("could not be stopped");
        (await cells.ValueAsync("kept + begun")).ShouldBe("42");
    }

    [Fact]
    public async Task A_printing_cell_can_be_interrupted_at_any_place_without_harm()
    {
        for (var i = 0; i < 25; i++)
        {
            var ran = await cells.RunAsync("Console.WriteLine(\"ready\"); while (true) Console.WriteLine(\"x\");", new() { StreamLength = 100_000 }, Interrupt);
            ran.Status.ShouldBe(CellStatus.Interrupted);
        }
        (await cells.RunAsync("Console.Write(\"well\");")).Stdout.ShouldBe("well");
        Console.Write("");
    }

    [Fact]
    public async Task The_token_interrupts_too_even_before_the_cell_has_begun()
    {
        using var early = new CancellationTokenSource();
        await early.CancelAsync();
        (await cells.RunAsync("Console.Write(\"ran\"); while (true) { }", interrupt: early.Token)).Status.ShouldBe(CellStatus.Interrupted);
        using var later = new CancellationTokenSource();
        (await cells.RunAsync("Console.WriteLine(\"ready\"); while (true) { }", seen: _ => later.Cancel(), interrupt: later.Token)).Status.ShouldBe(CellStatus.Interrupted);
    }

    [Fact]
    public async Task A_cell_ends_at_its_limit_of_time()
    {
        var clock = new ManualClock();
        using var timed = new Cells(new() { Clock = clock });
        AppDomain.CurrentDomain.SetData("advance", (int s) => clock.Advance(TimeSpan.FromSeconds(s)));
        await timed.ValueAsync("var advance = (Action<int>)AppDomain.CurrentDomain.GetData(\"advance\");");
        var limits = new CellLimits { Timeout = TimeSpan.FromSeconds(30) };
        (await timed.RunAsync("advance(29); 1", limits)).Value.ShouldBe("1");
        var ran = await timed.RunAsync("advance(29);\nadvance(1);\nwhile (true) { }", limits);
        (ran.Status, ran.Result.Ended - ran.Result.Started).ShouldBe((CellStatus.TimedOut, TimeSpan.FromSeconds(30)));
        ran.Result.Error!.Name.ShouldBe("Timeout");
        ran.Result.Error.Message.ShouldContain("its limit of 30 s");
        (await timed.ValueAsync("2")).ShouldBe("2");
    }

    [Fact]
    public async Task A_cell_that_stays_within_a_library_is_given_up_after_its_grace_and_ends_when_it_comes_back()
    {
        var clock = new ManualClock();
        using var timed = new Cells(new() { Clock = clock, Grace = TimeSpan.FromSeconds(7) });
        using var hold = new ManualResetEventSlim();
        AppDomain.CurrentDomain.SetData("library", () =>
        {
            while (!hold.IsSet) Thread.SpinWait(100);
        });
        await timed.ValueAsync("int kept = 1; var library = (Action)AppDomain.CurrentDomain.GetData(\"library\"); var ended = new TaskCompletionSource();");
        var ran = await timed.RunAsync("try { \"ready\".Display(); library(); while (true) { } } finally { ended.SetResult(); }", seen: o =>
        {
            if (o is not DisplayOutput) return;
            timed.Session.Interrupt();
            clock.Advance(TimeSpan.FromSeconds(7));
        });
        ran.Status.ShouldBe(CellStatus.Interrupted);
        ran.Traceback.ShouldContain("could not be stopped");
        (await timed.ValueAsync("int since = kept + 1; kept")).ShouldBe("1");
        hold.Set();
        await timed.ValueAsync("await ended.Task;");
        (await timed.ValueAsync("since")).ShouldBe("2");
    }

    [Fact]
    public async Task Loops_in_tasks_of_a_stopped_cell_end_too()
    {
        var ran = await cells.RunAsync("var looping = new TaskCompletionSource(); var task = Task.Run(() => { looping.SetResult(); while (true) { } }); await looping.Task; \"ready\".Display(); await task;", seen: Interrupt);
        ran.Status.ShouldBe(CellStatus.Interrupted);
        (await cells.ValueAsync("try { await task; } catch (OperationCanceledException) { } task.IsCompleted")).ShouldBe("True");
    }

    [Theory]
    [InlineData("int F(int n) => F(n + 1) + 1; F(0)")]
    [InlineData("int F(int n)=>F(n + 1) + 1; F(0)")]
    [InlineData("void F(int n) { F(n + 1); } F(0);")]
    [InlineData("class Endless { public int A => A; } new Endless().A")]
    [InlineData("class Endless { public int A { get=>this[0]; set => A = value; } public int this[int i]=>A; } new Endless().A = 3;")]
    [InlineData("class Endless { public Endless Next() { return Next(); } } new Endless().Next()")]
    public async Task A_recursion_without_end_is_an_error_of_the_cell(string code)
    {
        var ran = await cells.RunAsync(code);
        (ran.Status, ran.Result.Error?.Name).ShouldBe((CellStatus.Failed, "InsufficientExecutionStackException"));
        ran.Result.Error!.Traceback.Count.ShouldBeLessThan(30);
    }

    [Theory]
    [InlineData("var s = 0; foreach (var (a, b) in new[] { (1, 2), (3, 4) }) s += a * b; s", "14")]
    [InlineData("var s = 0; for (var i = 0; i < 3; i++) for (var j = 0; j < 2; j++) if (i == j) s++; else s += 10; s", "42")]
    [InlineData("var s = 0; do s++; while (s < 5); s", "5")]
    [InlineData("var s = 0;\nwhile (s < 3) // go\n  s++;\ns", "3")]
    [InlineData("IEnumerable<int> Ones() { while (true) yield return 1; } Ones().Take(3).Sum()", "3")]
    [InlineData("async IAsyncEnumerable<int> Ones() { for (; ; ) { await Task.Yield(); yield return 1; } } var s = 0; await foreach (var one in Ones()) if (++s == 3) break; s", "3")]
    [InlineData("int F(int n) => n < 2 ? 1 : n * F(n - 1); void G() => Console.Write(F(3)); G(); F(4)", "24")]
    [InlineData("int[] all = [1, 2]; ref int First() => ref all[0]; First() = 9; all[0]", "9")]
    [InlineData("int Bad() => throw new Exception(); async Task<int> Later() => await Task.FromResult(5); await Later()", "5")]
    [InlineData("class P { int a; public int A { get { return a; } set { a = value; } } public static P operator +(P x, P y) { return new P { A = x.A + y.A }; } public P() { a = 2; } } (new P() + new P()).A", "4")]
    [InlineData("class P { int a; ref int B => ref a; public int A { get=>a; set => a = value; } public int this[int i]=>a + i; public int Half => // of it\n  a / 2; public int Bad => throw new Exception(); } var p = new P { A = 4 }; p[1] + p.Half", "7")]
    [InlineData("Func<int, int> f = x => { return x + 1; }; Func<int> g = delegate { return 2; }; f(g())", "3")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, bool>> e = x => x > 1; e.Body", "(x > 1)")]
    [InlineData("var n = 0; top: n++; if (n < 4) goto top; n", "4")]
    [InlineData("T Same<T>(T x) where T : struct => x; Same(3)", "3")]
    public async Task Checkpoints_do_not_change_what_code_means(string code, string value) => (await cells.ValueAsync(code)).ShouldBe(value);

    [Fact]
    public async Task A_task_of_a_stopped_cell_that_goes_on_printing_is_named_and_not_shown()
    {
        var ran = await cells.RunAsync("var go = new TaskCompletionSource(); var wrote = new TaskCompletionSource(); var begun = new TaskCompletionSource(); _ = Task.Run(async () => { begun.SetResult(); await go.Task; Console.Write(\"after\"); Console.Write(\"wards\"); wrote.SetResult(); }); await begun.Task; \"ready\".Display(); await Task.Delay(-1);", seen: Interrupt);
        ran.Status.ShouldBe(CellStatus.Interrupted);
        var next = await cells.RunAsync("go.SetResult(); await wrote.Task; Console.Write(\"own\");");
        next.Stdout.ShouldBe("own");
        next.Stderr.ShouldContain("In [1]");
        (await cells.RunAsync("1")).Stderr.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_author_may_cancel_without_being_interrupted()
    {
        var ran = await cells.RunAsync("throw new OperationCanceledException(\"mine\");");
        (ran.Status, ran.Result.Error!.Name).ShouldBe((CellStatus.Failed, "OperationCanceledException"));
    }

    [Fact]
    public void Interrupting_an_idle_session_does_nothing() => cells.Session.Interrupt();

    private void Interrupt(CellOutput output)
    {
        if (output is StreamOutput or DisplayOutput) cells.Session.Interrupt();
    }

    public void Dispose() => cells.Dispose();
}
