using FangFan.Risk.Evaluation.Survival;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Tests.Features;

namespace FangFan.Risk.Tests.Evaluation.Survival;

public class RelapseSurvivalTests
{
    [Fact]
    public void A_household_lifted_before_its_records_begin_enters_late_and_counts_from_the_end_of_its_year()
    {
        var history = Only(County("a", 2019, "2020Q2", "2021Q2").Event("a", EventKind.FellBack, "2020-11-15"));
        history.ShouldBe(new RelapseHistory(0, true, new Quarter(2020, 2), new Quarter(2020, 4), SpellEnd.Relapse, 0) { LiftedBy = new Quarter(2019, 4) });
        var lifting = RelapseSurvival.Of(Alike(10, 2019, "2020Q2", "2021Q2").Build()).Curves.Single(c => c.Clock == SurvivalClock.Lifting);
        lifting.EnteredLate.ShouldBe(10);
        lifting.Points.Single().Time.ShouldBe(4);
    }

    [Fact]
    public void A_household_whose_year_of_lifting_is_to_come_is_not_at_risk_before_it() =>
        Only(County("a", 2021, "2020Q1", "2021Q4")).Entered.ShouldBe(new Quarter(2021, 1));

    [Fact]
    public void Who_fell_before_its_records_begin_is_left_out_and_counted()
    {
        RelapseHistory.All(County("a", 2018, "2020Q1", "2021Q4").Event("a", EventKind.FellBack, "2019-03-01").Build(), out var fallen).ShouldBeEmpty();
        fallen.ShouldBe(1);
    }

    [Fact]
    public void Death_and_moving_away_end_the_time_at_risk_and_only_the_first_fall_counts()
    {
        var left = Only(County("a", 2018, "2020Q1", "2021Q4").Event("a", EventKind.Died, "2020-08-01").Event("a", EventKind.FellBack, "2020-10-01"));
        (left.Ended, left.End).ShouldBe((new Quarter(2020, 3), SpellEnd.Left));
        var twice = Only(County("a", 2018, "2020Q1", "2021Q4").Event("a", EventKind.FellBack, "2020-08-01").Event("a", EventKind.Eliminated, "2020-12-01").Event("a", EventKind.FellBack, "2021-08-01"));
        (twice.Ended, twice.End).ShouldBe((new Quarter(2020, 3), SpellEnd.Relapse));
    }

    [Fact]
    public void Monitored_households_count_from_their_identification_by_the_category_then_recorded()
    {
        var county = new TestCounty();
        for (var i = 0; i < 10; i++)
        {
            foreach (var quarter in Quarter.Range(new(2020, 1), new(2021, 4)))
            {
                county.Row($"{i}", quarter.ToString(), (QuarterColumns.HouseholdType, 1), (QuarterColumns.MonitoringCategory, quarter.Year == 2020 ? double.NaN : 1));
            }
            county.Event($"{i}", EventKind.Monitored, "2020-05-01").Event($"{i}", EventKind.Eliminated, "2020-12-20").Event($"{i}", EventKind.FellIn, "2021-08-01");
        }
        var result = RelapseSurvival.Of(county.Build());
        result.Curves.Select(c => (c.Clock, c.Group, c.Points.Single().Time)).ShouldBe([(SurvivalClock.Observation, "general", 6.0), (SurvivalClock.Monitoring, "marginal", 5.0)]);
    }

    [Fact]
    public void No_type_of_under_ten_households_gets_a_curve_and_no_curve_a_point_where_under_ten_are_at_risk()
    {
        var nine = RelapseSurvival.Of(Alike(9, 2019, "2020Q2", "2021Q2").Build());
        nine.Curves.ShouldBeEmpty();
        nine.Withheld.Select(w => (w.Clock, w.Label.English)).ShouldBe([(SurvivalClock.Observation, "lifted"), (SurvivalClock.Lifting, "lifted")]);

        var town = Alike(10, 2019, "2020Q2", "2021Q2");
        foreach (var quarter in Quarter.Range(new(2020, 2), new(2021, 4))) town.Row("longer", quarter.ToString(), (QuarterColumns.HouseholdType, 0), (QuarterColumns.LiftedYear, 2019));
        var curve = RelapseSurvival.Of(town.Build()).Curves.Single(c => c.Clock == SurvivalClock.Lifting);
        curve.Households.ShouldBe(11);
        curve.Points.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Time.ShouldBe(4), p => p.AtRisk.ShouldBe(11));
    }

    [Fact]
    public void Types_on_one_clock_are_compared_in_pairs_with_the_questions_counted()
    {
        var result = RelapseSurvival.Of(Town());
        var test = result.Comparisons.Single();
        (test.Clock, test.First.English, test.Second.English).ShouldBe((SurvivalClock.Observation, "lifted", "never registered"));
        test.Adjusted.ShouldBe(test.Test.RobustP);
        result.Curves.Select(c => c.Relapses).ShouldBe([60, 20, 60]);
    }

    [Fact]
    public void The_hazard_is_relapses_over_quarters_at_risk_and_the_years_are_compared_with_the_fullest()
    {
        var result = RelapseHazard.Of(Town()).ShouldNotBeNull();
        (result.Households, result.Relapses, result.Villages).ShouldBe((120, 60, 6));
        result.Stretches.Sum(s => s.HouseholdQuarters).ShouldBe(result.HouseholdQuarters);
        result.Stretches.ShouldAllBe(s => s.Relapses >= 10 && s.Value == (double)s.Relapses / s.HouseholdQuarters && s.Low < s.Value && s.Value < s.High);
        result.Stretches[0].FirstYear.ShouldBe(0);
        result.Terms.ShouldContain(t => t.Name == "monitored" && t.Ratio.Omitted != null);
        // The town's risk falls with the years.
        result.PerYear.Value.ShouldBeLessThan(1);
    }

    [Fact]
    public void Without_lifted_households_there_is_no_hazard_and_without_relapse_no_model()
    {
        RelapseHazard.Of(new TestCounty().Row("a", "2020Q1", (QuarterColumns.HouseholdType, 1)).Row("a", "2020Q2", (QuarterColumns.HouseholdType, 1)).Build()).ShouldBeNull();
        var quiet = RelapseHazard.Of(County("a", 2018, "2020Q1", "2021Q4").Build())!;
        (quiet.Relapses, quiet.Terms.Count, quiet.Stretches.Single().Value).ShouldBe((0, 0, 0));
    }

    private static RelapseHistory Only(TestCounty county) => RelapseHistory.All(county.Build(), out _).ShouldHaveSingleItem();

    private static TestCounty County(string id, int lifted, string first, string last)
    {
        var county = new TestCounty();
        foreach (var quarter in Quarter.Range(Quarter.Parse(first), Quarter.Parse(last))) county.Row(id, quarter.ToString(), (QuarterColumns.HouseholdType, 0), (QuarterColumns.LiftedYear, lifted));
        return county;
    }

    /// <summary>Lifted households that fall back in 2020Q4.</summary>
    private static TestCounty Alike(int households, int lifted, string first, string last)
    {
        var county = new TestCounty();
        for (var i = 0; i < households; i++)
        {
            foreach (var quarter in Quarter.Range(Quarter.Parse(first), Quarter.Parse(last))) county.Row($"{i}", quarter.ToString(), (QuarterColumns.HouseholdType, 0), (QuarterColumns.LiftedYear, lifted));
            county.Event($"{i}", EventKind.FellBack, "2020-11-15");
        }
        return county;
    }

    /// <summary>A town of 120 lifted and 80 other households in six villages; every second lifted one falls, more of them early.</summary>
    private static HouseholdPanel Town()
    {
        var county = new TestCounty();
        for (var i = 0; i < 200; i++)
        {
            var (id, lifted) = ($"{i:000}", i < 120);
            foreach (var quarter in Quarter.Range(new(2016, 1), new(2020, 4)))
            {
                county.RowIn(new AreaCode($"53052110100{i % 6}"), id, quarter.ToString(), null, (QuarterColumns.HouseholdType, lifted ? 0 : 1), (QuarterColumns.LiftedYear, lifted ? 2015 : double.NaN));
            }
            var falls = lifted ? i % 2 == 0 : i % 4 == 0;
            if (falls) county.Event(id, lifted ? EventKind.FellBack : EventKind.FellIn, $"{2016 + i * i % 7 % 4 + i % 5 / 4}-{4 + i % 9:00}-10");
        }
        return county.Build();
    }
}
