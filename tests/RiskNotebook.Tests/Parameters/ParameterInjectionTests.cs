using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Parameters;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FangFan.Risk.Tests.Parameters;

public class ParameterInjectionTests
{
    private const string Declarations = """"
        // What a caller may set
        string data = "../data";  // 县数据文件夹
        string quarter = @"2021Q4";
        var raw = """a "b" c""";
        int visits = 150, wards = -3; /* 走访户数 */
        long big = 5; double share = 0.1; float f = 1f; decimal line = 6000.5m; bool open = false;
        int? cap = null; string? note = null;
        var negative = -2.5;
        const int Fixed = 1;
        DateTime day = DateTime.MinValue;
        var computed = data.Length;
        """";

    private static NotebookDocument Notebook { get; } = NotebookDocument.Create("q.ipynb",
        [NotebookCell.Markdown("top", "# Q"), NotebookCell.Code("parameters", Declarations, NotebookCell.ParametersTag), NotebookCell.Code("use", "data")]);

    [Fact]
    public void Parameters_are_read_from_the_source_with_type_default_and_description()
    {
        ParameterInjection.Of(Notebook).Select(p => (p.Name, p.Type, p.Default, p.Description)).ShouldBe(
        [
            ("data", "string", "\"../data\"", "县数据文件夹"), ("quarter", "string", "@\"2021Q4\"", ""), ("raw", "string", "\"\"\"a \"b\" c\"\"\"", ""),
            ("visits", "int", "150", "走访户数"), ("wards", "int", "-3", "走访户数"), ("big", "long", "5", ""), ("share", "double", "0.1", ""), ("f", "float", "1f", ""),
            ("line", "decimal", "6000.5m", ""), ("open", "bool", "false", ""), ("cap", "int?", "null", ""), ("note", "string?", "null", ""), ("negative", "double", "-2.5", ""),
        ]);
    }

    [Fact]
    public void A_parameter_tells_its_text_where_that_is_a_plain_literal()
    {
        ParameterInjection.Of(Notebook).Where(p => p.Text is not null).Select(p => (p.Name, p.Text)).ShouldBe([("data", "../data"), ("quarter", "2021Q4"), ("raw", "a \"b\" c")]);
    }

    [Fact]
    public void Values_are_assigned_in_a_cell_right_after_with_the_type_of_the_default()
    {
        var values = new Dictionary<string, string>
        {
            ["visits"] = "-20",
            ["data"] = "/县/数据",
            ["quarter"] = "2021Q4",
            ["big"] = "7",
            ["share"] = "1e-3",
            ["f"] = "2.5",
            ["line"] = "-3.20",
            ["open"] = "True",
            ["cap"] = "null",
            ["note"] = "null",
            ["negative"] = "3",
        };

        var injected = ParameterInjection.Inject(Notebook, values);

        injected.Cells.Select(c => c.Id).ShouldBe(["top", "parameters", "injected-parameters", "use"]);
        injected.Cells[2].Tags.ShouldBe(["injected-parameters"]);
        injected.Cells[2].Source.Split('\n')[1..].ShouldBe(
        [
            "data = \"/县/数据\";", "quarter = \"2021Q4\";", "visits = -20;", "big = 7L;", "share = 0.001d;", "f = 2.5f;", "line = -3.20m;", "open = true;", "cap = null;", "note = \"null\";", "negative = 3d;",
        ]);
    }

    [Fact]
    public void Values_injected_earlier_are_replaced()
    {
        var once = ParameterInjection.Inject(Notebook, new Dictionary<string, string> { ["visits"] = "1" });
        var twice = ParameterInjection.Inject(once, new Dictionary<string, string> { ["cap"] = "2" });

        twice.Cells.Count.ShouldBe(4);
        twice.Cells[2].Source.ShouldEndWith("cap = 2;");
        twice.Cells[2].Source.ShouldNotContain("visits");
        ParameterInjection.Inject(once, new Dictionary<string, string>()).ShouldBeSameAs(once);
    }

    [Fact]
    public void No_code_comes_in_through_a_value() => Prop.ForAll(
        Gen.Elements("\"", "\\", "\n", "\r", "\u2028", "\u0085", "\0", "; Console.Write(1); //", "\"; x();\"", "{", "}", "$", "@", "\ud83d\ude00", "\ud800", "贫", "\"\"\"", "\\u0022").ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), value =>
        {
            var source = ParameterInjection.Inject(Notebook, new Dictionary<string, string> { ["data"] = value }).Cells[2].Source;

            var statements = CSharpSyntaxTree.ParseText(source, ParameterDeclarations.Options).GetCompilationUnitRoot();
            statements.ContainsDiagnostics.ShouldBeFalse();
            var assignment = (AssignmentExpressionSyntax)((ExpressionStatementSyntax)((GlobalStatementSyntax)statements.Members.ShouldHaveSingleItem()).Statement).Expression;
            ((LiteralExpressionSyntax)assignment.Right).Token.ValueText.ShouldBe(value);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        var message = Should.Throw<ArgumentException>(() => ParameterInjection.Inject(Notebook, new Dictionary<string, string> { ["quarters"] = "2021Q4" })).Message;

        message.ShouldContain("q.ipynb has no parameter 'quarters'");
        message.ShouldContain("quarter = @\"2021Q4\" (string)");
        message.ShouldContain("visits = 150 (int) 走访户数");
    }

    [Theory]
    [InlineData("visits", "many", "int", "150")]
    [InlineData("visits", "1.5", "int", "150")]
    [InlineData("visits", "99999999999", "int", "150")]
    [InlineData("open", "yes", "bool", "true")]
    [InlineData("share", "NaN", "double", "0.25")]
    [InlineData("share", "0,5", "double", "0.25")]
    [InlineData("line", "1e3", "decimal", "6000.50")]
    [InlineData("cap", "", "int?", "150 or null")]
    [InlineData("visits", "null", "int", "150")]
    public void A_value_of_another_type_is_refused_with_an_example(string name, string value, string type, string example)
    {
        var message = Should.Throw<ArgumentException>(() => ParameterInjection.Inject(Notebook, new Dictionary<string, string> { [name] = value })).Message;

        message.ShouldContain($"the parameter {name} is of type {type}, and '{value}' is none; give for example {name}={example}");
    }

    [Fact]
    public void A_notebook_without_a_parameters_cell_says_how_to_tag_one()
    {
        var plain = NotebookDocument.Create("p.ipynb", [NotebookCell.Code("a", "int x = 1;")]);

        ParameterInjection.Of(plain).ShouldBeEmpty();
        Should.Throw<InvalidDataException>(() => ParameterInjection.Inject(plain, new Dictionary<string, string> { ["x"] = "2" })).Message.ShouldContain("p.ipynb: no cell is tagged parameters");
    }

    [Fact]
    public void Two_parameters_cells_are_one_too_many()
    {
        var twice = NotebookDocument.Create("p.ipynb", [NotebookCell.Code("a", "int x = 1;", "parameters"), NotebookCell.Code("b", "int y = 1;", "parameters")]);

        Should.Throw<InvalidDataException>(() => ParameterInjection.Of(twice)).Message.ShouldContain("cells 1 and 2");
    }
}
