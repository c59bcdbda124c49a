using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Tests.Sessions;

public sealed class StreamTests : IDisposable
{
    private readonly Cells cells = new();

    [Fact]
    public async Task Two_thousand_lines_come_in_few_batches_and_none_is_lost()
    {
        using var still = new Cells(new() { Clock = new ManualClock() });
        var ran = await still.RunAsync("for (var i = 0; i < 2000; i++) Console.WriteLine($\"第{i}行\");");
        ran.Outputs.ShouldHaveSingleItem();
        ran.Stdout.ShouldBe(string.Concat(Enumerable.Range(0, 2000).Select(i => $"第{i}行\n")));
    }

    [Fact]
    public async Task Text_comes_after_a_tenth_of_a_second_while_the_cell_runs()
    {
        var clock = new ManualClock();
        using var timed = new Cells(new() { Clock = clock });
        AppDomain.CurrentDomain.SetData("tick", () => clock.Advance(TimeSpan.FromMilliseconds(100)));
        var ran = await timed.RunAsync("var tick = (Action)AppDomain.CurrentDomain.GetData(\"tick\"); Console.Write(\"a\"); Console.Write(\"b\"); tick(); Console.Write(\"c\"); tick(); tick(); Console.Write(\"d\");");
        ran.Outputs.Cast<StreamOutput>().Select(s => s.Text).ShouldBe(["ab", "c", "d"]);
    }

    [Fact]
    public async Task Text_comes_when_there_is_much_of_it()
    {
        using var still = new Cells(new() { Clock = new ManualClock() });
        var ran = await still.RunAsync("for (var i = 0; i < 100; i++) Console.Write(new string('x', 1000));");
        ran.Outputs.Count.ShouldBe(4);
        ran.Stdout.Length.ShouldBe(100_000);
    }

    [Fact]
    public async Task Stdout_stderr_and_values_keep_their_order()
    {
        var ran = await cells.RunAsync("Console.Write(\"1\"); Console.Error.Write(\"2\"); Console.Write(\"3\"); \"4\".Display(); Console.Write('5'); Console.Write(6); \"7\"");
        ran.Outputs.Select(o => o switch { StreamOutput s => s.Name + s.Text, DisplayOutput d => "display" + d.Data.Content[MimeBundle.Plain], ResultOutput r => "result" + r.Data.Content[MimeBundle.Plain], _ => "?" })
            .ShouldBe(["stdout1", "stderr2", "stdout3", "display4", "stdout56", "result7"]);
    }

    [Fact]
    public async Task Text_before_an_error_comes_before_it()
    {
        var ran = await cells.RunAsync("Console.Write(\"before\"); throw new Exception();");
        ran.Outputs.Select(o => o.GetType()).ShouldBe([typeof(StreamOutput), typeof(ErrorOutput)]);
    }

    [Fact]
    public async Task Tasks_and_threads_that_a_cell_starts_write_to_its_outputs()
    {
        var ran = await cells.RunAsync("await Task.Run(() => Console.Write(\"task \")); var t = new System.Threading.Thread(() => Console.Write(\"thread \")); t.Start(); t.Join(); Parallel.For(0, 8, i => Console.Write(i % 2 == 0 ? \"x\" : \"x\"));");
        ran.Stdout.ShouldBe("task thread xxxxxxxx");
    }

    [Fact]
    public async Task Two_sessions_at_once_do_not_mix_and_others_of_the_process_are_not_touched()
    {
        using var other = new Cells();
        const string code = "for (var i = 0; i < 500; i++) { Console.WriteLine(mine); if (i % 50 == 0) await Task.Yield(); }";
        await cells.ValueAsync("var mine = \"甲\";");
        await other.ValueAsync("var mine = \"乙\";");
        var runs = await Task.WhenAll(cells.RunAsync(code, seen: _ => Console.Write("")), other.RunAsync(code));
        runs[0].Stdout.ShouldBe(string.Concat(Enumerable.Repeat("甲\n", 500)));
        runs[1].Stdout.ShouldBe(string.Concat(Enumerable.Repeat("乙\n", 500)));
    }

    [Fact]
    public async Task What_a_task_writes_after_its_cell_ended_goes_to_the_next_one()
    {
        await cells.ValueAsync("var go = new TaskCompletionSource(); var wrote = new TaskCompletionSource(); _ = Task.Run(async () => { await go.Task; Console.Write(\"late \"); \"shown\".Display(); wrote.SetResult(); });");
        var ran = await cells.RunAsync("go.SetResult(); await wrote.Task; Console.Write(\"own\");");
        ran.Outputs.Select(o => o is StreamOutput s ? s.Text : "*").ShouldBe(["late ", "*", "own"]);
    }

    [Fact]
    public async Task What_a_task_writes_between_two_cells_waits_for_the_next_one()
    {
        await cells.ValueAsync("var go = new TaskCompletionSource(); var wrote = new TaskCompletionSource(); AppDomain.CurrentDomain.SetData(\"between\", (Func<Task>)(() => { go.SetResult(); return wrote.Task; })); _ = Task.Run(async () => { await go.Task; Console.Write(\"late \"); wrote.SetResult(); });");
        await ((Func<Task>)AppDomain.CurrentDomain.GetData("between")!)();
        (await cells.RunAsync("Console.Write(\"own\");")).Stdout.ShouldBe("late own");
    }

    [Fact]
    public async Task A_continuation_that_outlives_its_cell_goes_on_and_what_it_throws_is_shown()
    {
        await cells.ValueAsync("var go = new TaskCompletionSource(); var on = new TaskCompletionSource(); async void Later() { await go.Task; on.SetResult(); throw new InvalidOperationException(\"too late\"); } Later();");
        var text = (await cells.RunAsync("go.SetResult(); await on.Task;")).Stderr;
        for (var i = 0; i < 1000 && text.Length == 0; i++) text = (await cells.RunAsync("await Task.Delay(1);")).Stderr;
        text.ShouldContain("InvalidOperationException: too late");
    }

    [Fact]
    public async Task A_cell_that_prints_without_end_is_cut_and_what_it_shows_is_not()
    {
        var ran = await cells.RunAsync("for (var i = 0; i < 1000; i++) Console.Write(\"0123456789\"); Console.Error.Write(\"thereafter\"); new string('y', 5000).Display();", new() { StreamLength = 1005 });
        ran.Stdout.Length.ShouldBe(1005);
        ran.Stderr.ShouldContain("超过 1,005 个字符");
        ran.Stderr.ShouldNotContain("thereafter");
        ran.Outputs.OfType<DisplayOutput>().ShouldHaveSingleItem().Data.Content[MimeBundle.Plain].Length.ShouldBe(5000);
        (await cells.RunAsync("Console.Write(\"next\");")).Stdout.ShouldBe("next");
    }

    [Fact]
    public async Task A_receiver_that_throws_stops_the_cell_and_hears_of_it()
    {
        var thrown = await Should.ThrowAsync<IOException>(cells.RunAsync("Console.WriteLine(\"ready\"); await Task.Delay(-1);", seen: _ => throw new IOException("gone")));
        thrown.Message.ShouldBe("gone");
        (await cells.ValueAsync("1")).ShouldBe("1");
    }

    public void Dispose() => cells.Dispose();
}
