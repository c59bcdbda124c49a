using System.Text;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Panel;

/// <summary>What must hold between rows, events and areas.</summary>
public class HistoryTests
{
    [Fact]
    public void Identical_rows_count_once()
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, Sheet.RowB, Sheet.RowB));

        var problem = reading.Problem("duplicate-row");
        (problem.Row, problem.Severity).ShouldBe((4, Severity.Warning));
        problem.Message.English.ShouldContain("row 3");
        reading.Panel.RowCount.ShouldBe(2);
    }

    [Fact]
    public void Of_contradictory_rows_the_cells_that_agree_are_kept_and_the_others_unknown()
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowB, Sheet.RowA, Sheet.RowB.Replace(",3,1,", ",5,1,").Replace("101001", "101002")));

        var problem = reading.Problem("contradictory-rows");
        (problem.Row, problem.Column, problem.Severity).ShouldBe((4, "members", Severity.Error));
        problem.Message.English.ShouldContain("members, village_code");
        reading.Row("B").Number(QuarterColumns.Members).ShouldBe(double.NaN);
        reading.Row("B").Village.ShouldBeNull();
        reading.Row("B").Number(QuarterColumns.Labourers).ShouldBe(1);
        reading.Panel.RowCount.ShouldBe(2);
    }

    [Fact]
    public void The_same_number_in_two_counties_in_one_quarter_is_said_to_be_so()
    {
        var reading = Sheet.Read(Sheet.Csv(Sheet.RowA, Sheet.RowB, Sheet.RowA.Replace("530521101001", "340621100001")));

        reading.Problem("two-counties").ShouldSatisfyAllConditions(p => p.Row.ShouldBe(4), p => p.Message.English.ShouldContain("340621 and 530521"));
        reading.Row("A").Village.ShouldBeNull();
    }

    [Fact]
    public void An_event_whose_row_is_cut_off_is_used_only_if_its_day_is_whole()
    {
        var reading = Sheet.Read(Encoding.UTF8.GetBytes(Sheet.Whole), "household_id,event,happened_on,recorded_on\nA,monitored,2021-01-10\nB,monitored,2021-01-1\n");

        reading.Problems.Select(p => (p.Code, p.Row)).ShouldBe([("too-few-cells", 2), ("too-few-cells", 3), ("unusable-key", 3)]);
        reading.Panel.AllEvents(0).Length.ShouldBe(1);
        reading.Panel.AllEvents(1).Length.ShouldBe(0);
    }

    [Fact]
    public void A_row_recorded_later_is_a_correction_and_both_versions_are_kept()
    {
        var reading = Sheet.Read("household_id,quarter,recorded_on,members\nA,2021Q1,2021-06-10,5\nA,2021Q1,,4\n");

        reading.Problem("corrected-row").Row.ShouldBe(2);
        reading.Panel.RowCount.ShouldBe(2);
        reading.Panel.At(0, Quarter.Parse("2021Q1")).Current!.Value.Number(QuarterColumns.Members).ShouldBe(4);
        reading.Panel.At(0, Quarter.Parse("2021Q2")).QuartersAgo(1)!.Value.Number(QuarterColumns.Members).ShouldBe(5);
    }

    [Fact]
    public void What_is_recorded_long_after_its_quarter_or_lies_far_ahead_is_said_to_be_so()
    {
        var reading = Sheet.Read("household_id,quarter,recorded_on\nA,2021Q1,2031-04-01\nA,2021Q2,2022-06-30\n"u8.ToArray(),
            "household_id,event,happened_on,recorded_on\nA,monitored,2021-01-10,2091-01-10\nA,died,2022-06-30,\nA,moved_away,2029-01-01,\n");

        reading.Problems.Select(p => (p.Code, p.File, p.Row)).ShouldBe([("recorded-late", "quarters.csv", 2), ("recorded-late", "outcomes.csv", 2), ("future-event", "outcomes.csv", 4), ("event-order", "outcomes.csv", 4)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("00123", "123")]
    [InlineData("h1", "H1")]
    public void Household_numbers_that_a_spreadsheet_may_have_made_of_one_are_named(string one, string other)
    {
        var reading = Sheet.Read($"household_id,quarter\n{one},2021Q1\n{other},2021Q1\nX,2021Q1\n");

        var problem = reading.Problem("similar-ids");
        problem.Message.Chinese.ShouldContain(one);
        problem.Message.Chinese.ShouldContain(other);
        reading.Panel.HouseholdCount.ShouldBe(3);
    }

    [Fact]
    public void Every_problem_of_a_row_bears_the_day_the_row_became_known()
    {
        var reading = Sheet.Read("household_id,quarter,recorded_on,members,income_per_head_reported,income_per_head_last_year\n'A,2020Q4,,3,9000,\n'A,2021Q1,2021-05-02,x,9000,1000\n'A,2021Q1,2021-05-02,y,8000,1000\n"u8.ToArray(),
            "household_id,event,happened_on,recorded_on\nA,eliminated,2021-01-10,2021-07-01\nA,eliminated,2021-01-11,soon\n");

        reading.Problems.Where(p => p.File == "quarters.csv" && p.Row > 2).ShouldAllBe(p => p.RecordedOn == new DateOnly(2021, 5, 2));
        reading.Problems.Where(p => p.File == "quarters.csv" && p.Row > 2).Select(p => p.Code).Distinct().ShouldBe(["text-guard", "wrong-type", "last-year-mismatch", "contradictory-rows"], ignoreOrder: true);
        reading.Problems.Where(p => p.File == "outcomes.csv").Select(p => (p.Code, p.RecordedOn)).ShouldBe(
            [("event-order", new DateOnly(2021, 7, 1)), ("wrong-type", new DateOnly(2021, 3, 31)), ("event-order", new DateOnly(2021, 3, 31))], ignoreOrder: true);
    }

    [Fact]
    public void Problems_of_a_quarter_are_found_by_what_was_known_then()
    {
        const string Rows = "household_id,quarter,recorded_on,household_type,village_code,income_per_head_reported,income_per_head_last_year\nA,2020Q4,,lifted,530521101001,10000,\nA,2021Q1,,,530521101001,10000,10000\n";
        const string Later = "A,2020Q4,2021-07-01,general,340621100001,5000,\nA,2021Q2,,general,530521101001,5000,\n";
        const string Events = "household_id,event,happened_on,recorded_on\nA,fell_back,2021-01-10,\n";

        var before = Sheet.Read(Encoding.UTF8.GetBytes(Rows), Events + "A,eliminated,2021-02-10,\n");
        var after = Sheet.Read(Encoding.UTF8.GetBytes(Rows + Later), Events + "A,eliminated,2021-02-10,\nA,died,2021-01-20,2021-07-02\n");

        Known(before).ShouldBeEmpty();
        Known(after).ShouldBeEmpty();
        after.Problems.ShouldNotBeEmpty();

        static IEnumerable<DataProblem> Known(FangFan.Risk.Panel.PanelReading reading) =>
            reading.Problems.Where(p => p.Quarter == Quarter.Parse("2021Q1") && p.RecordedOn <= Quarter.Parse("2021Q1").LastDay);
    }

    [Fact]
    public void A_gap_and_a_second_county_are_reported_with_their_row()
    {
        var reading = Sheet.Read("household_id,quarter,village_code\nA,2021Q4,340621100001\nA,2021Q1,530521101001\n");

        reading.Problem("quarter-gap").ShouldSatisfyAllConditions(p => p.Row.ShouldBe(2), p => p.Message.English.ShouldContain("2 quarters"));
        reading.Problem("two-counties").ShouldSatisfyAllConditions(p => p.Row.ShouldBe(2), p => p.Column.ShouldBe("village_code"), p => p.Message.English.ShouldContain("530521"));
        reading.Panel.RowCount.ShouldBe(2);
    }

    [Fact]
    public void Last_years_income_is_compared_with_the_history_and_the_column_wins()
    {
        const string Header = "household_id,quarter,income_per_head_reported,income_per_head_last_year\n";
        var reading = Sheet.Read(Header + "A,2020Q4,10000,\nA,2021Q1,10100,8000\n");

        var problem = reading.Problem("last-year-mismatch");
        (problem.Row, problem.Column).ShouldBe((3, "income_per_head_last_year"));
        reading.Panel.At(0, Quarter.Parse("2021Q1")).LastYearNetIncomePerHead().ShouldBe(8000);
        Sheet.Read(Header + "A,2020Q4,10000,\nA,2021Q1,10100,9000\n").Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X,monitored,2021-01-10,", "unknown-household", "household_id", 0)]
    [InlineData("A,upgraded,2021-01-10,", "unknown-code", "event", 0)]
    [InlineData("A,monitored,,", "unusable-key", "happened_on", 0)]
    [InlineData("A,monitored,soon,", "wrong-type", "happened_on", 0)]
    [InlineData(",monitored,2021-01-10,", "unusable-key", "household_id", 0)]
    [InlineData("A,monitored,2021-01-10,2021-01-09", "recorded-before-happened", "recorded_on", 1)]
    [InlineData("A,eliminated,2021-01-10,", "event-order", "happened_on", 1)]
    [InlineData("A,致贫,2021-01-10,", "event-against-type", "event", 1)]
    [InlineData("B,fell_back,2021-01-10,", "event-against-type", "event", 1)]
    [InlineData("A,monitored,2021-01-10,\nA,monitored,2021-01-10,2021-02-01", "duplicate-event", "event", 1)]
    [InlineData("A,monitored,2021-01-10,\nA,monitored,2021-02-10,", "event-order", "happened_on", 2)]
    [InlineData("A,死亡,2021-01-10,\nA,monitored,2021-02-10,", "event-order", "happened_on", 2)]
    public void A_faulty_event_is_reported_and_the_others_stay(string rows, string code, string column, int kept)
    {
        var reading = Sheet.Read(Encoding.UTF8.GetBytes(Sheet.Whole), $"household_id,event,happened_on,recorded_on\n{rows}\nC,纳入监测,2021年3月1日,\n");

        var problem = reading.Problems.First(p => p.Code == code);
        (problem.File, problem.Column).ShouldBe(("outcomes.csv", column));
        Enumerable.Range(0, 3).Sum(h => reading.Panel.AllEvents(h).Length).ShouldBe(kept + 1);
    }

    [Fact]
    public void An_event_without_a_day_of_recording_is_known_at_its_quarters_end_and_a_duplicate_from_the_earliest()
    {
        var reading = Sheet.Read(Encoding.UTF8.GetBytes(Sheet.Whole),
            "户编号,事件,发生日期,录入日期\nA,monitored,2021-01-10,2021-09-01\nA,monitored,2021-01-10,\nB,monitored,2021-02,2021-02-15\n");

        reading.Panel.AllEvents(0)[0].ShouldBe(new OutcomeEvent(EventKind.Monitored, new(2021, 1, 10), new(2021, 3, 31)));
        reading.Panel.AllEvents(1)[0].ShouldBe(new OutcomeEvent(EventKind.Monitored, new(2021, 2, 15), new(2021, 2, 15)));
        reading.Problem("duplicate-event").Row.ShouldBe(2);
    }

    [Fact]
    public void Areas_are_read_checked_and_sorted()
    {
        var reading = Sheet.Read(Encoding.UTF8.GetBytes(Sheet.Whole), areas:
            "区划编码,区划名称,年度,建档立卡人口,农村人口,是否深度贫困地区\n530521101,甸阳镇,2021,\"1,200\",20000,否\n530521,施甸县,2021,50000,300000,1\n"
            + "530521102,由旺镇,2021,900,800,\n530521103,=1+1,2021,,,\n53052,坏码,2021,1,2,\n530521,施甸县,2021,51000,300000,1\n");

        reading.Panel.Areas.ShouldBe(
        [
            new AreaRecord(new("530521"), "施甸县", 2021, null, 300000, true),
            new AreaRecord(new("530521101"), "甸阳镇", 2021, 1200, 20000, false),
            new AreaRecord(new("530521102"), "由旺镇", 2021, null, 800, null),
            new AreaRecord(new("530521103"), null, 2021, null, null, null),
        ]);
        reading.Problems.Select(p => (p.Code, p.Row)).ShouldBe([("number-form", 2), ("part-exceeds-whole", 4), ("formula", 5), ("unusable-key", 6), ("contradictory-areas", 7)]);
    }

    [Fact]
    public void Problems_of_several_files_come_in_file_and_row_order()
    {
        var reading = Sheet.Read(Encoding.UTF8.GetBytes(Sheet.Csv(Sheet.RowA, Sheet.RowA, Sheet.RowB.Replace("general", "?!"))), "household_id,event,happened_on\nX,died,2021-01-01\n");

        reading.Problems.Select(p => (p.File, p.Row)).ShouldBe([("quarters.csv", 3), ("quarters.csv", 4), ("outcomes.csv", 2)]);
    }
}
