using FangFan.Risk.Assessment;
using FangFan.Risk.Reports.Quarters;
using FangFan.Risk.Rules;
using static FangFan.Risk.Tests.Quarters.QuarterSample;

namespace FangFan.Risk.Tests.Quarters;

public sealed class LevelTablesTests
{
    private static readonly QuarterAssessment Sample = WithGone(Quarter(
        Household("stays", RiskLevel.High, Verdict.Meets).Before(RiskLevel.High) with { Monitored = true },
        Household("rises", RiskLevel.High).Before(RiskLevel.Low),
        Household("leaves", null).Before(RiskLevel.Low),
        Household("new", RiskLevel.None)));

    [Fact]
    public void Moves_hold_those_that_stay_and_those_gone_from_the_records()
    {
        var flow = LevelTables.Flow(Sample).Data;

        flow.Rows.Select(row => $"{row[0].Code} {row[1].Code} {row[2].Number}").ShouldBe(["high high 1", "medium no-level 1", "low high 1", "low no-level 1", "no-level none 1"]);
    }

    [Fact]
    public void Counts_of_both_quarters_agree_with_the_moves()
    {
        var table = LevelTables.Counts(Sample);

        table.Codes("level").ShouldBe(["high", "medium", "low", "none"]);
        table.Numbers("households").ShouldBe([2, 0, 0, 1]);
        table.Numbers("before").ShouldBe([1, 1, 2, 0]);
        table.Numbers("change").ShouldBe([1, -1, -2, 1]);
        table.Numbers("persons").ShouldBe([6, 0, 0, 3]);
        table.Numbers("monitored").ShouldBe([1, 0, 0, 0]);
        table.Numbers("meeting").ShouldBe([1, 0, 0, 0]);
    }

    [Fact]
    public void Without_stored_levels_last_quarter_is_unknown_not_zero() =>
        LevelTables.Counts(Quarter(Household("a", RiskLevel.High))).Numbers("before").ShouldAllBe(number => double.IsNaN(number));

    private static QuarterAssessment WithGone(QuarterAssessment quarter) =>
        quarter with { Transitions = [.. quarter.Transitions, new(new HouseholdId("gone"), null, RiskLevel.Medium, null, new("无记录", "no record"))] };
}
