using System.Text.Json;

namespace FangFan.Risk.Tests.Verbs;

public sealed class PacksVerbTests : IDisposable
{
    private const string Mine = """
        pack: mine-2022
        title: { zh: 本县, en: ours }
        start: 2022-01-01
        extends: suixi-2021
        values:
          visit-capacity-share:
            spans: [{ start: 2022-01-01, value: 0.08, source: 县定, mark: S }]
        """;

    private const string Cases = """
        quarter: 2022Q2
        cases:
          - title: 差1元，符合
            household: { 户类型: 脱贫户, 是否本地户籍: 是, 是否常住: 是, 人均纯收入: 5999 }
            expect: { verdict: meets, findings: { income-below-line: met } }
          - title: 6,000元，也说符合
            household: { 户类型: 脱贫户, 是否本地户籍: 是, 是否常住: 是, 人均纯收入: 6000 }
            expect: { findings: { income-below-line: met } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("fangfan-packs").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("zh", "自定", "提请村里核实", "高：保障达2级，且收入达2级", "失业", "7日")]
    [InlineData("en", "our choice", "a question to the village", "high: guarantees at 2 and income at 2", "lost job", "7 days")]
    public void Show_tells_choices_exclusions_levels_scenarios_and_terms_in_words(string language, params string[] words)
    {
        var run = ToolRun.Of("packs", "show", "suixi-2021", "--lang", language);
        run.Code.ShouldBe(0, run.Error);
        foreach (var word in words) run.Out.ShouldContain(word);
        run.Out.Split('\n').ShouldAllBe(line => Columns(line) <= 100);
    }

    [Fact]
    public void Show_tells_the_values_in_force_in_a_quarter_only_where_asked()
    {
        ToolRun.Of("packs", "show", "national-2020").Out.ShouldContain("3,335元");
        var run = ToolRun.Of("packs", "show", "national-2020", "--quarter", "2019Q4");
        run.Out.ShouldContain("2019Q4执行的数值，提前适用");
        run.Out.ShouldContain("3,747元");
        run.Out.ShouldNotContain("3,335元");
        ToolRun.Of("packs", "show", "national-2020", "--quarter", "soon").Code.ShouldBe(2);
    }

    [Fact]
    public void Show_tells_what_the_clauses_say_where_asked()
    {
        ToolRun.Of("packs", "show", "liaoning-2020", "--lang", "en").Out.ShouldNotContain("our paraphrase");
        ToolRun.Of("packs", "show", "liaoning-2020", "--clauses", "--lang", "en").Out.ShouldContain("our paraphrase");
    }

    [Fact]
    public void Show_tells_what_a_pack_changes_of_the_one_it_extends()
    {
        var run = ToolRun.Of("packs", "show", Write("mine-2022.yaml", Mine), "--changes", "--lang", "en");
        run.Out.ShouldContain("visit-capacity-share");
        run.Out.ShouldContain("8%");
        run.Out.ShouldNotContain("poverty-line");
        ToolRun.Of("packs", "show", "national-2020", "--changes").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Error.ShouldContain("national-2020 extends no pack"));
    }

    [Theory]
    [InlineData("zh", "只在 national-2020", "纯收入")]
    [InlineData("en", "only in suixi-2021", "net")]
    public void Diff_tells_what_two_packs_say_otherwise(string language, params string[] words)
    {
        var run = ToolRun.Of("packs", "diff", "national-2020", "suixi-2021", "--lang", language);
        run.Code.ShouldBe(0, run.Error);
        foreach (var word in words) run.Out.ShouldContain(word);
        run.Out.Split('\n').ShouldAllBe(line => Columns(line) <= 100);
        ToolRun.Of("packs", "diff", "suixi-2021", "suixi-2021", "--lang", "en").Out.ShouldContain("suixi-2021 and suixi-2021 say the same");
    }

    [Fact]
    public void Diff_and_show_give_json()
    {
        using var diff = JsonDocument.Parse(ToolRun.Of("packs", "diff", "national-2020", "suixi-2021", "--json").Out);
        diff.RootElement.GetProperty("differences").EnumerateArray().ShouldContain(d => d.GetProperty("section").GetString() == "identify");
        foreach (var pack in (string[])["national-2020", "liaoning-2020", "xishuangbanna-2020", "shidian-2021", "suixi-2021"])
        {
            using var shown = JsonDocument.Parse(ToolRun.Of("packs", "show", pack, "--json").Out);
            shown.RootElement.GetProperty("identify").GetProperty("rule").GetProperty("english").GetString()!.ShouldContain("income below the line");
            shown.RootElement.GetProperty("clauses").GetArrayLength().ShouldBeGreaterThan(5);
        }
    }

    [Fact]
    public void Validate_checks_one_pack_or_a_folder_of_them_columns_included()
    {
        var path = Write("mine-2022.yaml", Mine);
        ToolRun.Of("packs", "validate", path).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(0, r.Error), r => r.Out.ShouldContain("mine-2022"));
        ToolRun.Of("packs", "validate", folder).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(0, r.Error), r => r.Out.ShouldContain("1个政策包"));
        Write("mine-2022.yaml", Mine + "\nmeasures:\n  jobs: { clause: suixi 三(八)2, column: measure_job }\n");
        ToolRun.Of("packs", "validate", folder).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Error.ShouldContain("mine-2022.yaml:9: measures.jobs.column: 'measure_job' is no column"));
        ToolRun.Of("packs", "validate", Path.Combine(folder, "none")).Code.ShouldBe(1);
    }

    [Fact]
    public void Test_tells_the_cases_that_do_not_hold_with_file_and_line()
    {
        var (pack, cases) = (Write("mine-2022.yaml", Mine), Write("cases.yaml", Cases));
        var run = ToolRun.Of("packs", "test", pack, cases, "--lang", "en");
        run.Code.ShouldBe(1);
        run.Out.ShouldContain("cases.yaml:6  6,000元，也说符合");
        run.Out.ShouldContain("income-below-line: expected Met, found");
        run.Out.ShouldContain("mine-2022: 2 cases, 1 hold, 1 do not.");
        ToolRun.Of("packs", "test", pack, cases).Out.ShouldContain("应为 符合，实为 不符合");
        using var json = JsonDocument.Parse(ToolRun.Of("packs", "test", pack, cases, "--json").Out);
        json.RootElement.GetProperty("passed").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("failed")[0].GetProperty("line").GetInt32().ShouldBe(6);

        Write("cases.yaml", Cases.Split("  - title: 6,000元")[0]);
        ToolRun.Of("packs", "test", pack, cases).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(0, r.Error), r => r.Out.ShouldContain("1个案例全部相符"));
    }

    [Fact]
    public void Test_runs_every_file_of_a_folder_and_says_where_there_are_no_cases()
    {
        var cases = Directory.CreateDirectory(Path.Combine(folder, "cases")).FullName;
        ToolRun.Of("packs", "test", "suixi-2021", cases).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Error.ShouldContain("no cases; a file of cases ends in .yaml"));
        Write("cases/a.yaml", Cases.Split("  - title: 6,000元")[0]);
        Write("cases/b.yaml", "pack: national-2020\n" + Cases.Split("  - title: 6,000元")[0]);
        ToolRun.Of("packs", "test", "suixi-2021", cases, "--lang", "en").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(0, r.Error), r => r.Out.ShouldContain("all 1 cases hold"));
        ToolRun.Of("packs", "test", "suixi-2021", Path.Combine(cases, "b.yaml")).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Error.ShouldContain("no case speaks of suixi-2021"));
        ToolRun.Of("packs", "test", "suixi-2021", Path.Combine(folder, "none.yaml")).Code.ShouldBe(1);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    // A Chinese character takes two columns.
    private static int Columns(string line) => line.TrimEnd().Sum(c => c is >= '\u1100' and not (>= '\u2010' and <= '\u2e7f') ? 2 : 1);
}
