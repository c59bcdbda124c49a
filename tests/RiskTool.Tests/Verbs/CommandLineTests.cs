using System.Text.Json;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Verbs;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("synthesize")]
    [InlineData("check")]
    [InlineData("train")]
    [InlineData("assess")]
    [InlineData("explain")]
    [InlineData("backtest")]
    [InlineData("factors")]
    [InlineData("drift")]
    [InlineData("packs")]
    [InlineData("packs list")]
    [InlineData("packs show")]
    [InlineData("packs diff")]
    [InlineData("packs validate")]
    [InlineData("packs test")]
    [InlineData("packs compare")]
    [InlineData("packs sensitivity")]
    [InlineData("packs what-if")]
    [InlineData("notebook")]
    [InlineData("notebook run")]
    [InlineData("notebook html")]
    [InlineData("notebook clear")]
    [InlineData("notebook check")]
    public void Every_verb_helps_with_an_example(string verb)
    {
        var run = ToolRun.Of([.. verb.Split(' '), "--help"]);

        run.Code.ShouldBe(0, run.Error);
        run.Out.ShouldContain("Example:");
        run.Out.ShouldContain($"fangfan {verb}");
    }

    [Theory]
    [InlineData("", "Required command")]
    [InlineData("guess", "'guess'")]
    [InlineData("assess county --order best", "--order 'best' is unknown; give priority or risk")]
    [InlineData("assess county --quarter soon", "--quarter 'soon' is no quarter; write it as 2021Q2")]
    [InlineData("assess county --out list.xlsx", "a list ends in .csv or .json")]
    [InlineData("train county --pack nowhere", "There is no pack 'nowhere'; there are liaoning-2020, national-2020")]
    [InlineData("backtest county --visits 0", "--visits 0: give 1 or more")]
    [InlineData("backtest county --visits many", "many")]
    [InlineData("backtest county --step 0", "--step 0: give 1 or more")]
    [InlineData("backtest county --capacity 0.05 --capacity 120%", "--capacity '120%' is no share; give over 0 to 1, or a percentage such as 5%")]
    [InlineData("backtest county --out report.pdf", "--out 'report.pdf': a report ends in .html or .json, or is a folder for CSV files")]
    [InlineData("factors county --out report.html --out report.docx", "--out 'report.docx'")]
    [InlineData("drift county --pack national-2020 --model model.json --preset all", "--model brings its own target and preset")]
    [InlineData("train county --target weather", "--target 'weather' is unknown")]
    [InlineData("train county --preset some", "--preset 'some' is unknown")]
    [InlineData("train county --learner magic", "magic")]
    [InlineData("synthesize --area 999999", "999999")]
    [InlineData("synthesize --households 0", "--households: give 1 or more")]
    [InlineData("synthesize --truth-paths -1", "--truth-paths: give 0 to 100000")]
    [InlineData("check county --lang fr", "--lang fr: give zh or en")]
    [InlineData("packs show nowhere", "There is no pack 'nowhere'")]
    [InlineData("packs compare county --out list.xlsx", "the result ends in .csv or .json")]
    [InlineData("packs compare county --with nowhere", "There is no pack 'nowhere'")]
    [InlineData("packs what-if county --area 5305", "--area '5305' is no area code")]
    [InlineData("notebook run", "Required argument missing")]
    [InlineData("notebook run report.html", "'report.html' is no notebook; give a file that ends in .ipynb")]
    [InlineData("notebook run a.ipynb -p quarter", "-p 'quarter' sets nothing; write NAME=VALUE")]
    [InlineData("notebook run a.ipynb -p n=1 -p n=2", "-p n is given twice; give it once")]
    [InlineData("notebook run a.ipynb -o out.html", "--out 'out.html': a notebook ends in .ipynb; write a page with --html")]
    [InlineData("notebook run a.ipynb b.ipynb -o out.ipynb", "--out takes one notebook")]
    [InlineData("notebook run a.ipynb b.ipynb --html out.html", "--html takes one notebook")]
    [InlineData("notebook run a.ipynb b.ipynb --each counties", "--each takes one notebook")]
    [InlineData("notebook run a.ipynb --each counties --html out.html", "leave out --html")]
    [InlineData("notebook run a.ipynb --each counties -p data=county", "leave out -p data=")]
    [InlineData("notebook run a.ipynb --each counties -o out.ipynb", "with --each give a folder")]
    [InlineData("notebook run a.ipynb --timeout 0", "--timeout 0: give 1 or more seconds")]
    [InlineData("notebook html a.ipynb --code hidden", "hidden")]
    public void A_wrong_command_line_exits_with_2_and_says_what_is_accepted(string line, string message)
    {
        var run = ToolRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(message);
        run.Error.ShouldContain("--help");
    }

    [SkippableTheory]
    [InlineData("train county --learner mlnet-fasttree", "-- train --learner mlnet-fasttree ...")]
    [InlineData("backtest county --learner mlnet-fastforest", "-- backtest --learner mlnet-fastforest ...")]
    public void A_learner_that_the_build_lacks_is_answered_with_the_command_that_has_it(string line, string command)
    {
        Skip.IfNot(OptInLearners.IsMissing("mlnet-fasttree"), "this build has ML.NET");
        var run = ToolRun.Of(line.Split(' '));

        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"dotnet run --project src/RiskTool -p:MlNet=true {command}");
    }

    [Fact]
    public void A_missing_folder_or_model_exits_with_1_and_a_remedy()
    {
        ToolRun.Of("check", "/nowhere/county").ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("There is no folder '/nowhere/county'"));
        ToolRun.Of("assess", "county", "--model", "/nowhere/m.json", "--pack", "national-2020", "--quarter", "2021Q1", "--out", "l.csv")
            .ShouldSatisfyAllConditions(run => run.Code.ShouldBe(1), run => run.Error.ShouldContain("write one with 'fangfan train'"));
    }

    [Fact]
    public void A_folder_without_quarters_fails_the_check_and_says_what_was_expected()
    {
        var folder = Directory.CreateTempSubdirectory("fangfan");
        try
        {
            var run = ToolRun.Of("check", folder.FullName, "--json");

            run.Code.ShouldBe(1);
            using var json = JsonDocument.Parse(run.Out);
            json.RootElement.GetProperty("usable").GetBoolean().ShouldBeFalse();
            json.RootElement.GetProperty("first")[0].GetProperty("message").GetString()!.ShouldContain("quarters.csv");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Packs_are_listed_shown_and_validated()
    {
        ToolRun.Of("packs", "list").Out.ShouldContain("suixi-2021");
        ToolRun.Of("packs", "show", "national-2020", "--lang", "en").Out.ShouldContain("national 三(二)");
        ToolRun.Of("packs", "validate").Code.ShouldBe(0);
        using var json = JsonDocument.Parse(ToolRun.Of("packs", "list", "--json").Out);
        json.RootElement.GetArrayLength().ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void A_pack_of_ones_own_is_given_by_its_path()
    {
        var folder = Directory.CreateTempSubdirectory("fangfan");
        try
        {
            var (mine, wrong) = (Path.Combine(folder.FullName, "mine-2022.yaml"), Path.Combine(folder.FullName, "wrong-2022.yaml"));
            File.WriteAllText(mine, "pack: mine-2022\ntitle: { zh: 本县, en: ours }\ndocument: none\nstart: 2022-01-01\nextends: national-2020\n");
            File.WriteAllText(wrong, "pack: wrong-2022\ncolour: red\n");

            ToolRun.Of("packs", "show", mine).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(0), run => run.Out.ShouldContain("mine-2022"));
            ToolRun.Of("packs", "show", wrong).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(2), run => run.Error.ShouldContain("unknown key 'colour'"));
            ToolRun.Of("packs", "show", Path.Combine(folder.FullName, "none.yaml")).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(2), run => run.Error.ShouldContain("There is no policy pack"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_wrong_pack_fails_validation_with_its_file_and_key()
    {
        var folder = Directory.CreateTempSubdirectory("fangfan");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "mine-2022.yaml"), "pack: mine-2022\ncolour: red\n");

            var run = ToolRun.Of("packs", "validate", folder.FullName);

            run.Code.ShouldBe(1);
            run.Error.ShouldContain("mine-2022.yaml");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
