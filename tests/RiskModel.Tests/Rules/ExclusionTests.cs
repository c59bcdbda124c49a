using FangFan.Risk.Records;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Policy;

namespace FangFan.Risk.Tests.Rules;

/// <summary>Exclusions that exclude, as a province states them (liaoning 三(二)1-7).</summary>
public sealed class ExclusionTests : IDisposable
{
    private const string Province = """
        pack: province
        title: { zh: 省级办法, en: provincial rules }
        start: 2020-04-29
        extends: national-2020
        values:
          stable-job-income:
            label: { zh: 稳定就业年收入, en: stable job income }
            unit: 元
            spans: [{ start: 2020-04-29, value: 30000, source: liaoning 三(二)1 }]
        exclusions:
          stable-job: { title: { zh: 财政供养或稳定就业, en: stable job }, clause: liaoning 三(二)1, column: stable_job_income, at-least: stable-job-income, exemptions: [military], question-only: no }
          village-official: { title: { zh: 现任村干部, en: village official }, clause: liaoning 三(二)2, column: village_official, question-only: no }
        """;

    private readonly PackFolder folder = new PackFolder().Add("province", Province);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(29999, Verdict.Meets)]
    [InlineData(30000, Verdict.Excluded)]
    public void An_amount_excludes_from_its_value_on(double income, Verdict verdict) =>
        Judge((QuarterColumns.StableJobIncome, income)).Verdict.ShouldBe(verdict);

    [Theory]
    [InlineData(0, null)]
    [InlineData(29999, "stable-job-check")]
    [InlineData(30000, "stable-job")]
    public void An_amount_under_its_value_may_be_another_exclusion(double income, string? hit)
    {
        folder.Edit("province", "exclusions:", "exclusions:\n  stable-job-check: { title: { zh: 财政供养核实, en: payroll check }, clause: liaoning 三(二)1, column: stable_job_income, under: stable-job-income, question-only: yes }");
        Judge((QuarterColumns.StableJobIncome, income)).Exclusions.Select(e => e.Exclusion.Id).ShouldBe(hit is null ? [] : [hit]);
    }

    [Fact]
    public void An_exemption_lifts_its_own_exclusion_and_is_shown()
    {
        var military = CodeLists.Exemption.IndexOf("military");
        var exempt = Judge((QuarterColumns.StableJobIncome, 50000), (QuarterColumns.Exemption, military));
        exempt.Verdict.ShouldBe(Verdict.Meets);
        exempt.Exclusions.ShouldHaveSingleItem().Exemption.ShouldBe("military");
        Judge((QuarterColumns.StableJobIncome, 50000), (QuarterColumns.Exemption, CodeLists.Exemption.IndexOf("resettlement"))).Verdict.ShouldBe(Verdict.Excluded);
        Judge((QuarterColumns.VillageOfficial, 1), (QuarterColumns.Exemption, military)).Verdict.ShouldBe(Verdict.Excluded);
    }

    [Fact]
    public void An_excluded_household_keeps_its_findings()
    {
        var judgement = Judge((QuarterColumns.VillageOfficial, 1));
        judgement.Verdict.ShouldBe(Verdict.Excluded);
        judgement.Identify.ShouldBe(FindingState.Met);
        judgement.Findings.Single(f => f.Criterion.Id == "income-below-line").State.ShouldBe(FindingState.Met);
    }

    [Fact]
    public void A_blank_excludes_nobody() => Judge((QuarterColumns.VillageOfficial, double.NaN)).ShouldSatisfyAllConditions(j => j.Verdict.ShouldBe(Verdict.Meets), j => j.Exclusions.ShouldBeEmpty());

    [Theory]
    [InlineData("column: village_official", "column: village_chief", "exclusions.village-official.column: 'village_chief' is no column")]
    [InlineData("column: village_official", "column: wage_income", "exclusions.village-official.column: 'wage_income' is no column")]
    [InlineData("exemptions: [military]", "exemptions: [soldiers]", "unknown exemption 'soldiers'; write one of military")]
    public void A_column_or_exemption_that_is_none_is_refused(string text, string by, string answer)
    {
        var pack = folder.Edit("province", text, by).Load().Resolve("province");
        Should.Throw<InvalidDataException>(() => new Judge(pack)).Message.ShouldContain(answer);
    }

    private Judgement Judge(params (Column, double)[] cells) =>
        new Judge(folder.Load().Resolve("province")).Of(new HouseholdSample().Row("2020Q4", HouseholdSample.Income(5000, cells)).At("2020Q4"));
}
