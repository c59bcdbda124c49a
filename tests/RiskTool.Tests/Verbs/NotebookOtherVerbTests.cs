using System.Text.Json;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Tests.Notebooks;

namespace FangFan.Risk.Tests.Verbs;

[Collection(NotebookTestGroup.Name)]
public sealed class NotebookOtherVerbTests : IDisposable
{
    private readonly NotebookFolder folder = new();

    [Fact]
    public void A_notebook_that_gives_what_it_holds_passes_the_check_and_stays_as_it_is()
    {
        ToolRun.Of("notebook", "run", folder.Path("count.ipynb")).Code.ShouldBe(0);
        var before = File.ReadAllBytes(folder.Path("count.ipynb"));

        var run = ToolRun.Of("notebook", "check", folder.Path("count.ipynb"), "--lang", "en");

        run.Code.ShouldBe(0, run.Error);
        run.Out.ReplaceLineEndings(" ").ShouldContain("as committed");
        File.ReadAllBytes(folder.Path("count.ipynb")).ShouldBe(before);
    }

    [Fact]
    public void Other_data_are_told_output_by_output()
    {
        ToolRun.Of("notebook", "run", folder.Path("count.ipynb")).Code.ShouldBe(0);
        folder.County("sample", 2);

        var run = ToolRun.Of("notebook", "check", folder.Path("count.ipynb"), "--json");

        run.Code.ShouldBe(1);
        using var json = JsonDocument.Parse(run.Out);
        var difference = json.RootElement.GetProperty("notebooks")[0].GetProperty("differences").EnumerateArray().ShouldHaveSingleItem();
        difference.GetProperty("id").GetString().ShouldBe("line");
        difference.GetProperty("fresh").GetString()!.ShouldContain("2户");
        ToolRun.Of("notebook", "check", folder.Path("count.ipynb")).Error.ShouldContain("1户");
    }

    [Fact]
    public void What_only_some_engines_know_and_what_fails_is_found_too()
    {
        folder.Save("magic.ipynb", NotebookDocument.Create("magic.ipynb", [NotebookCell.Code("magic", "#!time\n1")]));
        folder.Save("bad.ipynb", NotebookDocument.Create("bad.ipynb", [NotebookCell.Code("bad", "int.Parse(\"x\")")]));

        var run = ToolRun.Of("notebook", "check", folder.Path("magic.ipynb"), folder.Path("bad.ipynb"), folder.Path("count.ipynb"));

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("magic.ipynb");
        run.Error.ShouldContain("bad.ipynb: cell 1");
        run.Out.ShouldContain("count.ipynb");
    }

    [Fact]
    public void Clearing_takes_out_what_running_put_in_and_nothing_else()
    {
        var before = File.ReadAllBytes(folder.Path("count.ipynb"));
        ToolRun.Of("notebook", "run", folder.Path("count.ipynb")).Code.ShouldBe(0);
        File.ReadAllBytes(folder.Path("count.ipynb")).ShouldNotBe(before);

        ToolRun.Of("notebook", "clear", folder.Path("count.ipynb")).Code.ShouldBe(0);

        File.ReadAllBytes(folder.Path("count.ipynb")).ShouldBe(before);
    }

    [Fact]
    public void Of_several_to_clear_a_broken_one_leaves_all_as_they_were()
    {
        ToolRun.Of("notebook", "run", folder.Path("count.ipynb")).Code.ShouldBe(0);
        var before = File.ReadAllBytes(folder.Path("count.ipynb"));
        File.WriteAllText(folder.Path("broken.ipynb"), "{");

        var run = ToolRun.Of("notebook", "clear", folder.Path("count.ipynb"), folder.Path("broken.ipynb"));

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("broken.ipynb");
        File.ReadAllBytes(folder.Path("count.ipynb")).ShouldBe(before);
    }

    [Fact]
    public void A_page_lies_beside_the_notebook_unless_another_place_is_given()
    {
        ToolRun.Of("notebook", "html", folder.Path("count.ipynb")).Code.ShouldBe(0);
        ToolRun.Of("notebook", "html", folder.Path("count.ipynb"), "-o", folder.Path("open.html"), "--code", "open").Code.ShouldBe(0);

        File.ReadAllText(folder.Path("count.html")).ShouldContain("Counting 清点");
        File.ReadAllText(folder.Path("open.html")).ShouldNotBe(File.ReadAllText(folder.Path("count.html")));
    }

    [Fact]
    public void A_missing_notebook_is_an_error_in_one_line()
    {
        foreach (var verb in (string[])["run", "check", "clear", "html"])
        {
            var run = ToolRun.Of("notebook", verb, folder.Path("none.ipynb"));
            run.Code.ShouldBe(1);
            run.Error.TrimEnd().ShouldSatisfyAllConditions(e => e.ShouldNotContain('\n'), e => e.ShouldContain("none.ipynb"));
        }
    }

    public void Dispose() => folder.Dispose();
}
