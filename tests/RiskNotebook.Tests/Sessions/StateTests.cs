using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Notebook.Sessions;

namespace FangFan.Risk.Tests.Sessions;

public sealed class StateTests : IDisposable
{
    private readonly Cells cells = new();

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("null", "null")]
    [InlineData("(string?)null", "null")]
    [InlineData("default(int?)", "null")]
    [InlineData("\"乡镇 🌾\"", "乡镇 🌾")]
    [InlineData("int a = 3;\r\na * 2\r\n", "6")]
    [InlineData("int a = 3; // 三\n/* six */ a * 2 // no semicolon", "6")]
    [InlineData("await Task.FromResult(7)", "7")]
    [InlineData("await Task.Yield(); 8", "8")]
    [InlineData("return 9;", "9")]
    [InlineData("if (DateTime.MinValue.Year == 1) return 10; 11", "10")]
    [InlineData("string? Line() { using var text = new StringReader(\"12\"); return text.ReadLine(); } Line()", "12")]
    [InlineData("int i = 0; again: if (++i < 13) goto again; i", "13")]
    [InlineData("#if NOTHING\nnot code\n#else\n14\n#endif", "14")]
    [InlineData("#region 一\n15\n#endregion", "15")]
    [InlineData("int Twice(int n) { int Local() => n * 2; return Local(); } Twice(8)", "16")]
    [InlineData("#nullable enable\nstring? none = null; none?.Length ?? 17", "17")]
    [InlineData("unsafe { int n = 18; int* p = &n; return *p; }", "18")]
    [InlineData("$\"\"\"{\"raw\"} #!not a magic\n\"\"\".Length > 0", null)]
    [InlineData("\"\"\"\n#!not a magic\n\"\"\"", "#!not a magic")]
    [InlineData("new List<int> { 1 }.Select(x => x + 19).Single()", "20")]
    [InlineData("1.5m + 0.5m", "2.0")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("dynamic d = 20; d + 1", "21")]
    public async Task A_last_expression_without_semicolon_is_the_value(string code, string? value)
    {
        var ran = await cells.RunAsync(code);
        if (value is null) ran.Status.ShouldBe(CellStatus.Failed);
        else ran.Value.ShouldBe(value, ran.Traceback);
    }

    [Theory]
    [InlineData("int a = 1;")]
    [InlineData("int a = 1; a++;")]
    [InlineData("// nothing")]
    [InlineData("#r \"System.Text.Json\"")]
    [InlineData("using System.Globalization;")]
    [InlineData("void F() { } F()")]
    [InlineData("await Task.CompletedTask")]
    [InlineData("record R(int A);")]
    [InlineData("if (DateTime.MinValue.Year == 2) return 10;")]
    [InlineData("\"x\".Display();")]
    [InlineData("\"x\".Display()")]
    public async Task A_cell_without_one_has_no_value(string code)
    {
        var ran = await cells.RunAsync(code);
        ran.Result.Error.ShouldBeNull(ran.Traceback);
        ran.Outputs.OfType<ResultOutput>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_task_is_awaited_only_where_the_author_awaits_it() =>
        (await cells.ValueAsync("new TaskCompletionSource<int>().Task"))!.ShouldContain("Task");

    [Fact]
    public async Task What_a_cell_declares_is_there_in_later_ones()
    {
        await cells.ValueAsync("using System.Globalization; int n = 2; record Household(string Id, int Members); static int Twice(this int x) => x * 2;");
        await cells.ValueAsync("enum Level { Low, High } interface ILevel { Level Level { get; } } class Village : ILevel { public Level Level => Level.High; } async Task<int> LaterAsync() { await Task.Yield(); return n + 1; }");
        await cells.ValueAsync("n = n.Twice(); var h = new Household(\"5305210001\", n);");
        (await cells.ValueAsync("$\"{h.Members} {await LaterAsync()} {new Village().Level} {CultureInfo.InvariantCulture.Name.Length} {h with { Members = 1 }}\"")).ShouldBe("4 5 High 0 Household { Id = 5305210001, Members = 1 }");
        (await cells.ValueAsync("string n = \"new\"; n")).ShouldBe("new");
        (await cells.ValueAsync("n.Length")).ShouldBe("3");
    }

    [Fact]
    public async Task Runs_are_counted_and_blank_cells_are_not()
    {
        (await cells.RunAsync("1")).Result.ExecutionCount.ShouldBe(1);
        var blank = await cells.RunAsync(" \r\n\t");
        (blank.Result.ExecutionCount, blank.Status, blank.Outputs.Count).ShouldBe((1, CellStatus.Fine, 0));
        (await cells.RunAsync("oops")).Result.ExecutionCount.ShouldBe(2);
        (await cells.RunAsync("3")).Outputs.ShouldHaveSingleItem().ShouldBeOfType<ResultOutput>().ExecutionCount.ShouldBe(3);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        await cells.ValueAsync("int n = 1;");
        (await cells.RunAsync("string n = \"two\"; int m = 3; using System.Globalization; oops")).Status.ShouldBe(CellStatus.Failed);
        (await cells.ValueAsync("n")).ShouldBe("1");
        (await cells.RunAsync("m")).Status.ShouldBe(CellStatus.Failed);
    }

    [Fact]
    public async Task A_first_cell_that_does_not_compile_leaves_the_session_as_new()
    {
        (await cells.RunAsync("oops")).Status.ShouldBe(CellStatus.Failed);
        (await cells.ValueAsync("Enumerable.Range(1, 3).Sum()")).ShouldBe("6");
    }

    [Fact]
    public async Task A_cell_that_throws_keeps_what_it_had_assigned()
    {
        var ran = await cells.RunAsync("int before = 1; before = 2; int Zero() => 0; int after = 1 / Zero(); after = 5;");
        ran.Status.ShouldBe(CellStatus.Failed);
        (await cells.ValueAsync("$\"{before} {after} {Zero()}\"")).ShouldBe("2 0 0");
    }

    [Fact]
    public async Task Continuations_run_on_the_thread_of_the_session() =>
        (await cells.ValueAsync("var t = Environment.CurrentManagedThreadId; await Task.Delay(1); await Task.Run(() => 0); t == Environment.CurrentManagedThreadId")).ShouldBe("True");

    [Fact]
    public async Task Two_cells_at_once_are_refused_and_so_is_a_session_that_has_ended()
    {
        Task<Ran>? second = null;
        await cells.RunAsync("Console.WriteLine(\"ready\"); 1", seen: _ => second ??= cells.RunAsync("2"));
        (await Should.ThrowAsync<InvalidOperationException>(second!)).Message.ShouldContain("await it before the next");
        cells.Session.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(cells.RunAsync("3"));
    }

    [Fact]
    public async Task A_hundred_cells_still_see_the_first()
    {
        await cells.ValueAsync("int n = 0;");
        for (var i = 0; i < 100; i++) await cells.ValueAsync($"n++; int v{i} = n;");
        (await cells.ValueAsync("n + v0 + v99")).ShouldBe("201");
    }

    [Fact]
    public async Task Twenty_sessions_one_after_another_leave_nothing_behind()
    {
        var weak = new List<WeakReference>();
        for (var i = 0; i < 20; i++) weak.Add(await OneSessionAsync());
        for (var i = 0; i < 10 && weak.Any(w => w.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        weak.Count(w => w.IsAlive).ShouldBeLessThan(2);
    }

    private static async Task<WeakReference> OneSessionAsync()
    {
        using var cells = new Cells();
        WeakReference? held = null;
        await cells.ValueAsync("class Big { } var big = new byte[1 << 20]; var name = typeof(Big).Assembly.GetName().Name;");
        var name = await cells.ValueAsync("name");
        held = new(System.Runtime.Loader.AssemblyLoadContext.All.SelectMany(c => c.Assemblies).Single(a => a.GetName().Name == name));
        return held;
    }

    public void Dispose() => cells.Dispose();
}
