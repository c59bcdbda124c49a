using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules.Criteria;

public sealed class MonitoringLineTests
{
    [Fact]
    public void A_line_given_for_the_year_takes_the_place_of_poverty_line_times_factor()
    {
        var finding = Of(MadeUpPack.Pack, "2023Q1", 8049);
        (finding.State, finding.Margin).ShouldBe((FindingState.Met, -1m));
        finding.Threshold.ShouldNotBeNull().ShouldSatisfyAllConditions(t => t.Value.ShouldBe(8050), t => t.Mark.ShouldBe("S"), t => t.Source.ShouldBe("测试县2023年监测线"));
        finding.Text.Chinese.ShouldContain("低于监测线8,050元（测试县2023年监测线，出处标注S），差1元");
        finding.Text.English.ShouldContain("the monitoring line of 8,050 yuan (测试县2023年监测线, mark S) by 1 yuan");
        Of(MadeUpPack.Pack, "2023Q4", 8855).State.ShouldBe(FindingState.Near);
        Of(MadeUpPack.Pack, "2023Q4", 8855.01).State.ShouldBe(FindingState.NotMet);
    }

    [Theory]
    [InlineData("2020Q4")]
    [InlineData("2022Q4")]
    [InlineData("2024Q1")]
    public void Outside_its_years_the_line_is_made_of_poverty_line_and_factor_as_if_or_not(string quarter)
    {
        var finding = Of(MadeUpPack.Pack, quarter, 6599);
        (finding.State, finding.Threshold!.Value).ShouldBe((FindingState.Near, 6000m));
        finding.Text.Chinese.ShouldContain("（脱贫线4,000元×1.5）");
    }

    [Fact]
    public void A_line_given_needs_no_poverty_line()
    {
        var pack = MadeUpPack.Pack with { Values = [.. MadeUpPack.Pack.Values.Where(v => v.Name != "poverty-line")] };
        Of(pack, "2023Q1", 8049).State.ShouldBe(FindingState.Met);
        Of(pack, "2024Q1", 8049).Missing.ShouldBe(["poverty-line"]);
    }

    private static Finding Of(PolicyPack pack, string quarter, double income) =>
        new Judge(pack).Of(new HouseholdSample().Row(quarter, HouseholdSample.Income(income)).At(quarter)).Findings.Single(f => f.Criterion.Id == "income-below-line");
}
