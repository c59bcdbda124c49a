using FangFan.Risk.Assessment;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Assessment;

public sealed class AssessorTests
{
    private static readonly HouseholdId Id = new("h");

    [Fact]
    public void A_household_without_a_row_of_the_quarter_is_listed_with_its_level_held_and_no_score()
    {
        var panel = Panel(Samples.Now.Plus(-2));

        var household = Assess(panel, Samples.Judgement(Verdict.Unknown), Stored(RiskLevel.Medium, RiskLevel.High)).ShouldHaveSingleItem();

        (household.Recorded, household.Level, household.RawLevel, household.Model).ShouldBe((false, RiskLevel.High, RiskLevel.Medium, null));
        household.LevelReason.Chinese.ShouldContain("本季无记录");
        household.LevelReason.English.ShouldContain("no record this quarter");
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 0)]
    public void A_household_stays_listed_for_four_quarters_without_a_row(int quartersAgo, int listed) =>
        Assess(Panel(Samples.Now.Plus(-quartersAgo)), Samples.Judgement(Verdict.NotMeets)).Count.ShouldBe(listed);

    [Theory]
    [InlineData(EventKind.MovedAway)]
    [InlineData(EventKind.Died)]
    public void A_move_or_a_death_puts_the_household_out_of_scope_and_ends_its_level(EventKind kind)
    {
        var panel = Panel(Samples.Now.Plus(-1), new OutcomeEvent(kind, Samples.Now.FirstDay, Samples.Now.FirstDay));

        var household = Assess(panel, Samples.Judgement(Verdict.Meets, Samples.Finding("shock", FindingState.Met)), Stored(RiskLevel.High, RiskLevel.High)).ShouldHaveSingleItem();

        (household.InScope, household.Level, household.Basis).ShouldBe((false, null, LevelBasis.OutOfScope));
    }

    [Fact]
    public void A_row_of_a_later_quarter_brings_a_household_back_that_had_moved_away()
    {
        var left = new OutcomeEvent(EventKind.MovedAway, Samples.Now.Plus(-2).FirstDay, Samples.Now.Plus(-2).FirstDay);

        Assess(Panel(Samples.Now, left), Samples.Judgement(Verdict.NotMeets)).ShouldHaveSingleItem().InScope.ShouldBeTrue();
    }

    [Fact]
    public void A_household_that_has_fallen_says_so_until_it_is_eliminated()
    {
        OutcomeEvent[] fallen = [Event(EventKind.Monitored, -6), Event(EventKind.FellBack, -2)];

        var household = Assess(Panel(Samples.Now, fallen), Samples.Judgement(Verdict.NotMeets))[0];
        household.FallenOn.ShouldBe(fallen[1].HappenedOn);
        household.LevelReason.Chinese.ShouldContain("已返贫或致贫且未消除");
        Assess(Panel(Samples.Now, [.. fallen, Event(EventKind.Eliminated, -1)]), Samples.Judgement(Verdict.NotMeets))[0].FallenOn.ShouldBeNull();
    }

    [Fact]
    public void An_elimination_recorded_this_quarter_ends_damping_and_an_older_one_does_not()
    {
        var judgement = Samples.Judgement(Verdict.NotMeets);
        OutcomeEvent[] now = [Event(EventKind.Monitored, -6), Event(EventKind.Eliminated, 0)];
        OutcomeEvent[] before = [Event(EventKind.Monitored, -6), Event(EventKind.Eliminated, -1)];

        Assess(Panel(Samples.Now, now), judgement, Stored(RiskLevel.High, RiskLevel.High))[0].Level.ShouldBe(RiskLevel.None);
        Assess(Panel(Samples.Now, before), judgement, Stored(RiskLevel.High, RiskLevel.High))[0].Level.ShouldBe(RiskLevel.High);
    }

    [Fact]
    public void A_persons_decision_stands_with_name_and_reason()
    {
        var decision = new LevelDecision(Id, RiskLevel.Medium, "县监测专班", "入户核实", Samples.Now, null);
        var inputs = Inputs(Panel(Samples.Now), Samples.Judgement(Verdict.NotMeets)) with { Decisions = [decision] };

        var household = new Assessor(inputs).Households()[0];

        (household.Level, household.RawLevel, household.Basis).ShouldBe((RiskLevel.Medium, RiskLevel.None, LevelBasis.Decided));
        household.LevelReason.Chinese.ShouldContain("县监测专班定为中：入户核实");
    }

    [Fact]
    public void Bands_and_percentiles_are_county_wide_and_the_first_band_raises_the_potential()
    {
        var builder = new PanelBuilder();
        foreach (var i in Enumerable.Range(0, 40)) builder.AddRow(new($"h{i:00}"), Samples.Now);
        var inputs = Inputs(builder.Build(), Samples.Judgement(Verdict.NotMeets));
        inputs = inputs with { Scores = inputs.Households.Select((h, i) => (h.View.Id, Raw: (double)i)).ToDictionary(s => s.Id, s => new HouseholdScore(s.Raw, 0.5, Samples.Explanation(s.Raw), [])) };
        var assessor = new Assessor(inputs);

        var households = assessor.Households();

        assessor.VisitCapacity.ShouldBe(2);
        households.Where(h => h.Model!.Band == 1).Select(h => h.Household.Value).ShouldBe(["h38", "h39"]);
        households.Where(h => h.Model!.Band == 2).Select(h => h.Household.Value).ShouldBe(["h36", "h37"]);
        households[39].ShouldSatisfyAllConditions(h => h.VisitFirst.ShouldBeTrue(), h => h.Level.ShouldBe(RiskLevel.Low), h => h.Model!.Percentile.ShouldBe(97.5), h => h.Model!.Place.ShouldBe(1));
    }

    [Fact]
    public void Problems_are_those_of_the_households_quarter_and_unknown_columns_those_that_leave_a_finding_open()
    {
        var problem = new DataProblem("quarters.csv", 7, "members", "out-of-range", Severity.Warning, Samples.Same("wrong")) { Household = Id, Quarter = Samples.Now, RecordedOn = Samples.Now.LastDay };
        var judgement = Samples.Judgement(Verdict.Unknown, Samples.Finding("unsafe-water", FindingState.Unknown, missing: ["water_quality", "water_assurance"]));
        var inputs = Inputs(Panel(Samples.Now), judgement) with { Problems = [problem, problem with { RecordedOn = Samples.Now.LastDay.AddDays(1) }, problem with { Quarter = Samples.Now.Plus(-1) }, problem with { Household = new("other") }] };

        var household = new Assessor(inputs).Households()[0];

        household.Problems.ShouldBe([problem]);
        household.Unknown.ShouldBe(["water_assurance", "water_quality"]);
        household.LevelReason.English.ShouldContain("unsafe-water: unknown");
    }

    [Theory]
    [InlineData(true, Verdict.NotMeets, true)]
    [InlineData(false, Verdict.Meets, true)]
    [InlineData(false, Verdict.Near, false)]
    [InlineData(true, Verdict.OutOfScope, false)]
    public void Gaps_are_told_of_households_under_monitoring_or_that_meet_the_rules(bool monitored, Verdict verdict, bool told)
    {
        var builder = new PanelBuilder();
        var row = builder.AddRow(Id, Samples.Now);
        builder.Set(row, QuarterColumns.ShockIllness, 1);
        builder.Set(row, QuarterColumns.MeasureHealth, 0);
        if (monitored) builder.AddEvent(Id, Event(EventKind.Monitored, -1));
        var pack = Samples.Pack() with { Measures = [new MeasureDefinition("health", Samples.Same("health"), [CauseGroup.Illness], null, null, "test 四", "measure_health")] };

        var household = new Assessor(Inputs(builder.Build(), Samples.Judgement(verdict)) with { Pack = pack }).Households()[0];

        household.Causes.ShouldBe([CauseGroup.Illness]);
        household.CauseSources[0].Sources[0].Basis.ShouldBe(CauseBasis.Shock);
        household.Measures.Count.ShouldBe(household.InScope ? 1 : 0);
        (household.HasGap, household.Gaps.Count).ShouldBe((told, told ? 1 : 0));
    }

    [Fact]
    public void Stored_levels_of_another_quarter_or_twice_for_a_household_are_the_callers_mistake()
    {
        var inputs = Inputs(Panel(Samples.Now), Samples.Judgement(Verdict.NotMeets));
        var stored = Stored(RiskLevel.Low, RiskLevel.Low);

        Should.Throw<ArgumentException>(() => new Assessor(inputs with { Previous = [stored with { Quarter = Samples.Now }] })).Message.ShouldContain("needs the levels of 2021Q1");
        Should.Throw<ArgumentException>(() => new Assessor(inputs with { Previous = [stored, stored] })).Message.ShouldContain("two stored levels");
    }

    private static IReadOnlyList<HouseholdAssessment> Assess(HouseholdPanel panel, Judgement judgement, params StoredLevel[] previous) =>
        new Assessor(Inputs(panel, judgement) with { Previous = previous }).Households();

    private static AssessmentInputs Inputs(HouseholdPanel panel, Judgement judgement) =>
        new(Samples.Pack(), Samples.Now, JudgedHousehold.All(panel, Samples.Now, _ => judgement), new Dictionary<HouseholdId, HouseholdScore>());

    private static HouseholdPanel Panel(Quarter quarter, params OutcomeEvent[] events)
    {
        var builder = new PanelBuilder();
        builder.AddRow(Id, quarter);
        foreach (var outcome in events) builder.AddEvent(Id, outcome);
        return builder.Build();
    }

    private static OutcomeEvent Event(EventKind kind, int quarters) => new(kind, Samples.Now.Plus(quarters).FirstDay, Samples.Now.Plus(quarters).FirstDay);

    private static StoredLevel Stored(RiskLevel raw, RiskLevel level) => new(Id, Samples.Now.Plus(-1), raw, level);
}
