using FangFan.Risk.Policy;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Policy;

namespace FangFan.Risk.Tests.Rules;

public sealed class CaseFileTests : IDisposable
{
    private const string Case = """
        pack: suixi-2021
        quarter: 2021Q2
        cases:
          - title: 例
            household: { 人均纯收入: 5999, 户类型: 脱贫户, town_property: 1 }
            expect:
              verdict: meets
              exclusions: { town-property: question }
              findings: { income-below-line: { state: met, margin: -1, says: 差1元, causes: [income] }, medical-cover: { state: unknown, missing: [uninsured_members] } }
        """;

    // 6,300 yuan is about 6,000 by the national document, and not under it by Suixi's.
    private const string Disagreement = """
        quarter: 2021Q2
        cases:
          - title: 一
            household: { 人均纯收入: 6300, 户类型: 脱贫户 }
            packs:
              national-2020: { findings: { income-below-line: near } }
              suixi-2021: { findings: { income-below-line: near } }

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cases");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_case_that_holds_says_nothing() => Run(Case).ShouldBeEmpty();

    [Theory]
    [InlineData("verdict: meets", "verdict: near", "verdict: expected Near, found Meets")]
    [InlineData("state: met", "state: not-met", "income-below-line: expected NotMet, found Met")]
    [InlineData("margin: -1", "margin: -2", "income-below-line margin: expected -2, found -1")]
    [InlineData("says: 差1元", "says: 差2元", "income-below-line: expected 差2元, found")]
    [InlineData("causes: [income]", "causes: [water]", "income-below-line causes: expected [Water], found [Income]")]
    [InlineData("missing: [uninsured_members]", "missing: [house_grade]", "medical-cover missing: expected [house_grade], found [uninsured_members]")]
    [InlineData("town-property: question", "town-property: excludes", "exclusions: expected [town-property: excludes], found [town-property: question]")]
    [InlineData("medical-cover:", "rigid-spending:", "the pack has no criterion 'rigid-spending'")]
    public void A_case_that_does_not_hold_says_what_differs(string text, string by, string difference) =>
        Run(Case.Replace(text, by, StringComparison.Ordinal)).ShouldContain(d => d.English.StartsWith(difference, StringComparison.Ordinal));

    [Theory]
    [InlineData("户类型: 脱贫户", "户类别: 脱贫户", "cases.yaml:5: cases[0].household.户类别: '户类别' is no column")]
    [InlineData("户类型: 脱贫户", "户类型: 贫困户", "household.户类型: '贫困户' is none of lifted, general")]
    [InlineData("人均纯收入: 5999", "人均纯收入: 五千", "'五千' is no number")]
    [InlineData("人均纯收入: 5999", "家庭人口: 0", "out of range; members lies between 1 and 30")]
    [InlineData("verdict: meets", "verdict: yes", "cases[0].expect.verdict: 'yes' is none of out-of-scope")]
    [InlineData("quarter: 2021Q2", "quarter: 2021", "write 2021Q2")]
    [InlineData("    expect:", "    expects:", "unknown key 'expects'")]
    public void A_mistake_in_a_case_is_answered_with_the_form_expected(string text, string by, string answer) =>
        Should.Throw<InvalidDataException>(() => Run(Case.Replace(text, by, StringComparison.Ordinal))).Message.ShouldContain(answer);

    [Fact]
    public void Packs_that_disagree_each_say_what_to_expect_of_the_one_household()
    {
        var read = Load(Disagreement);
        read.Select(c => c.Pack).ShouldBe(["national-2020", "suixi-2021"]);
        read.Select(c => c.Run(PackLibrary.Bundled().Resolve(c.Pack)).Passed).ShouldBe([true, false]);
    }

    [Theory]
    [InlineData("national-2020", "一 二")]
    [InlineData("shidian-2021", "二")]
    [InlineData("suixi-2021", "一")]
    [InlineData("liaoning-2020", "")]
    public void A_pack_judges_the_cases_that_speak_of_it(string pack, string titles) =>
        string.Join(' ', Load(Disagreement + """
              - title: 二
                packs: [national-2020, shidian-2021]
                expect: { verdict: unknown }
            """, pack).Select(c => c.Title)).ShouldBe(titles);

    [Fact]
    public void Cases_that_name_no_pack_are_judged_by_whichever_is_given()
    {
        var nameless = Case.Replace("pack: suixi-2021", "", StringComparison.Ordinal);
        Load(nameless, "shidian-2021").ShouldHaveSingleItem().Pack.ShouldBe("shidian-2021");
        Should.Throw<InvalidDataException>(() => Load(nameless)).Message.ShouldContain("pack");
    }

    [Theory]
    [InlineData("    packs:", "    expect: { verdict: meets }\n    packs:", "leave out 'expect'")]
    [InlineData("    packs:", "    pack: national-2020\n    packs:", "leave out 'pack'")]
    [InlineData("quarter: 2021Q2", "quarter: 2021Q2\npack: national-2020\npacks: [suixi-2021]", "give either 'pack' or 'packs'")]
    [InlineData("income-below-line: near", "income-below-line: about", "cases[0].packs.national-2020.findings.income-below-line: 'about' is none of")]
    public void Contradicting_packs_are_answered_with_the_form_expected(string text, string by, string answer) =>
        Should.Throw<InvalidDataException>(() => Load(Disagreement.Replace(text, by, StringComparison.Ordinal) + """
              - title: 二
                expect: { verdict: unknown }
            """)).Message.ShouldContain(answer);

    [Fact]
    public void The_example_of_the_readme_holds()
    {
        var readme = File.ReadAllText(Path.Combine(PackReadmeTests.PolicyFolder(), "cases", "README.md")).ReplaceLineEndings("\n");
        var cases = Load(readme.Split("```yaml\n")[1].Split("```")[0]);
        cases.Count.ShouldBe(3);
        cases.SelectMany(c => c.Run(PackLibrary.Bundled().Resolve(c.Pack)).Differences).ShouldBeEmpty();
    }

    private IReadOnlyList<Wording> Run(string yaml)
    {
        var read = Load(yaml).ShouldHaveSingleItem();
        return read.Run(PackLibrary.Bundled().Resolve(read.Pack)).Differences;
    }

    private IReadOnlyList<PolicyCase> Load(string yaml, string? pack = null)
    {
        var path = Path.Combine(folder.FullName, "cases.yaml");
        File.WriteAllText(path, yaml);
        return CaseFile.Load(path, pack);
    }
}
