using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Tests.Features;

public class SupportFeatureTests
{
    private static readonly int SuddenHardship = CodeLists.MonitoringCategory.IndexOf("sudden-hardship");

    private static TestCounty Monitored() => new TestCounty()
        .Row("a", "2020Q4", (C.MonitoringCategory, SuddenHardship), (C.MinimumLivingAllowance, 1), (C.MeasureHealth, 1), (C.MeasureJobs, 0), (C.MeasureSafetyNet, 1))
        .Event("a", EventKind.Monitored, "2018-05-01").Event("a", EventKind.Eliminated, "2019-12-20").Event("a", EventKind.FellBack, "2020-02-10").Event("a", EventKind.Monitored, "2020-07-01");

    [Theory]
    [InlineData("monitored", 1)]
    [InlineData("sudden_hardship", 1)]
    [InlineData("quarters_since_identified", 3)]
    [InlineData("quarters_since_eliminated", 4)]
    [InlineData("past_falls", 1)]
    [InlineData("measures_in_place", 2)]
    [InlineData("measure_health", 1)]
    [InlineData("measure_jobs", 0)]
    [InlineData("minimum_living_allowance", 1)]
    public void Monitoring_follows_the_events_and_support_the_row(string feature, double expected) =>
        Monitored().Feature(feature, "2020Q4").ShouldBe((float)expected);

    [Fact]
    public void An_event_recorded_later_is_not_known_yet() =>
        new TestCounty().Row("a", "2020Q4").Event("a", EventKind.Monitored, "2020-12-01", "2021-01-02").Feature("monitored", "2020Q4").ShouldBe(0);

    [Fact]
    public void Without_any_event_the_dates_on_the_row_decide()
    {
        TestCounty County(string? eliminated) => new TestCounty().Row("a", "2020Q4", [
            (C.IdentifiedOn, new DateOnly(2020, 5, 1).DayNumber),
            .. eliminated is null ? Array.Empty<(Column, double)>() : [(C.EliminatedOn, DateOnly.Parse(eliminated, System.Globalization.CultureInfo.InvariantCulture).DayNumber)]]);
        County(null).Feature("monitored", "2020Q4").ShouldBe(1);
        County("2020-11-30").Feature("monitored", "2020Q4").ShouldBe(0);
        County("2020-11-30").Feature("quarters_since_eliminated", "2020Q4").ShouldBe(0);
        County("2019-11-30").Feature("monitored", "2020Q4").ShouldBe(1);
    }

    [Fact]
    public void A_date_later_than_its_own_row_is_ignored() =>
        new TestCounty().Row("a", "2020Q4", (C.IdentifiedOn, new DateOnly(2021, 5, 1).DayNumber)).Feature("monitored", "2020Q4").ShouldBe(0);

    [Fact]
    public void A_category_on_the_row_of_a_household_that_is_not_monitored_is_not_believed() =>
        new TestCounty().Row("a", "2020Q4", (C.MonitoringCategory, SuddenHardship)).Feature("sudden_hardship", "2020Q4").ShouldBe(0);
}
