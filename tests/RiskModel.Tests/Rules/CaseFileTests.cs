using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

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

    private IReadOnlyList<Wording> Run(string yaml)
    {
        var path = Path.Combine(folder.FullName, "cases.yaml");
        File.WriteAllText(path, yaml);
        var read = CaseFile.Load(path).ShouldHaveSingleItem();
        return read.Run(PackLibrary.Bundled().Resolve(read.Pack)).Differences;
    }
}
