using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Tests.Features;

public class LabelBuilderTests
{
    private static readonly Quarter AsOf = new(2019, 4);

    /// <summary>Household "a" as of 2019Q4 in a panel that reaches to 2021Q4.</summary>
    private static TestCounty County(params (Column, double)[] cells) => new TestCounty().Row("a", "2019Q4", cells).Row("z", "2021Q4");

    private static Label Of(TestCounty county, Target target, string? until = null) => LabelBuilder.Build(
        county.Build(), [new FeatureRow(0, AsOf)], new LabelRequest(target, TestCounty.Lines) { Until = until is null ? null : Quarter.Parse(until) })[0];

    private static (Column, double)[] Income(double perHead) => [(C.IncomePerHeadReported, perHead)];

    [Theory]
    [InlineData(EventKind.FellBack, "2020-01-01", LabelState.Positive, 1)]
    [InlineData(EventKind.FellIn, "2020-12-31", LabelState.Positive, 4)]
    [InlineData(EventKind.FellBack, "2021-01-01", LabelState.Negative, 0)]
    [InlineData(EventKind.FellBack, "2019-12-31", LabelState.NotAtRisk, 0)]
    [InlineData(EventKind.Monitored, "2020-06-01", LabelState.Negative, 0)]
    [InlineData(EventKind.Monitored, "2019-06-01", LabelState.Negative, 0)]
    [InlineData(EventKind.MovedAway, "2020-06-01", LabelState.Censored, 2)]
    [InlineData(EventKind.Died, "2019-06-01", LabelState.NotAtRisk, 0)]
    public void Relapse_is_a_fall_in_the_four_quarters_after(EventKind kind, string day, LabelState state, int quarters) =>
        Of(County().Event("a", kind, day), Target.Relapse).ShouldBe(new Label(state, quarters));

    [Theory]
    [InlineData(EventKind.Monitored, "2020-06-01", LabelState.Positive, 2)]
    [InlineData(EventKind.FellBack, "2020-06-01", LabelState.Positive, 2)]
    [InlineData(EventKind.Monitored, "2019-06-01", LabelState.NotAtRisk, 0)]
    [InlineData(EventKind.Eliminated, "2019-06-01", LabelState.Negative, 0)]
    public void Monitored_is_coming_under_monitoring_in_the_four_quarters_after(EventKind kind, string day, LabelState state, int quarters) =>
        Of(County().Event("a", kind, day), Target.Monitored).ShouldBe(new Label(state, quarters));

    [Fact]
    public void After_a_fall_a_household_is_at_risk_again_only_once_its_risk_is_eliminated()
    {
        TestCounty Fallen() => County().Event("a", EventKind.FellBack, "2018-02-01").Event("a", EventKind.FellBack, "2020-05-01");
        Of(Fallen(), Target.Relapse).State.ShouldBe(LabelState.NotAtRisk);
        Of(Fallen().Event("a", EventKind.Monitored, "2018-03-01"), Target.Relapse).State.ShouldBe(LabelState.NotAtRisk);
        Of(Fallen().Event("a", EventKind.Eliminated, "2019-12-20"), Target.Relapse).ShouldBe(new Label(LabelState.Positive, 2));
    }

    [Fact]
    public void What_comes_first_decides_between_a_fall_and_leaving()
    {
        Of(County().Event("a", EventKind.FellBack, "2020-04-01").Event("a", EventKind.Died, "2020-05-01"), Target.Relapse).State.ShouldBe(LabelState.Positive);
        Of(County().Event("a", EventKind.FellBack, "2020-05-01").Event("a", EventKind.MovedAway, "2020-04-01"), Target.Relapse).State.ShouldBe(LabelState.Censored);
    }

    [Fact]
    public void A_household_still_to_be_lifted_cannot_fall_back()
    {
        Of(County((C.LiftedYear, 2020)), Target.Relapse).State.ShouldBe(LabelState.NotAtRisk);
        Of(County((C.LiftedYear, 2019)), Target.Relapse).State.ShouldBe(LabelState.Negative);
    }

    [Fact]
    public void A_fall_recorded_late_is_known_only_from_then_on()
    {
        TestCounty Late() => County().Event("a", EventKind.FellBack, "2020-12-01", "2021-02-15");
        Of(Late(), Target.Relapse, "2020Q4").State.ShouldBe(LabelState.Negative);
        Of(Late(), Target.Relapse, "2021Q1").ShouldBe(new Label(LabelState.Positive, 4));
        Of(Late(), Target.Relapse).ShouldBe(new Label(LabelState.Positive, 4));
    }

    [Fact]
    public void Until_the_horizon_is_over_nothing_is_known_not_even_a_fall_already_seen()
    {
        var county = County().Event("a", EventKind.FellBack, "2020-01-05");
        Of(county, Target.Relapse, "2020Q3").State.ShouldBe(LabelState.NotYetKnown);
        Of(new TestCounty().Row("a", "2019Q4").Row("z", "2020Q3"), Target.Relapse).State.ShouldBe(LabelState.NotYetKnown);
    }

    [Theory]
    [InlineData(3999.99, LabelState.Positive, 2)]
    [InlineData(4000, LabelState.Negative, 0)]
    [InlineData(4000.01, LabelState.Negative, 0)]
    public void Below_line_is_an_income_under_the_line_of_its_own_quarter(double income, LabelState state, int quarters) =>
        Of(County(Income(4_000)).Row("a", "2020Q2", Income(income)), Target.BelowLine).ShouldBe(new Label(state, quarters));

    [Fact]
    public void Below_line_looks_only_at_those_known_to_be_above_it()
    {
        Of(County(Income(3_999)).Row("a", "2020Q2", Income(1)), Target.BelowLine).State.ShouldBe(LabelState.NotAtRisk);
        Of(County().Row("a", "2020Q2", Income(1)), Target.BelowLine).State.ShouldBe(LabelState.NotAtRisk);
    }

    [Fact]
    public void Below_line_is_censored_where_no_income_is_known_or_the_household_leaves_first()
    {
        Of(County(Income(8_000)).Row("a", "2020Q2"), Target.BelowLine).ShouldBe(new Label(LabelState.Censored, 1));
        Of(County(Income(8_000)).Row("a", "2020Q1", Income(8_000)).Row("a", "2020Q4", Income(1)).Event("a", EventKind.MovedAway, "2020-05-01"), Target.BelowLine)
            .ShouldBe(new Label(LabelState.Censored, 2));
        Of(County(Income(8_000)).Row("a", "2020Q1", Income(1)).Event("a", EventKind.Died, "2020-05-01"), Target.BelowLine).ShouldBe(new Label(LabelState.Positive, 1));
    }

    [Fact]
    public void A_correction_recorded_later_changes_the_label_only_later()
    {
        TestCounty Corrected() => County(Income(8_000)).Row("a", "2020Q2", Income(8_000)).RowIn(TestCounty.Village, "a", "2020Q2", new DateOnly(2021, 2, 1), Income(1));
        Of(Corrected(), Target.BelowLine, "2020Q4").State.ShouldBe(LabelState.Negative);
        Of(Corrected(), Target.BelowLine, "2021Q1").State.ShouldBe(LabelState.Positive);
    }

    [Fact]
    public void A_household_without_a_row_of_the_quarter_is_not_at_risk() =>
        Of(new TestCounty().Row("a", "2019Q3").Row("z", "2021Q4"), Target.Relapse).State.ShouldBe(LabelState.NotAtRisk);

    [Fact]
    public void A_horizon_of_no_quarters_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => LabelBuilder.Build(County().Build(), [], new LabelRequest(Target.Relapse, TestCounty.Lines) { Horizon = 0 }));
}
