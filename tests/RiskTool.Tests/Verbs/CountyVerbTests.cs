using System.Text;
using System.Text.Json;

namespace FangFan.Risk.Tests.Verbs;

public sealed class CountyVerbTests(SmallCountyFolder county) : IClassFixture<SmallCountyFolder>
{
    [Fact]
    public void Synthesize_writes_a_county_and_says_that_no_real_household_is_in_it()
    {
        county.Synthesized.Code.ShouldBe(0, county.Synthesized.Error);
        county.Synthesized.Out.ReplaceLineEndings("").ShouldContain("不含任何真实农户");
        File.Exists(Path.Combine(county.County, "quarters.csv.gz")).ShouldBeTrue();
    }

    [Fact]
    public void Synthesize_without_truth_paths_writes_no_truth()
    {
        var run = ToolRun.Of("synthesize", "--area", "530521", "--households", "20", "--from", "2021Q1", "--to", "2021Q2", "--truth-paths", "0", "--out", county.File("no-truth"));

        run.Code.ShouldBe(0, run.Error);
        Directory.GetFiles(county.File("no-truth")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["areas.csv", "outcomes.csv", "quarters.csv.gz"]);
    }

    [Fact]
    public void Check_that_fails_leaves_no_half_written_problems()
    {
        var run = ToolRun.Of("check", county.File("nowhere"), "--problems", county.File("never.csv"));

        run.Code.ShouldBe(1);
        Directory.GetFiles(county.Folder, "never.csv*").ShouldBeEmpty();
    }

    [Fact]
    public void Check_sums_problems_up_and_writes_each_of_them_to_a_file()
    {
        var run = ToolRun.Of("check", county.County, "--problems", county.File("problems.csv"), "--json");

        run.Code.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Out);
        var problems = json.RootElement.GetProperty("problems").GetInt32();
        json.RootElement.GetProperty("households").GetInt32().ShouldBe(150);
        var lines = File.ReadAllLines(county.File("problems.csv"));
        lines[0].TrimStart('\uFEFF').ShouldStartWith("文件,行,列,代码");
        lines.Length.ShouldBe(problems + 1);
    }

    [Fact]
    public void Train_prints_the_models_card()
    {
        county.Trained.Code.ShouldBe(0, county.Trained.Error);
        county.Trained.Out.ShouldContain("训练截至");
        county.Trained.Out.ShouldContain("2020Q4");
    }

    [Fact]
    public void Assess_writes_the_list_and_the_next_quarter_reads_it_back()
    {
        var first = Assess("2021Q3", county.File("list-3.csv"));
        var second = Assess("2021Q4", county.File("list-4.json"), "--previous", county.File("list-3.csv"), "--lang", "en");

        first.Code.ShouldBe(0, first.Error);
        second.Code.ShouldBe(0, second.Error);
        first.Out.ShouldContain("得分和排序仅供人工决策参考");
        second.Out.ShouldContain("The rule");
        first.Out.ShouldContain("有帮扶缺口的户");
        second.Out.ReplaceLineEndings(" ").ShouldContain("persons under monitoring");
        File.ReadAllBytes(county.File("list-3.csv")).Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        using var json = JsonDocument.Parse(File.ReadAllBytes(county.File("list-4.json")));
        json.RootElement.GetProperty("items").EnumerateArray().ShouldContain(i => i.GetProperty("previousLevel").ValueKind == JsonValueKind.String);
        json.RootElement.GetProperty("items").GetArrayLength().ShouldBe(json.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public void The_same_command_line_writes_the_same_bytes()
    {
        Assess("2021Q4", county.File("once.csv"));
        Assess("2021Q4", county.File("twice.csv"));

        File.ReadAllBytes(county.File("once.csv")).ShouldBe(File.ReadAllBytes(county.File("twice.csv")));
    }

    [Fact]
    public void Explain_prints_clauses_margins_and_contributions_within_a_hundred_columns()
    {
        Assess("2021Q4", county.File("for-explain.json"));
        using var list = JsonDocument.Parse(File.ReadAllBytes(county.File("for-explain.json")));
        var household = list.RootElement.GetProperty("items")[0].GetProperty("householdId").GetString()!;

        var page = Explain(household);
        var json = Explain(household, "--json");

        page.Code.ShouldBe(0, page.Error);
        page.Out.ShouldContain("national 三(二)");
        page.Out.ShouldContain("得分构成");
        page.Out.Split('\n').Max(Columns).ShouldBeLessThanOrEqualTo(100);
        using var document = JsonDocument.Parse(json.Out);
        var score = document.RootElement.GetProperty("base").GetDouble() + document.RootElement.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("logOdds").GetDouble());
        score.ShouldBe(document.RootElement.GetProperty("household").GetProperty("rawScore").GetDouble(), 1e-6);
    }

    [Fact]
    public void Explain_prints_the_path_back_of_an_excluded_household_step_by_step()
    {
        var folder = county.File("with-path-back");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(county.County)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        string[] judged = [folder, "--model", county.Model, "--pack", "liaoning-2020", "--quarter", "2021Q4"];
        ToolRun.Of(["assess", .. judged, "--out", county.File("excluded.json")]).Code.ShouldBe(0);
        using var list = JsonDocument.Parse(File.ReadAllBytes(county.File("excluded.json")));
        var excluded = list.RootElement.GetProperty("items").EnumerateArray().First(i => i.GetProperty("verdict").GetString() == "excluded");
        var (household, exclusion) = (excluded.GetProperty("householdId").GetString()!, excluded.GetProperty("exclusions").EnumerateArray().First(e => e.GetProperty("excludes").GetBoolean()).GetProperty("id").GetString()!);
        File.WriteAllText(Path.Combine(folder, "path_back.csv"), $"户编号,办理环节,对应排除情形,办理单位,办理日期,佐证材料\n{household},village-review,{exclusion},太平村村委会,2021-12-05,评议记录第1号\n");

        var page = ToolRun.Of(["explain", .. judged, "--household", household]);

        page.Code.ShouldBe(0, page.Error);
        var text = string.Concat(page.Out.Where(c => !char.IsWhiteSpace(c)));
        text.ShouldContain("特殊情形纳入程序已办1/3个环节，下一步：乡村两级和驻村工作队核实无误");
        text.ShouldContain("太平村村委会");
        page.Out.ShouldContain("2021-12-05");
        page.Out.ShouldContain("未办理");
        page.Out.Split('\n').Max(Columns).ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public void A_household_that_is_not_there_fails_in_one_line()
    {
        var run = Explain("nobody");

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("fangfan: The records hold no household nobody.");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_list_of_the_wrong_quarter_is_refused_as_previous()
    {
        Assess("2021Q2", county.File("list-2.csv"));

        var run = Assess("2021Q4", county.File("never.csv"), "--previous", county.File("list-2.csv"));

        run.Code.ShouldBe(1);
        run.Error.ShouldContain("needs the levels of 2021Q3; one of 2021Q2 was given");
        File.Exists(county.File("never.csv")).ShouldBeFalse();
    }

    private ToolRun Assess(string quarter, string list, params string[] more) =>
        ToolRun.Of(["assess", county.County, "--model", county.Model, "--pack", "national-2020", "--quarter", quarter, "--out", list, .. more]);

    private ToolRun Explain(string household, params string[] more) =>
        ToolRun.Of(["explain", county.County, "--model", county.Model, "--pack", "national-2020", "--quarter", "2021Q4", "--household", household, .. more]);

    /// <summary>Columns that a line takes on a terminal, wide characters twice.</summary>
    private static int Columns(string line) => line.TrimEnd().Sum(c => c >= 0x2E80 ? 2 : 1);
}
