using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Tests;

public sealed class MarginsTests
{
    private static readonly HouseholdHistory[] Lifted = [.. Samples.Large.Where(h => h.KindOf() == HouseholdKind.Lifted)];

    [Fact]
    public void Households_have_about_three_and_a_third_members() =>
        AtYearEnds(Samples.Large).Average(q => q.State.Count).ShouldBe(3.35, tolerance: 0.12);

    [Theory]
    [InlineData(2020, 10_740)]
    [InlineData(2021, 12_548)]
    public void Lifted_persons_earn_what_the_statistics_say(int year, double expected) => IncomePerHead(year).ShouldBe(expected, tolerance: 0.05 * expected);

    [Fact]
    public void Incomes_grow_by_six_to_nine_percent_a_year_with_a_dent_in_2020()
    {
        Math.Pow(IncomePerHead(2021) / IncomePerHead(2015), 1 / 6.0).ShouldBeInRange(1.06, 1.09);
        Enumerable.Range(2016, 4).ShouldAllBe(year => IncomePerHead(year) / IncomePerHead(year - 1) > 1.05 && IncomePerHead(year) / IncomePerHead(year - 1) < 1.10);
        (IncomePerHead(2020) / IncomePerHead(2019)).ShouldBeInRange(1.01, 1.07);
        (IncomePerHead(2021) / IncomePerHead(2020)).ShouldBeInRange(1.08, 1.18);
    }

    [Fact]
    public void Income_comes_from_wages_business_property_and_transfers_in_the_known_shares()
    {
        var years = AtYearEnds(Lifted).Select(q => q.Year).ToArray();
        double Share(params Flow[] flows) => flows.Sum(flow => years.Sum(y => (double)y[flow])) / years.Sum(y => (double)y.NetIncome);
        Share(Flow.Wages).ShouldBeInRange(0.35, 0.42);
        (Share(Flow.Business) - Share(Flow.Costs)).ShouldBeInRange(0.33, 0.37);
        Share(Flow.Property).ShouldBeInRange(0.014, 0.026);
        Share(Flow.Transfers).ShouldBeInRange(0.21, 0.27);
    }

    [Fact]
    public void Falls_and_identifications_are_about_one_and_a_half_percent_a_year()
    {
        Rate(Samples.Large, o => o.IsFall()).ShouldBe(0.015, tolerance: 0.002);
        Rate(Samples.Large, o => o.Kind == EventKind.Monitored).ShouldBe(0.015, tolerance: 0.002);
        Rate(Samples.Committed, o => o.IsFall()).ShouldBe(0.015, tolerance: 0.003);
    }

    [Fact]
    public void Other_farm_households_fall_and_are_identified_less()
    {
        var others = Samples.Simulate(Samples.CommittedOptions with { ShareOther = 1, TruthPaths = 0 });
        Rate(others, o => o.IsFall()).ShouldBeInRange(0.003, 0.012);
        Rate(others, o => o.Kind == EventKind.Monitored).ShouldBeInRange(0.003, 0.012);
    }

    [Fact]
    public void Eliminations_cluster_at_the_year_end_and_then_at_the_half_year()
    {
        var byQuarter = Samples.Large.SelectMany(h => h.Events).Where(o => o.Kind == EventKind.Eliminated).CountBy(o => o.Quarter.Number).ToDictionary();
        var all = (double)byQuarter.Values.Sum();
        (byQuarter[4] / all).ShouldBeInRange(0.70, 0.92);
        (byQuarter[2] / all).ShouldBeInRange(0.06, 0.22);
    }

    [Theory]
    [InlineData("illness", 0.40, 0.45)]
    [InlineData("disability", 0.13, 0.18)]
    [InlineData("labour", 0.06, 0.10)]
    [InlineData("schooling", 0.06, 0.09)]
    [InlineData("work", 0.07, 0.11)]
    [InlineData("accident", 0.035, 0.065)]
    [InlineData("disaster", 0.01, 0.03)]
    [InlineData("business", 0.01, 0.03)]
    public void Causes_on_the_register_have_the_known_shares(string cause, double least, double most)
    {
        var first = Samples.Large.SelectMany(h => h.Events.Where(o => o.IsFall() || o.Kind == EventKind.Monitored)
            .Select(o => h.Quarters[o.Quarter - h.Quarters[0].Quarter].State.Cause1)).ToArray();
        first.ShouldAllBe(code => code > 0);
        (first.Count(code => code == CodeLists.RiskCause.IndexOf(cause) + 1) / (double)first.Length).ShouldBeInRange(least, most);
    }

    [Fact]
    public void One_household_in_nine_pays_over_two_fifths_of_what_it_can_for_health() =>
        AtYearEnds(Samples.Large).Average(q => q.Year[Flow.Medical] > 0.4 * (q.Year[Flow.Living] + q.Year.Rigid - 0.6 * PovertyLines.Poverty(q.Quarter.Year) * q.State.Count) ? 1 : 0)
            .ShouldBe(0.11, tolerance: 0.02);

    [Fact]
    public void Nearly_everybody_is_insured_and_has_safe_water()
    {
        var ends = AtYearEnds(Samples.Large).ToArray();
        (ends.Sum(q => Enumerable.Range(0, q.State.Count).Count(i => q.State.People[i].Insured)) / (double)ends.Sum(q => q.State.Count)).ShouldBeInRange(0.98, 0.99);
        ends.Where(q => q.Quarter.Year >= 2018).Average(q => q.State.WaterUnsafe ? 0 : 1).ShouldBe(0.93, tolerance: 0.03);
    }

    [Fact]
    public void Small_loans_are_near_their_cap_and_most_lifted_households_meet_an_industry_measure()
    {
        var loans = AtYearEnds(Lifted).Select(q => q.State.LoanBalance).Where(balance => balance > 0).ToArray();
        loans.Average().ShouldBe(44_400, tolerance: 1_000);
        loans.Max().ShouldBe(50_000);
        Lifted.Average(h => h.Quarters.Any(q => q.State.IndustryLeft > 0 || q.State.Has(Measures.Industry)) ? 1 : 0).ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void Heads_have_little_schooling_and_half_of_the_households_a_patient()
    {
        var ends = AtYearEnds(Lifted).ToArray();
        ends.Average(q => q.State.People[0].Education <= 2 ? 1 : 0).ShouldBeGreaterThan(0.9);
        ends.Average(q => q.State.Any(p => p.Chronic || p.GraveLeft > 0 || p.Disability > 0) ? 1 : 0).ShouldBeInRange(0.55, 0.75);
    }

    [Fact]
    public void The_epidemic_cuts_work_at_the_start_of_2020_and_work_recovers()
    {
        double Months(int year) => AtYearEnds(Lifted).Where(q => q.Quarter.Year == year).Average(q => (double)q.Year[Flow.WorkMonths]);
        Months(2020).ShouldBeLessThan(0.96 * Months(2019));
        Months(2021).ShouldBeGreaterThan(Months(2020));
    }

    private static IEnumerable<TrueQuarter> AtYearEnds(IEnumerable<HouseholdHistory> households) => households.SelectMany(h => h.Quarters).Where(q => q.Quarter.Number == 4);

    private static double IncomePerHead(int year)
    {
        var ends = AtYearEnds(Lifted).Where(q => q.Quarter.Year == year).ToArray();
        return ends.Sum(q => (double)q.Year.NetIncome) / ends.Sum(q => q.State.Count);
    }

    private static double Rate(HouseholdHistory[] households, Func<OutcomeEvent, bool> counts) =>
        households.Sum(h => h.Events.Count(counts)) / (households.Sum(h => h.Quarters.Count) / 4.0);
}
