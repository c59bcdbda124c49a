using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Reports.Quarters;
using FangFan.Risk.Rules;
using FangFan.Risk.Workflow;
using static FangFan.Risk.Tests.Quarters.QuarterSample;

namespace FangFan.Risk.Tests.Quarters;

public sealed class ProblemTablesTests
{
    [Fact]
    public void The_gravest_kind_stands_first_then_the_most_frequent_with_its_first_example_and_remedy()
    {
        DataProblem[] problems =
        [
            Problem("monthly-pay", Severity.Warning), Problem("income-mismatch", Severity.Warning, "h1", 8), Problem("income-mismatch", Severity.Warning, "h2", 9),
            Problem("out-of-range", Severity.Error, null, 0), Problem("corrected-row", Severity.Note),
        ];

        var table = ProblemTables.ByKind(problems);

        table.Codes("kind").ShouldBe(["out-of-range", "income-mismatch", "monthly-pay", "corrected-row"]);
        table.Numbers("problems").ShouldBe([1, 2, 1, 1]);
        table.Numbers("households").ShouldBe([0, 2, 1, 1]);
        table.Codes("place").ShouldBe(["quarters.csv:0", "quarters.csv:8", "quarters.csv:7", "quarters.csv:7"]);
        table.ForPeople(Language.Chinese).Rows[1].ShouldBe(["警告", "填报人均纯收入与分项计算相差超过10%", "2", "2", "quarters.csv 第8行 members", "请改正"]);
    }

    [Fact]
    public void Counts_are_complete_where_only_the_first_of_a_kind_are_kept()
    {
        var records = new CheckedRecords(new PanelBuilder().Build(), [Problem("monthly-pay", Severity.Warning), Problem("more-of-kind", Severity.Note, null, 0)], 0)
        {
            Counts = new Dictionary<string, long> { ["monthly-pay"] = 30_000 },
        };

        ProblemTables.ByKind(records).Numbers("problems").ShouldBe([30_000]);
    }

    [Fact]
    public void A_household_counts_under_everything_that_touches_it()
    {
        var quarter = Quarter(
            Household("a", RiskLevel.High) with { Problems = [Problem("out-of-range", Severity.Error), Problem("monthly-pay", Severity.Warning)] },
            Household("b", RiskLevel.Low, Verdict.Unknown) with { Recorded = false, Unknown = ["quarter"] },
            Household("c", null) with { Problems = [Problem("out-of-range", Severity.Error)] });

        var table = ProblemTables.Touched(quarter);

        table.Codes("level").ShouldBe(["high", "low"]);
        table.Rows[0].Skip(1).Select(cell => cell.Number).ShouldBe([1, 1, 1, 0, 0, 0]);
        table.Rows[1].Skip(1).Select(cell => cell.Number).ShouldBe([1, 0, 0, 1, 1, 1]);
    }
}
