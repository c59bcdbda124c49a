using FangFan.Risk.Notebook.Sessions;

namespace FangFan.Risk.Tests.Sessions;

public sealed class ErrorTests : IDisposable
{
    private readonly Cells cells = new();

    [Fact]
    public async Task Errors_of_the_compiler_name_line_column_and_code_and_show_the_line()
    {
        var ran = await cells.RunAsync("int a = 1;\r\n  int b = c;\r\nstring s = a;\r\n");
        ran.Result.Error!.Name.ShouldBe("CompilationError");
        ran.Result.Error.Message.ShouldBe("(2,11): error CS0103: The name 'c' does not exist in the current context (and 1 more)");
        ran.Result.Error.Traceback.ShouldBe([
            "(2,11): error CS0103: The name 'c' does not exist in the current context", "    int b = c;",
            "(3,12): error CS0029: Cannot implicitly convert type 'int' to 'string'", "    string s = a;",
        ]);
    }

    [Fact]
    public async Task Lines_are_those_of_the_cell_whatever_its_preprocessor_says() =>
        (await cells.RunAsync("#line 100 \"elsewhere.cs\"\noops")).Result.Error!.Message.ShouldStartWith("(2,1): error CS0103");

    [Fact]
    public async Task A_problem_in_a_cell_of_declarations_alone_is_found_too() =>
        (await cells.RunAsync("using No.Such.Thing;")).Result.Error!.Message.ShouldStartWith("(1,7): error CS0246");

    [Fact]
    public async Task Warnings_are_not_shown() => (await cells.RunAsync("string? s = null; int unused;\n#warning look\n")).Outputs.ShouldBeEmpty();

    [Theory]
    [InlineData("int Zero() => 0;\n\n1 / Zero()", "   at In [1], line 3")]
    [InlineData("int Zero() => 0;\nint F(int d)\n{\n    return d / Zero();\n}\nF(1)", "   at F in In [1], line 4\n   at In [1], line 6")]
    [InlineData("int Zero() => 0;\nawait Task.Yield();\n1 / Zero()", "   at In [1], line 3")]
    [InlineData("int Zero() => 0;\nasync Task<int> G() { await Task.Yield();\nreturn 1 / Zero(); }\nawait G()", "   at G in In [1], line 3\n   at In [1], line 4")]
    [InlineData("int Zero() => 0;\nnew[] { 1 }.Select(i =>\n i / Zero()).ToArray()", "   at lambda in In [1], line 3\n   at In [1], line 2")]
    [InlineData("class Village { public Village(int n)\n{ if (n < 0) throw new DivideByZeroException(); } }\nnew Village(-1)", "   at Village..ctor in In [1], line 2\n   at In [1], line 3")]
    public async Task An_exception_names_the_authors_lines_and_no_others(string code, string frames)
    {
        var ran = await cells.RunAsync(code);
        ran.Result.Error!.Name.ShouldBe("DivideByZeroException");
        string.Join('\n', ran.Result.Error.Traceback.Skip(1)).ShouldBe(frames, ran.Traceback);
    }

    [Fact]
    public async Task Lines_of_earlier_cells_carry_their_number()
    {
        await cells.ValueAsync("void Check(int n)\n{\n    if (n < 0) throw new ArgumentException(\"negative\", nameof(n));\n}");
        var ran = await cells.RunAsync("\nCheck(-1);");
        ran.Result.Error!.Traceback.ShouldBe(["System.ArgumentException: negative (Parameter 'n')", "   at Check in In [1], line 3", "   at In [2], line 2"]);
    }

    [Fact]
    public async Task Where_a_library_threw_is_named_before_the_authors_lines()
    {
        var ran = await cells.RunAsync("var text = \"a\";\nint.Parse(text)");
        ran.Result.Error!.Traceback.Count.ShouldBe(3);
        ran.Result.Error.Traceback[1].ShouldStartWith("   at System.");
        ran.Result.Error.Traceback[2].ShouldBe("   at In [1], line 2");
    }

    [Fact]
    public async Task Causes_are_told()
    {
        var ran = await cells.RunAsync("throw new AggregateException(\"all\", new Exception(\"outer\", new IOException(\"inner\")), new Exception(\"second\"));");
        ran.Result.Error!.Traceback.Where(l => !l.StartsWith("   at", StringComparison.Ordinal)).ShouldBe([
            "System.AggregateException: all (outer) (second)", "caused by System.Exception: outer", "caused by System.IO.IOException: inner", "caused by System.Exception: second",
        ]);
    }

    [Theory]
    [InlineData("class Bad : Exception { public override string Message => throw new Exception(); } throw new Bad();", "Bad")]
    [InlineData("class Bad { public override string ToString() => throw new IOException(\"no text\"); } new Bad()", "IOException")]
    [InlineData("class Bad { public string ToHtml() => throw new IOException(\"no html\"); } new Bad()", "IOException")]
    [InlineData("class Bad { public int A => throw new IOException(\"no A\"); } new[] { new Bad() }", "IOException")]
    [InlineData("class Bad { public override string ToString() => throw new IOException(\"no text\"); } new Bad().Display();", "IOException")]
    [InlineData("IEnumerable<int> Bad() { yield return 1; throw new IOException(\"no second\"); } Bad()", "IOException")]
    [InlineData("5.Display(\"text/html\");", "ArgumentException")]
    [InlineData("async void Bad() { await Task.Yield(); throw new IOException(); } Bad(); await Task.Delay(-1);", "IOException")]
    public async Task What_throws_while_it_is_shown_fails_the_cell_alone(string code, string name)
    {
        var ran = await cells.RunAsync(code);
        (ran.Status, ran.Result.Error?.Name).ShouldBe((CellStatus.Failed, name), ran.Traceback);
        ran.Outputs[^1].ShouldBe(ran.Result.Error);
        (await cells.ValueAsync("1")).ShouldBe("1");
    }

    [Theory]
    [InlineData("#!markdown\n# x", "(1,1): error: '#!markdown' is a magic command")]
    [InlineData("var a = 1;\n#!set --name x", "(2,1): error: '#!set --name x' is a magic command")]
    [InlineData("#r \"nuget: CsvHelper, 33.0.1\"\n1", "(1,1): error: #r \"nuget: CsvHelper, 33.0.1\": packages are not fetched")]
    [InlineData("#i \"nuget:https://feed\"\n1", "(1,1): error: '#i \"nuget:https://feed\"' names a package feed")]
    [InlineData("#load \"other.csx\"\n1", "(1,1): error: '#load \"other.csx\"'")]
    [InlineData("#r \"bin/None.dll\"\n1", "(1,1): error: #r \"bin/None.dll\": there is no such file, counted from the notebook's folder. Run dotnet build first")]
    public async Task Directives_that_are_not_taken_are_refused_with_a_remedy(string code, string message)
    {
        var ran = await cells.RunAsync(code);
        ran.Status.ShouldBe(CellStatus.Failed);
        ran.Result.Error!.Message.ShouldStartWith(message);
        (await cells.ValueAsync("1")).ShouldBe("1");
    }

    public void Dispose() => cells.Dispose();
}
