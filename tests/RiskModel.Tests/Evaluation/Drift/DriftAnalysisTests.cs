using FangFan.Risk.Evaluation.Drift;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Tests.Workflow;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Evaluation.Drift;

public sealed class DriftAnalysisTests
{
    private static readonly PolicyPack Pack = PackLibrary.Bundled().Packs["national-2020"];
    private static readonly Quarter Until = new(2020, 2);
    private static readonly Lazy<HouseholdPanel> County = new(() => SmallCounty.Panel());
    private static readonly Lazy<TrainedModel> Model = new(() => RiskWorkflow.Train(County.Value, new TrainingRequest(Pack, Until)));
    private static readonly Lazy<DriftResult> Result = new(() => Drift(County.Value));

    [Fact]
    public void Quarters_follow_the_training_window_and_every_list_has_one_point_each()
    {
        var result = Result.Value;

        (result.Reference.First, result.Reference.Last).ShouldBe((SmallCounty.First, Until.Plus(-4)));
        result.Quarters.ShouldBe(Quarter.Range(Until.Plus(-3), SmallCounty.Last));
        result.Features.Count.ShouldBe(Model.Value.Features.Count);
        result.Features.ShouldAllBe(f => f.Points.Count == result.Quarters.Count && f.Missing.Points.Count == result.Quarters.Count);
        result.Features.Sum(f => f.Weight).ShouldBe(1, 1e-9);
        result.Features.Select(f => f.Weight).ShouldBeInOrder(SortDirection.Descending);
        result.Missing.Townships.Count.ShouldBe(2);
    }

    [Fact]
    public void Incomes_that_go_on_as_before_are_stable_and_no_blanks_are_blamed()
    {
        // Against the county's median, as the made incomes do not follow the line.
        var income = Result.Value.Features.Single(f => f.Feature.Name == "net_income_to_median");

        income.Points.ShouldAllBe(p => p.Level == DriftLevel.Stable && p.Psi > 0 && p.Noise > 0);
        Result.Value.Verdict.Reasons.ShouldNotContain(r => r.Code == "missing");
    }

    [Fact]
    public void Incomes_halved_after_training_move_the_income_and_the_score()
    {
        var result = Drift(SmallCounty.Panel(changedAfter: new Quarter(2021, 2)));

        var income = result.Features.Single(f => f.Feature.Name == "net_income_to_line");
        income.Points[^1].Level.ShouldBe(DriftLevel.Major);
        income.Points[0].Psi.ShouldBeLessThan(0.5 * income.Points[^1].Psi);
        result.Score.Points[^1].Shift.Level.ShouldBe(DriftLevel.Major);
        result.Score.Points[^1].OverCutoff.ShouldBeGreaterThan(0.2);
        result.Verdict.Advice.ShouldBe(DriftAdvice.Retrain);
        result.Statement[0].ShouldBe(result.Verdict.Summary);
    }

    [Fact]
    public void Incomes_left_blank_in_a_township_show_there_and_in_the_feature()
    {
        var result = Drift(Blanked(County.Value, QuarterColumns.IncomePerHeadReported));

        var change = result.Missing.Changes.ShouldHaveSingleItem();
        (change.Column, change.Newest.Share, change.Newest.Difference.Value).ShouldBe(("income_per_head_reported", 1, 1));
        change.Township.ShouldBe(new AreaCode("530521101"));
        result.Features.Single(f => f.Feature.Name == "net_income_to_line").ShouldSatisfyAllConditions(
            f => f.Missing.Points[^1].Share.ShouldBe(0.5, 0.1),
            f => f.Points[^1].MissingPart.ShouldBeGreaterThan(0.5 * f.Points[^1].Psi));
    }

    [Fact]
    public void Outcomes_are_told_only_where_the_horizon_is_over_and_the_reference_is_not_compared_with_itself()
    {
        foreach (var point in Result.Value.Score.Points)
        {
            (point.Outcome is not null).ShouldBe(point.Shift.Quarter.Plus(4) <= SmallCounty.Last);
            double.IsNaN(point.Shift.Psi).ShouldBe(point.Shift.Quarter <= Until);
        }
        var gap = Result.Value.Score.Points.Where(p => p.Shift.Quarter <= Until).ToArray();
        (gap.Sum(p => p.OverCutoff * p.Shift.Rows) / gap.Sum(p => p.Shift.Rows)).ShouldBe(0.05, 0.03);
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var again = Drift(County.Value);

        again.Statement.ShouldBe(Result.Value.Statement);
        again.Score.After.ShouldBe(Result.Value.Score.After);
        again.Features.SelectMany(f => f.Points).ShouldBe(Result.Value.Features.SelectMany(f => f.Points));
    }

    [Fact]
    public void Without_a_model_one_stands_in_and_its_age_says_nothing()
    {
        var result = RiskWorkflow.Drift(County.Value, new DriftRequest(Pack));

        result.Context["model"].ShouldBe("stand-in");
        result.Reference.TrainedUntil.ShouldBe(SmallCounty.Last.Plus(-8));
        result.Verdict.Reasons.ShouldNotContain(r => r.Code == "age");
        result.Statement.ShouldContain(line => line.English.Contains("stands in", StringComparison.Ordinal));
    }

    [Fact]
    public void Quarters_inside_the_training_window_are_refused() =>
        Should.Throw<ArgumentException>(() => RiskWorkflow.Drift(County.Value, new DriftRequest(Pack) { Model = Model.Value, Quarters = [Until.Plus(-4)] }))
            .Message.ShouldContain("2019Q3");

    [Fact]
    public void Work_stops_when_asked()
    {
        using var stopping = new CancellationTokenSource();
        stopping.Cancel();

        Should.Throw<OperationCanceledException>(() => RiskWorkflow.Drift(County.Value, new DriftRequest(Pack) { Model = Model.Value }, null, stopping.Token));
    }

    private static DriftResult Drift(HouseholdPanel panel) => RiskWorkflow.Drift(panel, new DriftRequest(Pack) { Model = Model.Value });

    /// <summary>The panel with a column blank in the newest quarter of township 530521101.</summary>
    private static HouseholdPanel Blanked(HouseholdPanel panel, Column column) => panel.With(
    [
        .. from household in Enumerable.Range(0, panel.HouseholdCount)
           from row in panel.AllRows(household)
           where row.Quarter == SmallCounty.Last && row.Village?.Township.Digits == "530521101"
           select new CellChange(row, column, double.NaN),
    ]);
}
