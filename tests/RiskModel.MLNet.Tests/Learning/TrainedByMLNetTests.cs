using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Tests.Workflow;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Learning;

public sealed class TrainedByMLNetTests
{
    private static readonly PolicyPack Pack = PackLibrary.Bundled().Packs["national-2020"];
    private static readonly Quarter Until = new(2021, 2);
    private static readonly Lazy<HouseholdPanel> County = new(() => SmallCounty.Panel());
    private static readonly Lazy<TrainedModel> Model = new(() => Train("mlnet-fasttree"));

    [Theory]
    [InlineData("mlnet-fasttree")]
    [InlineData("mlnet-fastforest")]
    public void The_learner_is_found_by_its_name(string name)
    {
        OptInLearners.IsMissing(name).ShouldBeFalse();
        Learners.ByName(name).Name.ShouldBe(name);
    }

    [Fact]
    public void The_model_file_holds_the_medians_and_reads_back_without_MLNET()
    {
        using var file = new MemoryStream();
        var saved = ModelFile.Save(Model.Value, file);
        var read = ModelFile.Load(new MemoryStream(file.ToArray()), "model.json");

        saved.Id.ShouldBe(Model.Value.Id);
        saved.Attachment.ShouldBe(Model.Value.Attachment);
        read.Origin.Learner.ShouldBe("mlnet-fasttree");
        read.Origin.Imputed.ShouldBe(Model.Value.Origin.Imputed, ignoreOrder: true);
        read.Origin.Imputed.Keys.ShouldBe(read.Features.Select(feature => feature.Name), ignoreOrder: true);
        read.Scorer.Trees!.Nodes.ShouldBe(Model.Value.Scorer.Trees!.Nodes);
        ModelFile.Save(read, Stream.Null).Id.ShouldBe(Model.Value.Id);
    }

    [Theory]
    [InlineData("mlnet-fasttree")]
    [InlineData("mlnet-fastforest")]
    public void A_county_is_assessed_with_reasons_that_add_up_to_the_score(string learner)
    {
        var model = learner == "mlnet-fasttree" ? Model.Value : Train(learner);
        var assessment = RiskWorkflow.Assess(County.Value, new AssessmentRequest(Pack, Until, model));
        var scored = assessment.Households.Where(household => household.Model is not null).Select(household => household.Model!).ToArray();

        scored.Length.ShouldBeGreaterThan(50);
        scored.ShouldAllBe(household => Math.Abs(household.Explanation.Base + household.Explanation.Contributions.Sum(c => c.LogOdds) - household.RawScore) < 1e-6);
        scored.ShouldContain(household => household.Explanation.Contributions.Any(c => Math.Abs(c.LogOdds) > 0.2));
    }

    [Fact]
    public void A_seed_gives_the_same_model_file() => Train("mlnet-fasttree").Id.ShouldBe(Model.Value.Id);

    [Fact]
    public void A_backtest_follows_the_learner_asked_for()
    {
        var request = new BacktestRequest(Pack) { Learner = "mlnet-fasttree", MostQuarters = 1, Draws = 0, BothPresets = false };
        var result = RiskWorkflow.Backtest(County.Value, request);

        result.Options.Context["learner"].ShouldBe("mlnet-fasttree");
        result.Quarters.ShouldNotBeEmpty();
    }

    private static TrainedModel Train(string learner) => RiskWorkflow.Train(County.Value, new TrainingRequest(Pack, Until) { Learner = learner });
}
