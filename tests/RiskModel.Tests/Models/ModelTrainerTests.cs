using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

public class ModelTrainerTests
{
    private static readonly ModelPurpose Purpose = new(Target.Relapse, FeaturePreset.All, "suixi-2021", new Quarter(2021, 4), 1);

    [Fact]
    public void A_model_says_where_it_comes_from_and_how_good_it_was_on_rows_not_seen()
    {
        var set = new SampleSet().Make();

        var model = Train(set);

        (model.Origin.Rows, model.Origin.Events, model.Origin.Horizon, model.Origin.Learner).ShouldBe((set.Labels.Length, set.Events, 4, "logistic"));
        model.Origin.Metrics["auc"].ShouldBeInRange(0.75, 0.87);
        model.Origin.Metrics["expectedCalibrationError"].ShouldBeInRange(0, 0.05);
        model.Origin.Metrics["expectedCalibrationErrorLow"].ShouldBeLessThan(model.Origin.Metrics["expectedCalibrationErrorHigh"]);
        model.Origin.Metrics["logLoss"].ShouldBe(model.Origin.Metrics[model.Calibration.Method + "LogLoss"], 1e-9);
        model.Id.Length.ShouldBe(12);
    }

    [Fact]
    public void Probabilities_agree_with_what_happens_in_new_data()
    {
        var model = Train(new SampleSet { Households = 1000 }.Make());
        var fresh = new SampleSet { Households = 1000, Seed = 99 }.Make();

        var chances = new ScoredProbabilities(Array.ConvertAll(model.RawScores(fresh.Matrix), model.Calibration.Probability), fresh.Labels);

        chances.ExpectedCalibrationError().ShouldBeLessThan(0.02);
    }

    [Fact]
    public void The_same_set_and_seed_give_the_same_file()
    {
        var set = new SampleSet { Missing = 0.1 }.Make();

        SampleModel.Bytes(Train(set)).ShouldBe(SampleModel.Bytes(Train(set)));
    }

    [Fact]
    public void How_households_and_villages_are_numbered_does_not_show_in_the_file()
    {
        var set = new SampleSet { Households = 80 }.Make();
        var renumbered = set with
        {
            Matrix = set.Matrix with { Rows = Array.ConvertAll(set.Matrix.Rows, row => new FeatureRow(2 * row.Household + 5, row.AsOf)) },
            Villages = Array.ConvertAll(set.Villages, village => 50 - village),
        };

        SampleModel.Bytes(Train(renumbered)).ShouldBe(SampleModel.Bytes(Train(set)));
    }

    [Fact]
    public void The_data_hash_changes_with_any_value_and_label_but_not_with_the_kind_of_nan()
    {
        var set = new SampleSet { Households = 60 }.Make();
        set.Matrix.Columns[0][3] = float.NaN;
        var before = Train(set).Origin.DataHash;

        set.Matrix.Columns[0][3] = BitConverter.Int32BitsToSingle(0x7FC00001);
        Train(set).Origin.DataHash.ShouldBe(before);
        set.Matrix.Columns[1][7] += 1;
        var changed = Train(set).Origin.DataHash;
        changed.ShouldNotBe(before);
        set.Labels[0] = 1 - set.Labels[0];
        Train(set).Origin.DataHash.ShouldNotBe(changed);
    }

    [Theory]
    [InlineData(4, "不足20户", "under 20")]
    [InlineData(40, "不足100户", "under 100")]
    public void Too_few_events_are_said_in_both_languages(int events, string chinese, string english)
    {
        var warning = Train(WithEvents(events + 3)).Warning!.Value;

        warning.Chinese.ShouldContain(chinese);
        warning.English.ShouldContain(english);
    }

    [Fact]
    public void Events_enough_bring_no_warning() => Train(WithEvents(100)).Warning.ShouldBeNull();

    [Fact]
    public void Under_five_households_with_the_target_nothing_is_trained() =>
        Should.Throw<InvalidOperationException>(() => Train(WithEvents(4))).Message.ShouldContain("Only 4 households");

    [Fact]
    public void Without_any_event_nothing_is_trained() =>
        Should.Throw<InvalidOperationException>(() => Train(WithEvents(0))).Message.ShouldContain("0 have the target");

    [Fact]
    public void A_label_that_is_still_open_is_refused()
    {
        var set = new SampleSet { Households = 50 }.Make();

        var refusal = Should.Throw<ArgumentException>(() => ModelTrainer.Train(set, Purpose with { TrainedUntil = SampleSet.First.Plus(8) }, new LogisticLearner()));

        refusal.Message.ShouldContain("2016Q2");
        refusal.Message.ShouldContain("open until 2017Q2");
    }

    [Fact]
    public void A_matrix_with_other_features_is_not_scored()
    {
        var set = new SampleSet { Households = 50 }.Make();
        var other = set.Matrix with { Features = [.. set.Matrix.Features.Reverse()] };

        Should.Throw<ArgumentException>(() => Train(set).RawScores(other));
    }

    private static TrainedModel Train(TrainingSet set) => ModelTrainer.Train(set, Purpose, new LogisticLearner());

    // One quarter: an event is a household.
    private static TrainingSet WithEvents(int events)
    {
        var set = new SampleSet { Quarters = 1, Level = -100 }.Make();
        for (var row = 0; row < events; row++) set.Labels[row] = 1;
        return set;
    }
}
