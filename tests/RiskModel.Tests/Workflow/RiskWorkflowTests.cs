using System.Text;
using FangFan.Risk.Assessment;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Workflow;

public sealed class RiskWorkflowTests
{
    private static readonly PolicyPack Pack = PackLibrary.Bundled().Packs["national-2020"];
    private static readonly Quarter Now = new(2021, 2);
    private static readonly Lazy<HouseholdPanel> County = new(() => SmallCounty.Panel());
    private static readonly Lazy<TrainedModel> Model = new(() => Train(County.Value));

    [Fact]
    public void Whatever_is_recorded_later_leaves_model_file_and_list_byte_equal()
    {
        var changed = SmallCounty.Panel(changedAfter: Now);

        changed.KnownDataHash(SmallCounty.Last).ShouldNotBe(County.Value.KnownDataHash(SmallCounty.Last));
        Bytes(Train(changed)).ShouldBe(Bytes(Model.Value));
        List(changed, Model.Value).ShouldBe(List(County.Value, Model.Value));
    }

    [Fact]
    public void Problems_of_rows_recorded_later_do_not_reach_the_list_and_those_of_known_rows_do()
    {
        var (honest, faulty) = (SmallCounty.Reading(changedAfter: null), SmallCounty.Reading(changedAfter: Now));

        faulty.Problems.Count(p => p.Quarter == Now).ShouldBeGreaterThan(honest.Problems.Count(p => p.Quarter == Now));
        ListWith(faulty).ShouldBe(ListWith(honest));
        Encoding.UTF8.GetString(ListWith(honest)).ShouldContain("the form a county should never send");
    }

    [Fact]
    public void The_order_of_the_rows_leaves_model_file_and_list_byte_equal()
    {
        var reversed = SmallCounty.Panel(reversed: true);

        Bytes(Train(reversed)).ShouldBe(Bytes(Model.Value));
        List(reversed, Model.Value).ShouldBe(List(County.Value, Model.Value));
    }

    [Fact]
    public void Every_scored_row_can_be_recomputed_from_what_it_prints()
    {
        var assessment = Assess(County.Value);
        var rule = new LevelRule(Pack, Now);
        var scored = assessment.Households.Where(h => h.Model is not null).ToArray();

        scored.Length.ShouldBeGreaterThan(50);
        foreach (var household in scored)
        {
            var model = household.Model!;
            (model.Explanation.Base + model.Explanation.Contributions.Sum(c => c.LogOdds)).ShouldBe(model.RawScore, 1e-6);
            model.Probability.ShouldBe(assessment.Calibration!.Probability(model.RawScore));
            model.Percentile.ShouldBe(100.0 * scored.Count(o => o.Model!.RawScore < model.RawScore) / scored.Length, 1e-9);
            model.Band.ShouldBe(Bands.Of(model.Place, assessment.VisitCapacity));
            household.RawLevel.ShouldBe(rule.Of(rule.Grade(household.Judgement, model.Band)));
        }
    }

    [Fact]
    public void Last_quarters_list_damps_this_quarters_levels_and_changes_are_told()
    {
        var before = RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, Now, Model.Value));
        using var file = new MemoryStream();
        ListFile.WriteCsv(PriorityListDocument.From(PriorityListBuilder.Build(before, ListOrder.Priority, []), new(), Language.Chinese), file, Language.Chinese);
        file.Position = 0;

        var after = RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, Now.Plus(1), Model.Value) { Previous = StoredLevels.Read(file, "list.csv") });

        var stored = before.Households.ToDictionary(h => h.Household);
        foreach (var household in after.Households.Where(h => h.InScope && stored[h.Household].InScope && h.Basis is LevelBasis.Inputs or LevelBasis.Damped))
        {
            household.Level.ShouldBe((RiskLevel)Math.Max((int)household.RawLevel!.Value, (int)(stored[household.Household].RawLevel ?? RiskLevel.None)));
        }
        after.Households.ShouldContain(h => h.Basis == LevelBasis.Damped);
        after.Transitions.ShouldAllBe(t => t.From != t.To && t.Reason.Chinese.Length > 5 && t.Reason.English.Length > 5);
        after.Transitions.ShouldContain(t => t.To > t.From);
    }

    [Fact]
    public void Without_a_model_the_rules_alone_give_levels_and_a_list()
    {
        var assessment = RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, Now, null));

        assessment.Households.ShouldAllBe(h => h.Model == null && !h.VisitFirst);
        assessment.Households.ShouldContain(h => h.Level == RiskLevel.Medium);
        PriorityListBuilder.Build(assessment, ListOrder.Priority, County.Value.Areas).Items.ShouldAllBe(i => i.Queue == null);
    }

    [Fact]
    public void Too_few_events_a_quarter_outside_the_records_and_a_model_from_the_future_are_refused_in_plain_words()
    {
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.Train(County.Value, new TrainingRequest(Pack, SmallCounty.First))).Message.ShouldContain("they begin with 2018Q1");
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.Train(new PanelBuilder().Build(), new TrainingRequest(Pack, Now))).Message.ShouldContain("no usable row");
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, new(2030, 1), null))).Message.ShouldContain("from 2018Q1 to 2021Q4");
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, Now.Plus(-3), Model.Value))).Message.ShouldContain("may not look back");
    }

    [Fact]
    public void Explain_finds_the_household_on_the_list_and_refuses_one_that_the_records_do_not_hold()
    {
        var request = new AssessmentRequest(Pack, Now, Model.Value);

        var list = RiskWorkflow.Explain(County.Value, request, SmallCounty.Id(7));

        var document = HouseholdDocument.From(list, SmallCounty.Id(7), Language.English).ShouldNotBeNull();
        document.Household.HouseholdId.ShouldBe("53050007");
        (document.Base!.Value + document.Contributions.Sum(c => c.LogOdds)).ShouldBe(document.Household.RawScore!.Value, 1e-6);
        document.Household.Criteria.ShouldAllBe(c => c.Text != null);
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.Explain(County.Value, request, new("nobody"))).Message.ShouldContain("no household nobody");
    }

    private static TrainedModel Train(HouseholdPanel panel) => RiskWorkflow.Train(panel, new TrainingRequest(Pack, Now) { Learner = "logistic" });

    private static QuarterAssessment Assess(HouseholdPanel panel) => RiskWorkflow.Assess(panel, new AssessmentRequest(Pack, Now, Model.Value));

    private static byte[] Bytes(TrainedModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(model, stream);
        return stream.ToArray();
    }

    private static byte[] List(HouseholdPanel panel, TrainedModel model)
    {
        using var stream = new MemoryStream();
        var assessment = RiskWorkflow.Assess(panel, new AssessmentRequest(Pack, Now, model));
        ListFile.WriteJson(PriorityListDocument.From(PriorityListBuilder.Build(assessment, ListOrder.Priority, panel.Areas), new(), Language.Chinese), stream);
        return stream.ToArray();
    }

    private static byte[] ListWith(PanelReading reading)
    {
        using var stream = new MemoryStream();
        var assessment = RiskWorkflow.Assess(reading.Panel, new AssessmentRequest(Pack, Now, null) { Problems = reading.Problems });
        ListFile.WriteJson(PriorityListDocument.From(PriorityListBuilder.Build(assessment, ListOrder.Priority, reading.Panel.Areas), new(), Language.Chinese), stream);
        return stream.ToArray();
    }
}
