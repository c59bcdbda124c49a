using FangFan.Risk.Notebook.Dialect;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Tests.Documents;

namespace FangFan.Risk.Tests.Dialect;

public class PortableDialectTests
{
    private static IReadOnlyList<DialectFinding> InCode(string source, params string[] tags) => PortableDialect.Findings(NotebookDocument.Create("x.ipynb", [NotebookCell.Markdown("m", "# X"), NotebookCell.Code("c", source, tags)]));

    [Fact]
    public void A_notebook_of_the_dialect_has_no_findings()
    {
        var cells = new[]
        {
            NotebookCell.Markdown("top", "# X, run with `#!time`"),
            NotebookCell.Code("refs", "#r \"bin/FangFan.Risk.dll\"\n#r \"bin/FangFan.Risk.Display.dll\"\nusing FangFan.Risk.Display;\n#pragma warning disable CS1591"),
            NotebookCell.Code("parameters", "string data = \"../data\";  // 县数据文件夹\nvar visits = -150;  // 走访户数\nint? cap = null; // none", "parameters"),
            NotebookCell.Code("use", """
                // HTML("x") and #!magic and PocketView in a comment, /home/you
                var text = "HTML(1) #r \"nuget:x\" PocketView";
                var share = $"{1 / 2.0}/{3}";
                household.Kernel.display(1); text.Display();
                text
                """).Ran([new StreamOutput(StreamOutput.Out, "见 https://x.cn/home/page 和 1/2\n")], 1, null),
        };

        PortableDialect.Findings(NotebookDocument.Create("x.ipynb", cells)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#!time\n1", 1, "magic of one engine")]
    [InlineData("1;\n#!markdown", 2, "magic of one engine")]
    [InlineData("#i \"nuget:https://x\"", 1, "magic of one engine")]
    [InlineData("#r \"nuget: Newtonsoft.Json\"", 1, "wants a package")]
    [InlineData("#r \"/opt/FangFan.Risk.dll\"", 1, "none of the project's assemblies")]
    [InlineData("#r \"bin/Newtonsoft.Json.dll\"", 1, "none of the project's assemblies")]
    [InlineData("#r \"../src/bin/FangFan.Risk.dll\"", 1, "none of the project's assemblies")]
    [InlineData("#load \"x.csx\"", 1, "loads a script")]
    [InlineData("var x = 1;\nHTML(\"<b>\")", 2, "HTML(...) is a function of one engine")]
    [InlineData("display(1);", 1, "display(...) is a function of one engine")]
    [InlineData("using Microsoft.DotNet.Interactive;", 1, "Microsoft.DotNet.Interactive belongs to one engine")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;", 1, "Microsoft.DotNet.Interactive.Formatting belongs to one engine")]
    [InlineData("Microsoft.DotNet.Interactive.Kernel.Root.ToString()", 1, "belongs to one engine")]
    [InlineData("var k = Kernel.Current;", 1, "Kernel belongs to one engine")]
    [InlineData("PocketView v = null;", 1, "PocketView belongs to one engine")]
    [InlineData("var f = \"/home/me/data\";", 1, "path of one machine")]
    [InlineData("var f = @\"C:\\data\";", 1, "path of one machine")]
    [InlineData("var f = $\"/srv/data/{1}\";", 1, "path of one machine")]
    [InlineData("var f = \"~/data\";", 1, "path of one machine")]
    [InlineData("var a = 1;\nint b = ;", 2, "not C# 13: Invalid expression term ';'")]
    [InlineData("var a = new List<int>();\nstatic class Words { extension(string s) { public int Long => s.Length; } }", 2, "not C# 13")]
    public void Code_that_only_one_engine_or_machine_understands_is_found_at_its_line(string source, int line, string problem)
    {
        var finding = InCode(source).ShouldHaveSingleItem();

        (finding.Cell, finding.Id, finding.Line).ShouldBe((2, "c", line));
        finding.Problem.ShouldContain(problem);
        finding.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("string a = Path.Combine(\"b\");  // x", "more than declarations")]
    [InlineData("int a = 1;  // x\nConsole.WriteLine(a);", "more than declarations")]
    [InlineData("string[] a = null;  // x", "more than declarations")]
    [InlineData("const int a = 1;  // x", "more than declarations")]
    [InlineData("int a = 1;", "not described")]
    public void The_parameters_cell_holds_described_literals_alone(string source, string problem) => InCode(source, "parameters").ShouldHaveSingleItem().Problem.ShouldContain(problem);

    [Fact]
    public void Errors_and_paths_of_the_machine_in_outputs_are_found()
    {
        static IEnumerable<string> In(CellOutput output) => PortableDialect.Findings(NotebookDocument.Create("x", [NotebookCell.Code("c", "1").Ran([output], 1, null)])).Select(f => f.Problem);
        static DisplayOutput Html(string html) => new(new MimeBundle(new Dictionary<string, string> { [MimeBundle.Html] = html }));

        In(new ErrorOutput("E", "m", [])).ShouldHaveSingleItem().ShouldContain("output 1 is an error, E: m");
        In(Html("<td>/home/me/x.csv</td>")).ShouldHaveSingleItem().ShouldContain("'/home/me/x.csv'");
        In(new StreamOutput(StreamOutput.Error, "C:\\Users\\me\\x")).ShouldHaveSingleItem().ShouldContain("C:\\Users\\me");
        In(new StreamOutput(StreamOutput.Out, "at /tmp/a.cs:line 3")).ShouldHaveSingleItem();
        In(Html("<a href=\"#x\">1/2</a></td></tr>")).ShouldBeEmpty();
    }

    [Fact]
    public void Format_kernel_ids_and_tags_are_checked()
    {
        var findings = PortableDialect.Findings(NotebookText.Read("""
            {"nbformat": 4, "nbformat_minor": 4, "metadata": {"kernelspec": {"name": "python3", "display_name": ".NET (C#)", "language": "C#"}}, "cells": [
              {"cell_type": "code", "metadata": {"tags": ["injected-parameters"]}, "source": "1", "outputs": []}]}
            """, "old.ipynb")).Select(f => f.ToString()).ToList();

        findings.ShouldContain("old.ipynb: the file is of nbformat 4.4; write it as 4.5: `fangfan notebook clear` does.");
        findings.ShouldContain("old.ipynb: metadata.kernelspec.name is 'python3'; set it to '.net-csharp'.");
        findings.ShouldContain("old.ipynb: metadata.language_info.name is missing; set it to 'C#'.");
        findings.ShouldContain(f => f.Contains("no id of its own", StringComparison.Ordinal));
        findings.ShouldContain(f => f.Contains("values of one run", StringComparison.Ordinal));
        findings.ShouldContain(f => f.Contains("metadata.dotnet_interactive.language is not 'csharp'", StringComparison.Ordinal));
        findings.ShouldContain(f => f.Contains("metadata.polyglot_notebook.kernelName is not 'csharp'", StringComparison.Ordinal));
    }
}
