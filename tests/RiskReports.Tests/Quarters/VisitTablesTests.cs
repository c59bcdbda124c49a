using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;
using FangFan.Risk.Reports.Quarters;
using FangFan.Risk.Rules;
using FsCheck;
using FsCheck.Fluent;
using static FangFan.Risk.Tests.Quarters.QuarterSample;

namespace FangFan.Risk.Tests.Quarters;

public sealed class VisitTablesTests
{
    [Fact]
    public void The_yield_is_the_sum_of_the_probabilities_visited_and_those_fallen_have_none()
    {
        var list = List(Household("a", RiskLevel.High).Scored(0.2), Household("b", RiskLevel.High).Scored(0.3) with { FallenOn = new(2021, 12, 1) }, Household("c", RiskLevel.Low).Scored(0.1));

        var yield = VisitYield.Of(list, [.. list.Items.Take(2)]);

        yield.Households.ShouldBe(2);
        yield.Expected.ShouldBe(0.2, 1e-12);
        yield.Missed.ShouldBe(0.1, 1e-12);
        yield.Cutoff.ShouldBe(0.2, 1e-12);
        yield.Precision.ShouldBe(0.1, 1e-12);
        yield.Share.ShouldBe(2 / 3.0, 1e-12);
    }

    [Fact]
    public void Without_a_model_nothing_is_expected_rather_than_zero()
    {
        var list = List(Household("a", RiskLevel.High), Household("b"));

        var yield = VisitYield.Of(list, list.Items);

        yield.Expected.ShouldBe(double.NaN);
        yield.Missed.ShouldBe(double.NaN);
        yield.Share.ShouldBe(double.NaN);
    }

    [Fact]
    public void Townships_share_out_the_visits_and_what_they_are_expected_to_find() => Prop.ForAll(
        Gen.Choose(0, 3).Two().Select(pair => (Township: pair.Item1, Probability: 0.01 + 0.1 * pair.Item2)).ListOf().ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (households, visits) =>
        {
            var list = List([.. households.Select((h, i) => Household($"h{i:00}").Scored(h.Probability) with { Village = h.Township == 0 ? null : new AreaCode($"53052110{h.Township}001") })]);
            RankedHousehold[] visited = [.. list.Items.Take(visits)];
            var (table, all) = (VisitTables.ByTownship(list, visited, Areas), VisitYield.Of(list, visited));

            table.Numbers("visits").Sum().ShouldBe(visited.Length);
            table.Numbers("households").Sum().ShouldBe(list.Items.Count);
            if (list.Items.Count == 0) return;
            table.Numbers("expected").Sum().ShouldBe(all.Expected, 1e-9);
            table.Numbers("missed").Sum().ShouldBe(all.Missed, 1e-9);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));

    [Fact]
    public void No_order_is_expected_to_find_more_than_that_of_the_score()
    {
        var table = VisitTables.Yields(Quarter(Household("a", RiskLevel.High, Verdict.Meets).Scored(0.01), Household("b", RiskLevel.Low).Scored(0.3), Household("c", RiskLevel.Low).Scored(0.02)), 1);

        table.Rows.Select(row => $"{row[0].Number} {row[1].Code} {row[3].Number} {row[4].Number:0.00}").ShouldBe(["1 priority 1 0.01", "1 risk 0 0.30", "2 priority 1 0.31", "2 risk 0 0.32"]);
        Should.Throw<ArgumentOutOfRangeException>(() => VisitTables.Yields(Quarter(), 0));
    }

    [Fact]
    public void A_row_tells_why_what_is_unknown_and_what_could_help()
    {
        var measure = Pack.Measures.First(m => m.Title.Chinese.StartsWith("产业帮扶", StringComparison.Ordinal));
        var list = List(
            Household("a", RiskLevel.High, Verdict.Meets, QuarterSample.Finding("income-below-line", FindingState.Met), QuarterSample.Finding("unsafe-house", FindingState.Unknown, "house_grade")).Scored(0.25) with
            {
                Unknown = ["house_grade"],
                Measures = [new(measure, true) { Answers = [CauseGroup.Income] }],
            },
            Household("b", RiskLevel.Low).Scored(0.1) with { FallenOn = new(2021, 12, 1), Village = null });

        var rows = VisitTables.List(list.Items, Areas).ForPeople(Language.Chinese).Rows;

        rows[0].ShouldBe(["1", "a", "城关镇 新一村", "高", "符合条件", "25.0%", "income-below-line的依据（national 三(二)）；收入很低，抬高风险", "住房安全等级", $"产业帮扶［已落实］（{measure.Clause}）"]);
        rows[1].ShouldBe(["2", "b", "不详", "低", "不符合条件", "–", "2021-12-01已返贫或致贫，尚未消除；收入很低，抬高风险", "无", "无"]);
    }
}
