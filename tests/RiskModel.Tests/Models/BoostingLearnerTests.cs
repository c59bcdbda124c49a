using System.Globalization;
using FangFan.Risk.Boosting;
using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Models;

public class BoostingLearnerTests
{
    private static readonly BoostingSettings Settings = new()
    {
        Recipes =
        [
            new("slow", new BoostingOptions { Trees = 12, LearningRate = 0.2, L2 = 1 }),
            new("fast", new BoostingOptions { Trees = 8, LearningRate = 1, L2 = 1 }),
        ],
        TreeStep = 4,
        SelectionRows = 600,
    };

    private static readonly SampleSet Crossed = new() { Households = 120, Effect = x => x[0] * x[1] > 0 ? 2 : -2, Level = -1 };

    [Fact]
    public void Trees_stand_alone_where_only_they_can_see_the_pattern()
    {
        var set = Crossed.Make();

        var learned = Learn(set);

        learned.Scorer.TreeWeight.ShouldBe(1);
        learned.Scorer.Linear.ShouldBeNull();
        new ScoredOutcomes(learned.OutOfFoldScores, set.Labels).Auc().ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public void A_straight_truth_brings_logistic_regression_into_the_blend()
    {
        var learned = Learn(new SampleSet { Households = 120, Effect = x => 2 * x[0] - 2 * x[1] }.Make());

        learned.Scorer.TreeWeight.ShouldBeLessThan(1);
        learned.Scorer.Linear.ShouldNotBeNull();
        learned.Chosen["treeWeight"].ShouldBe(learned.Scorer.TreeWeight.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_blend_is_never_worse_out_of_fold_than_logistic_regression_and_trees_blended_otherwise()
    {
        var set = new SampleSet { Households = 60 }.Make();
        var settings = Settings with { Recipes = [Settings.Recipes[1]] };

        var blended = new BoostingLearner(settings, StumpGrower.Grow).Learn(set, 1);

        foreach (var weight in Settings.TreeWeights)
        {
            var other = new BoostingLearner(settings with { TreeWeights = [weight] }, StumpGrower.Grow).Learn(set, 1);
            LogOdds.MeanLoss(blended.OutOfFoldScores, set.Labels).ShouldBeLessThanOrEqualTo(LogOdds.MeanLoss(other.OutOfFoldScores, set.Labels));
        }
    }

    [Fact]
    public void The_chosen_recipe_and_number_of_trees_have_the_least_loss_on_rows_not_seen()
    {
        var set = Crossed.Make();
        var folds = Folds.Of(set, 1);
        double Loss(BoostingRecipe recipe, int trees)
        {
            double loss = 0;
            foreach (var fold in folds.Items)
            {
                var (train, test) = (set.Matrix.Subset(fold.Train), set.Matrix.Subset(fold.Test));
                var growth = new TreeGrowth(train.Columns, Array.ConvertAll(fold.Train, row => set.Labels[row]), null, [0, 0, 0], recipe.Options with { Trees = trees });
                loss += fold.Test.Length * LogOdds.MeanLoss(StumpGrower.Grow(growth, default).RawScores(test.Columns), Array.ConvertAll(fold.Test, row => set.Labels[row]));
            }
            return loss;
        }

        var chosen = new BoostingLearner(Settings with { SelectionRows = 10_000 }, StumpGrower.Grow).Learn(set, 1).Chosen;

        var best = Settings.Recipes.SelectMany(recipe => Enumerable.Range(1, recipe.Options.Trees / 4).Select(i => (recipe.Name, Trees: 4 * i, Loss: Loss(recipe, 4 * i)))).MinBy(t => t.Loss);
        (chosen["recipe"], chosen["trees"]).ShouldBe((best.Name, best.Trees.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_recipe_that_asks_for_more_events_than_there_are_is_not_tried()
    {
        var set = new SampleSet { Households = 60 }.Make();
        var rich = Settings.Recipes[1] with { LeastEvents = ModelMetrics.EventHouseholdsOf(set) + 1 };

        new BoostingLearner(Settings with { Recipes = [Settings.Recipes[0], rich] }, StumpGrower.Grow).Learn(set, 1).Chosen["recipe"].ShouldBe("slow");
        new BoostingLearner(Settings with { Recipes = [rich] }, StumpGrower.Grow).Learn(set, 1).Chosen["recipe"].ShouldBe("fast");
    }

    [Fact]
    public void Pure_noise_is_not_mistaken_for_skill_out_of_fold()
    {
        var set = new SampleSet { Households = 200, Effect = _ => 0, Level = -1 }.Make();

        new ScoredOutcomes(Learn(set).OutOfFoldScores, set.Labels).Auc().ShouldBeInRange(0.42, 0.58);
    }

    [Fact]
    public void The_grower_is_told_directions_seed_and_the_number_of_trees()
    {
        var grown = new List<TreeGrowth>();
        var set = new SampleSet { Households = 120, Directions = [Monotone.RiskRises, Monotone.RiskFalls, Monotone.None] }.Make();

        var learned = new BoostingLearner(Settings, (growth, cancellation) =>
        {
            grown.Add(growth);
            return StumpGrower.Grow(growth, cancellation);
        }).Learn(set, 77);

        grown.ShouldAllBe(growth => growth.Monotone.SequenceEqual(new sbyte[] { 1, -1, 0 }) && growth.Options.Seed == 77);
        grown.Count.ShouldBe(2 * 5 + 1);
        grown[^1].Labels.Length.ShouldBe(set.Labels.Length);
        learned.Scorer.Trees!.Roots.Length.ShouldBe(int.Parse(learned.Chosen["trees"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Growing_may_end_before_the_trees_asked_for()
    {
        var set = Crossed.Make();

        var learned = new BoostingLearner(Settings, (growth, cancellation) =>
            StumpGrower.Grow(growth with { Options = growth.Options with { Trees = Math.Min(growth.Options.Trees, 3) } }, cancellation)).Learn(set, 1);

        // More steps of nothing change no loss; of equals the least is chosen.
        learned.Chosen["trees"].ShouldBe("4");
        learned.Scorer.Trees!.Roots.Length.ShouldBe(3);
    }

    [Fact]
    public void Thinned_rows_are_weighted_back()
    {
        var grown = new List<TreeGrowth>();
        var set = new SampleSet { Households = 400, Level = -3 }.Make();

        new BoostingLearner(Settings with { MaximumRows = 1200 }, (growth, cancellation) =>
        {
            grown.Add(growth);
            return StumpGrower.Grow(growth, cancellation);
        }).Learn(set, 1);

        grown[^1].Labels.Length.ShouldBe(1200);
        grown[^1].Weights!.Sum().ShouldBe(set.Labels.Length, 0.5);
        grown[^1].Labels.Sum().ShouldBe(set.Events);
    }

    [Fact]
    public void Progress_never_goes_back_and_ends_at_one()
    {
        var shares = new List<double>();

        new BoostingLearner(Settings, StumpGrower.Grow).Learn(Crossed.Make(), 1, new Recorder(shares));

        shares.ShouldBe(shares.Order());
        shares[^1].ShouldBe(1);
    }

    [Theory]
    [InlineData("boosting")]
    [InlineData("logistic")]
    public void A_learner_is_found_by_its_name(string name) => Learners.ByName(name).Name.ShouldBe(name);

    [Fact]
    public void An_unknown_learner_is_answered_with_those_that_exist() =>
        Should.Throw<ArgumentException>(() => Learners.ByName("forest")).Message.ShouldContain("boosting and logistic");

    private static LearnedScorer Learn(TrainingSet set) => new BoostingLearner(Settings, StumpGrower.Grow).Learn(set, 1);

    private sealed class Recorder(List<double> shares) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => shares.Add(value.Share);
    }
}
