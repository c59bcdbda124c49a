using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Tests.Features;

/// <summary>Values computed by hand, theme by theme; the line is 4,000 yuan in 2019-2020 and 5,000 from 2021.</summary>
public class FeatureValueTests
{
    private const float Tolerance = 1e-5f;

    private static (Column, double)[] Earning(double wages, double business = 0, double transfers = 0, double costs = 0) =>
    [
        (C.Members, 4), (C.WageIncome, wages), (C.BusinessIncome, business), (C.PropertyIncome, 0), (C.TransferIncome, transfers), (C.ProductionCosts, costs),
    ];

    // 20,000 + 8,000 + 0 + 6,000 - 2,000 = 32,000 yuan net for 4 people, of which 26,000 their own.
    [Theory]
    [InlineData("net_income_to_line", 2.0)]
    [InlineData("market_income_to_line", 1.625)]
    [InlineData("wage_share", 20.0 / 28)]
    [InlineData("business_share", 8.0 / 28)]
    [InlineData("transfer_share", 6.0 / 34)]
    [InlineData("wage_to_line", 1.25)]
    [InlineData("business_net_to_line", 0.375)]
    public void Income_is_measured_against_the_line_and_split_by_source(string feature, double expected) =>
        new TestCounty().Row("a", "2020Q4", Earning(20_000, 8_000, 6_000, 2_000)).Feature(feature, "2020Q4").ShouldBe((float)expected, Tolerance);

    [Fact]
    public void Income_is_set_against_the_median_of_the_county() =>
        new TestCounty().Row("a", "2020Q4", Earning(16_000)).Row("b", "2020Q4", Earning(32_000)).Row("c", "2020Q4", Earning(40_000))
            .Feature("net_income_to_median", "2020Q4").ShouldBe(0.5f, Tolerance);

    [Fact]
    public void The_reported_income_stands_in_where_a_part_is_unknown() =>
        new TestCounty().Row("a", "2020Q4", (C.WageIncome, 1), (C.IncomePerHeadReported, 6_000)).Feature("net_income_to_line", "2020Q4").ShouldBe(1.5f, Tolerance);

    [Fact]
    public void What_is_unknown_stays_missing()
    {
        foreach (var name in new[] { "net_income_to_line", "medical_to_income", "labour_share", "head_age", "house_grade", "water_unmet", "shocks_now", "measures_in_place", "village_market_income_to_line" })
            new TestCounty().Row("a", "2020Q4").Feature(name, "2020Q4").ShouldBe(float.NaN, name);
    }

    // A rise of the line from 4,000 to 5,000 is a real loss for an income that stays the same.
    [Theory]
    [InlineData("net_income_change_4q", -0.2)]
    [InlineData("net_income_change_1q", -0.2)]
    [InlineData("wage_change_4q", -0.2)]
    public void Changes_are_real_changes_against_the_line(string feature, double expected) =>
        new TestCounty().Row("a", "2020Q1", Earning(32_000)).Row("a", "2020Q4", Earning(32_000)).Row("a", "2021Q1", Earning(32_000))
            .Feature(feature, "2021Q1").ShouldBe((float)expected, Tolerance);

    [Fact]
    public void A_change_from_next_to_nothing_is_missing() =>
        new TestCounty().Row("a", "2020Q1", Earning(1_000)).Row("a", "2021Q1", Earning(32_000)).Feature("net_income_change_4q", "2021Q1").ShouldBe(float.NaN);

    [Fact]
    public void Last_year_s_income_is_measured_against_last_year_s_line() =>
        new TestCounty().Row("a", "2021Q2", [.. Earning(32_000), (C.IncomePerHeadLastYear, 8_000)]).Feature("net_income_change_last_year", "2021Q2").ShouldBe(-0.2f, Tolerance);

    [Fact]
    public void Where_last_year_s_income_is_blank_its_fourth_quarter_stands_in() =>
        new TestCounty().Row("a", "2020Q4", Earning(32_000)).Row("a", "2021Q3", Earning(32_000)).Feature("net_income_change_last_year", "2021Q3").ShouldBe(-0.2f, Tolerance);

    // Ratios 1, 2, 3, 2 around a mean of 2: squares 1 + 0 + 1 + 0 over 3.
    [Theory]
    [InlineData("net_income_variation_8q", 0.40824829)]
    [InlineData("net_income_lowest_8q", 1.0)]
    [InlineData("quarters_observed_8q", 4)]
    public void The_spread_and_the_lowest_look_at_the_known_quarters_of_two_years(string feature, double expected) =>
        new TestCounty().Row("a", "2018Q4", Earning(1)).Row("a", "2019Q1", Earning(16_000)).Row("a", "2019Q2", Earning(32_000))
            .Row("a", "2020Q3", Earning(48_000)).Row("a", "2020Q4", Earning(32_000)).Feature(feature, "2020Q4").ShouldBe((float)expected, Tolerance);

    [Fact]
    public void A_spread_of_three_quarters_is_missing() =>
        new TestCounty().Row("a", "2020Q2", Earning(1)).Row("a", "2020Q3", Earning(1)).Row("a", "2020Q4", Earning(1)).Feature("net_income_variation_8q", "2020Q4").ShouldBe(float.NaN);

    // Net income 16,000, own income 12,000; 4,000 medical and 2,000 school are 6,000 rigid.
    [Theory]
    [InlineData("medical_to_line", 0.25)]
    [InlineData("medical_to_income", 0.25)]
    [InlineData("education_to_income", 0.125)]
    [InlineData("rigid_to_income", 0.375)]
    [InlineData("rigid_to_market_income", 0.5)]
    [InlineData("spending_to_income", 0.875)]
    [InlineData("debt_to_income", 2.0)]
    [InlineData("debt_to_line", 2.0)]
    [InlineData("rigid_rise_4q", 0.125)]
    [InlineData("medical_rise_4q", 0.0)]
    public void Spending_is_set_against_the_line_and_against_income(string feature, double expected) =>
        new TestCounty()
            .Row("a", "2019Q4", (C.Members, 4), (C.MedicalSelfPaid, 4_000))
            .Row("a", "2020Q4", [.. Earning(12_000, transfers: 4_000), (C.MedicalSelfPaid, 4_000), (C.EducationSpending, 2_000), (C.LivingSpending, 8_000), (C.Debt, 32_000)])
            .Feature(feature, "2020Q4").ShouldBe((float)expected, Tolerance);

    [Fact]
    public void Spending_over_no_income_counts_the_income_as_a_tenth_of_the_line() =>
        new TestCounty().Row("a", "2020Q4", [.. Earning(0), (C.MedicalSelfPaid, 4_000)]).Feature("medical_to_income", "2020Q4").ShouldBe(2.5f, Tolerance);

    [Theory]
    [InlineData("gravely_ill_share", 0.25)]
    [InlineData("gravely_ill_rise_4q", 1)]
    [InlineData("uninsured_share", 0.5)]
    [InlineData("labour_share", 0.5)]
    [InlineData("labourers_rise_4q", -1)]
    [InlineData("working_share", 0.5)]
    [InlineData("work_months_per_labourer", 5)]
    [InlineData("dependants_share", 0.5)]
    [InlineData("elders_share", 0.25)]
    [InlineData("students_share", 0)]
    [InlineData("head_education", 3)]
    [InlineData("head_age", 61)]
    [InlineData("land_per_head", 1.5)]
    [InlineData("members_rise_4q", 0)]
    public void People_are_counted_over_members_or_those_able_to_work(string feature, double expected) =>
        new TestCounty()
            .Row("a", "2019Q4", (C.Members, 4), (C.GravelyIll, 0), (C.Labourers, 3))
            .Row("a", "2020Q4", (C.Members, 4), (C.GravelyIll, 1), (C.UninsuredMembers, 2), (C.Labourers, 2), (C.WorkingMembers, 1), (C.WorkMonths, 10), (C.WageIncome, 20_000),
                (C.ChildrenUnder6, 0), (C.ChildrenCompulsoryAge, 1), (C.EldersOver60, 1), (C.StudentsBeyondCompulsory, 0),
                (C.HeadEducation, CodeLists.Education.IndexOf("junior")), (C.HeadAge, 61), (C.LandMu, 6))
            .Feature(feature, "2020Q4").ShouldBe((float)expected, Tolerance);

    [Fact]
    public void Without_anyone_able_to_work_the_share_at_work_is_missing() =>
        new TestCounty().Row("a", "2020Q4", (C.Members, 2), (C.Labourers, 0), (C.WorkingMembers, 0)).Feature("working_share", "2020Q4").ShouldBe(float.NaN);

    [Theory]
    [InlineData("D", 1.0, 4, 1)]
    [InlineData("C", 0.0, 3, 0)]
    [InlineData("B", 1.0, 2, 0)]
    [InlineData("C", double.NaN, 3, double.NaN)]
    public void A_house_counts_as_unsafe_where_its_grade_is_C_or_D_and_someone_lives_in_it(string grade, double livedIn, double expectedGrade, double expectedUnsafe)
    {
        TestCounty County() => new TestCounty().Row("a", "2020Q4", (C.HouseGrade, CodeLists.HouseGrade.IndexOf(grade)), (C.HouseLivedIn, livedIn));
        County().Feature("house_grade", "2020Q4").ShouldBe((float)expectedGrade);
        County().Feature("unsafe_house_lived_in", "2020Q4").ShouldBe((float)expectedUnsafe);
    }

    [Fact]
    public void Water_counts_the_indicators_that_are_unmet_among_the_known() =>
        new TestCounty().Row("a", "2020Q4", (C.WaterQuality, 2), (C.WaterQuantity, 1), (C.WaterAssurance, 2)).Feature("water_unmet", "2020Q4").ShouldBe(2);

    [Theory]
    [InlineData("shock_illness_rate_8q", 0.5)]
    [InlineData("shock_price_rate_8q", double.NaN)]
    [InlineData("shocks_now", 1)]
    [InlineData("quarters_observed_8q", 3)]
    public void Shock_rates_are_over_the_quarters_in_which_the_shock_is_known(string feature, double expected) =>
        new TestCounty().Row("a", "2020Q1", (C.ShockIllness, 0)).Row("a", "2020Q3").Row("a", "2020Q4", (C.ShockIllness, 1), (C.ShockDisaster, 0))
            .Feature(feature, "2020Q4").ShouldBe((float)expected);

    [Fact]
    public void A_lifted_year_still_to_come_is_not_known_yet()
    {
        TestCounty County(double year) => new TestCounty().Row("a", "2020Q4", (C.HouseholdType, 0), (C.LiftedYear, year));
        County(2017).Feature("years_since_lifted", "2020Q4").ShouldBe(3);
        County(2017).Feature("lifted_household", "2020Q4").ShouldBe(1);
        County(2021).Feature("years_since_lifted", "2020Q4").ShouldBe(float.NaN);
        County(2021).Feature("lifted_household", "2020Q4").ShouldBe(float.NaN);
    }

    [Theory]
    [InlineData("village_market_income_to_line", 1.5)]
    [InlineData("village_disaster_rate_4q", 0.5)]
    [InlineData("village_monitored_share", 0.5)]
    [InlineData("village_fall_share_8q", 0.5)]
    public void The_village_is_the_other_households_of_the_village(string feature, double expected) =>
        new TestCounty()
            .Row("a", "2020Q4", [.. Earning(800_000), (C.ShockDisaster, 1)])
            .Row("b", "2020Q4", [.. Earning(16_000), (C.ShockDisaster, 1)])
            .Row("c", "2020Q4", [.. Earning(32_000), (C.ShockDisaster, 0)])
            .RowIn(new AreaCode("530521101002"), "d", "2020Q4", null, [.. Earning(1), (C.ShockDisaster, 1)])
            .Event("b", EventKind.FellBack, "2020-03-01").Event("a", EventKind.Monitored, "2020-03-01")
            .Feature(feature, "2020Q4").ShouldBe((float)expected, Tolerance);

    [Fact]
    public void A_household_alone_in_its_village_has_no_neighbours_to_average() =>
        new TestCounty().Row("a", "2020Q4", Earning(16_000)).Feature("village_market_income_to_line", "2020Q4").ShouldBe(float.NaN);
}
