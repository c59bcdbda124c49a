using System.Runtime.InteropServices;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Tests.Features;
using FangFan.Risk.Tests.Workflow;
using FangFan.Risk.Workflow;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Evaluation.Cohorts;

public class CohortHistoryTests
{
    private static readonly PolicyPack Pack = PackLibrary.Bundled().Packs["national-2020"];
    private static readonly Quarter AsOf = new(2020, 4);
    private static readonly Lazy<HouseholdPanel> County = new(() => SmallCounty.Panel());

    [Fact]
    public void A_recipe_makes_the_model_file_that_training_makes_byte_for_byte()
    {
        var history = History(County.Value);
        var cohort = history.At(AsOf);
        var training = new CohortTraining(history, seed: 3);
        foreach (var recipe in new[] { Recipe.Logistic, Recipe.Model, Recipe.BeforeSupport })
        {
            var trained = RiskWorkflow.Train(County.Value, new TrainingRequest(Pack, AsOf) { Learner = recipe.Learner, Preset = recipe.Preset, Seed = 3 });

            Bytes(training.Follow(cohort, recipe).Model).ShouldBe(Bytes(trained), recipe.Score.Name);
        }
    }

    [Fact]
    public void Quarters_asked_for_in_any_order_have_the_features_that_are_built_anew()
    {
        var history = History(County.Value);
        foreach (var asOf in new[] { AsOf, AsOf.Plus(-4), AsOf.Plus(-1), AsOf })
        {
            var matrix = history.At(asOf).Features;
            Same(matrix, FeatureBuilder.Build(County.Value, matrix.Rows, history.Lines, FeatureCatalogue.For(FeaturePreset.All)));
            var set = history.Training(asOf, FeaturePreset.BeforeSupport);
            Same(set.Matrix, FeatureBuilder.Build(County.Value, set.Matrix.Rows, history.Lines, FeatureCatalogue.For(FeaturePreset.BeforeSupport)));
        }
    }

    [Fact]
    public void Fewer_features_share_the_columns_and_the_same_features_are_the_same_set()
    {
        var history = History(County.Value);
        var all = history.Training(AsOf, FeaturePreset.All);

        history.Training(AsOf, FeaturePreset.All).ShouldBeSameAs(all);
        var before = history.Training(AsOf, FeaturePreset.BeforeSupport).Matrix;
        before.Features.Count.ShouldBeLessThan(all.Matrix.Features.Count);
        before.Columns.ShouldAllBe(column => all.Matrix.Columns.Contains(column));
    }

    [Fact]
    public void A_cohort_and_its_training_set_do_not_see_what_was_recorded_later() => Prop.ForAll(Cases(), draw =>
    {
        var county = new RandomCounty.Draw(draw.Seed);
        var until = county.First.Plus(draw.QuartersIn);
        var (before, after) = (RandomCounty.Build(county, until, draw.Seed), RandomCounty.Build(county, until, draw.LaterSeed));

        var (left, right) = (History(before).Training(until, FeaturePreset.All), History(after).Training(until, FeaturePreset.All));
        RandomCounty.Bytes(left.Matrix, before).ShouldBe(RandomCounty.Bytes(right.Matrix, after));
        left.Labels.ShouldBe(right.Labels);
        // Whose outcome is known depends on what came later; what was known of a household does not.
        var (then, other) = (Rows(History(before).At(until), before), Rows(History(after).At(until), after));
        foreach (var id in then.Keys.Intersect(other.Keys)) then[id].ShouldBe(other[id]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20210401, 1));

    [Fact]
    public void A_followed_recipe_does_not_see_what_was_recorded_later()
    {
        byte[] Model(HouseholdPanel panel)
        {
            var history = History(panel);
            return Bytes(new CohortTraining(history, seed: 1).Follow(history.At(AsOf), Recipe.Logistic).Model);
        }

        Model(SmallCounty.Panel(changedAfter: AsOf)).ShouldBe(Model(County.Value));
    }

    [Fact]
    public void Those_that_left_are_counted_by_what_took_them_away()
    {
        var panel = new TestCounty()
            .Row("a", "2020Q4").Row("b", "2020Q4").Row("c", "2020Q4").Row("d", "2020Q4").Row("a", "2021Q4")
            .Event("b", EventKind.Died, "2021-02-01").Event("c", EventKind.MovedAway, "2021-08-01").Event("d", EventKind.FellBack, "2021-05-01").Build();

        var cohort = History(panel).At(AsOf);

        (cohort.Households.Count, cohort.Events, cohort.Censored, cohort.Died, cohort.MovedAway).ShouldBe((2, 1, 2, 1, 1));
    }

    [Fact]
    public void Training_outside_the_records_is_refused_with_the_quarters_needed()
    {
        var history = History(County.Value);

        Should.Throw<InvalidOperationException>(() => history.Training(SmallCounty.First.Plus(3), FeaturePreset.All)).Message.ShouldContain("they begin with 2018Q1");
        Should.Throw<InvalidOperationException>(() => history.Training(SmallCounty.Last.Plus(1), FeaturePreset.All)).Message.ShouldContain("end with 2021Q4");
    }

    private static CohortHistory History(HouseholdPanel panel) => new(panel, new CohortRequest(Pack));

    private static Arbitrary<(int Seed, int LaterSeed, int QuartersIn)> Cases() => Arb.From(
        from seed in Gen.Choose(1, 1_000_000)
        from later in Gen.Choose(1, 1_000_000)
        from quarters in Gen.Choose(4, 11)
        select (seed, later, quarters));

    private static Dictionary<string, string> Rows(Cohort cohort, HouseholdPanel panel) => Enumerable.Range(0, cohort.Features.RowCount).ToDictionary(
        row => panel.Id(cohort.Features.Rows[row].Household).Value,
        row => string.Join(' ', cohort.Features.Columns.Select(column => BitConverter.SingleToInt32Bits(column[row]))) + cohort.Households[row].Judgement.Verdict);

    private static void Same(FeatureMatrix actual, FeatureMatrix expected)
    {
        actual.Rows.ShouldBe(expected.Rows);
        actual.Features.Select(f => f.Name).ShouldBe(expected.Features.Select(f => f.Name));
        for (var f = 0; f < expected.Columns.Length; f++) Bits(actual.Columns[f]).ShouldBe(Bits(expected.Columns[f]));
    }

    private static byte[] Bits(float[] column) => MemoryMarshal.AsBytes(column.AsSpan()).ToArray();

    private static byte[] Bytes(TrainedModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(model, stream);
        return stream.ToArray();
    }
}
