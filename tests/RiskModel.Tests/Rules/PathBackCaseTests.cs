using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Policy;

namespace FangFan.Risk.Tests.Rules;

/// <summary>Cases that state steps of the path back, and the pack that asks for them.</summary>
public sealed class PathBackCaseTests : IDisposable
{
    private const string Province = """
        pack: province
        title: { zh: 省级办法, en: provincial rules }
        start: 2020-04-29
        extends: national-2020
        exclusions:
          town-property: { title: { zh: 城镇购房, en: property in town }, clause: liaoning 三(二)4, column: town_property, exemptions: [resettlement], question-only: no }
        path-back:
          village-review: { title: { zh: 村委会评议并公示, en: village review }, by: { zh: 村委会, en: village committee }, evidence: { zh: 评议记录, en: minutes }, clause: liaoning 三(二) }
          county-agreement: { title: { zh: 县级研究同意, en: county agreement }, by: { zh: 县领导小组, en: county group }, evidence: { zh: 会议纪要, en: minutes }, clause: liaoning 三(二) }
        """;

    private const string Case = """
        pack: province
        quarter: 2021Q2
        cases:
          - title: 例
            household: { 户类型: 脱贫户, 家庭人口: 2, 工资性收入: 8000, 生产经营性收入: 0, 财产性收入: 0, 转移性收入: 0, 生产经营性支出: 0, 转移性支出: 0, town_property: 1 }
            earlier: { 2021Q1: {} }
            path-back:
              - { step: village-review, by: 村委会, on: 2021-04-05, evidence: 评议记录 }
              - { step: county-agreement, exclusion: town-property, by: 县领导小组, on: 2021-05-10, evidence: 会议纪要, recorded-on: 2021-06-01 }
            expect: { verdict: meets, exclusions: { town-property: came-back }, path-back: complete }
        """;

    private readonly PackFolder folder = new PackFolder().Add("province", Province);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_case_that_holds_says_nothing() => Run(Case).ShouldBeEmpty();

    [Theory]
    [InlineData("path-back: complete", "path-back: county-agreement", "path-back: expected county-agreement, found complete")]
    [InlineData("recorded-on: 2021-06-01", "recorded-on: 2021-07-01", "path-back: expected complete, found county-agreement")]
    [InlineData("step: village-review", "step: village-meeting", "path-back: expected complete, found village-review")]
    [InlineData("town_property: 1", "town_property: 0", "path-back: expected complete, found none")]
    [InlineData("town-property: came-back", "town-property: excludes", "exclusions: expected [town-property: excludes], found [town-property: came-back]")]
    public void A_case_that_does_not_hold_says_what_differs(string text, string by, string difference) =>
        Run(Case.Replace(text, by, StringComparison.Ordinal)).ShouldContain(difference);

    [Theory]
    [InlineData("by: 村委会, ", "", "cases[0].path-back[0]: key 'by' is missing")]
    [InlineData(", evidence: 评议记录", "", "cases[0].path-back[0]: key 'evidence' is missing")]
    [InlineData("on: 2021-04-05", "on: 四月", "cases[0].path-back[0].on")]
    [InlineData("step: village-review", "steps: village-review", "unknown key 'steps'")]
    public void A_step_without_who_when_or_evidence_is_answered_with_the_form_expected(string text, string by, string answer) =>
        Should.Throw<InvalidDataException>(() => Run(Case.Replace(text, by, StringComparison.Ordinal))).Message.ShouldContain(answer);

    private IEnumerable<string> Run(string yaml)
    {
        var path = folder.PathOf("cases") + ".txt";
        File.WriteAllText(path, yaml);
        return CaseFile.Load(path).ShouldHaveSingleItem().Run(folder.Load().Resolve("province")).Differences.Select(d => d.English);
    }
}
