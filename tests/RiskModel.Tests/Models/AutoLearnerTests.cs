using FangFan.Risk.Boosting;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Tests.Models;

public class AutoLearnerTests
{
    private static readonly SearchSettings Settings = new()
    {
        Recipes =
        [
            new("slow", new BoostingOptions { Trees = 12, LearningRate = 0.2, L2 = 1 }),
            new("fast", new BoostingOptions { Trees = 8, LearningRate = 1, L2 = 1 }),
        ],
        Varies = false,
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
        learned.Tried.Where(tried => tried.Penalty is not null).Sum(tried => tried.Weight).ShouldBe(1 - learned.Scorer.TreeWeight, 1e-12);
    }

    [Fact]
    public void What_was_tried_is_told_with_losses_and_weights_that_sum_to_one()
    {
        var learned = Learn(new SampleSet { Households = 120 }.Make());

        learned.Tried.Select(tried => tried.Name).Distinct().ShouldBe(["slow", "fast", "logistic"]);
        learned.Tried.Count(tried => tried.Penalty is not null).ShouldBe(new LogisticSettings().Penalties.Count);
        learned.Tried.ShouldAllBe(tried => (tried.Trees == null) != (tried.Penalty == null) && tried.LogLoss > 0);
        learned.Tried.Sum(tried => tried.Weight).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void The_scorer_is_what_the_weights_say()
    {
        var set = new SampleSet { Households = 120 }.Make();

        var learned = Learn(set);

        var trees = learned.Tried.Where(tried => tried is { Trees: not null, Weight: > 0 }).ToList();
        learned.Scorer.Trees?.Roots.Length.ShouldBe(trees.Sum(tried => tried.Trees!.Trees));
        learned.Scorer.TreeWeight.ShouldBe(trees.Sum(tried => tried.Weight), 1e-12);
    }

    [Fact]
    public void The_number_of_trees_has_the_least_loss_on_rows_not_seen()
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
            return loss / set.Labels.Length;
        }

        var tried = new AutoLearner(Settings with { SelectionRows = 10_000 }, StumpGrower.Grow).Learn(set, 1).Tried;

        foreach (var recipe in Settings.Recipes)
        {
            var best = Enumerable.Range(1, recipe.Options.Trees / 4).Select(i => (Trees: 4 * i, Loss: Loss(recipe, 4 * i))).MinBy(t => t.Loss);
            var told = tried.Single(t => t.Name == recipe.Name);
            told.Trees!.Trees.ShouldBe(best.Trees);
            told.LogLoss.ShouldBe(best.Loss, 1e-9);
        }
    }

    [Fact]
    public void A_recipe_that_asks_for_more_events_than_there_are_is_not_tried()
    {
        var set = new SampleSet { Households = 60 }.Make();
        var rich = Settings.Recipes[1] with { LeastEvents = ModelMetrics.EventHouseholdsOf(set) + 1 };

        Names(Settings with { Recipes = [Settings.Recipes[0], rich] }).ShouldBe(["slow"]);
        Names(Settings with { Recipes = [rich] }).ShouldBe(["fast"]);

        IEnumerable<string> Names(SearchSettings settings) =>
            new AutoLearner(settings, StumpGrower.Grow).Learn(set, 1).Tried.Where(tried => tried.Trees is not null).Select(tried => tried.Name);
    }

    [Fact]
    public void Pure_noise_is_not_mistaken_for_skill_out_of_fold()
    {
        var set = new SampleSet { Households = 200, Effect = _ => 0, Level = -1 }.Make();

        new ScoredOutcomes(Learn(set).OutOfFoldScores, set.Labels).Auc().ShouldBeInRange(0.42, 0.58);
    }

    [Fact]
    public void The_grower_is_told_directions_seed_and_all_rows_in_the_end()
    {
        var grown = new List<TreeGrowth>();
        var set = new SampleSet { Households = 120, Directions = [Monotone.RiskRises, Monotone.RiskFalls, Monotone.None] }.Make();

        new AutoLearner(Settings with { Linear = false }, Noting(grown)).Learn(set, 77);

        grown.ShouldAllBe(growth => growth.Monotone.SequenceEqual(new sbyte[] { 1, -1, 0 }) && growth.Options.Seed == 77);
        grown.Count(growth => growth.Labels.Length < set.Labels.Length).ShouldBe(2 * 5);
        grown.Count(growth => growth.Labels.Length == set.Labels.Length).ShouldBeInRange(1, 2);
    }

    [Fact]
    public void Growing_may_end_before_the_trees_asked_for()
    {
        var learned = new AutoLearner(Settings with { Linear = false, Recipes = [Settings.Recipes[0]] }, (growth, cancellation) =>
            StumpGrower.Grow(growth with { Options = growth.Options with { Trees = Math.Min(growth.Options.Trees, 3) } }, cancellation)).Learn(Crossed.Make(), 1);

        // More steps of nothing change no loss; of equals the least is chosen.
        learned.Tried.ShouldHaveSingleItem().Trees!.Trees.ShouldBe(4);
        learned.Scorer.Trees!.Roots.Length.ShouldBe(3);
    }

    [Fact]
    public void Thinned_rows_are_weighted_back()
    {
        var grown = new List<TreeGrowth>();
        var set = new SampleSet { Households = 400, Level = -3 }.Make();

        new AutoLearner(Settings with { MaximumRows = 1200, Linear = false }, Noting(grown)).Learn(set, 1);

        grown[^1].Labels.Length.ShouldBe(1200);
        grown[^1].Weights!.Sum().ShouldBe(set.Labels.Length, 0.5);
        grown[^1].Labels.Sum().ShouldBe(set.Events);
    }

    [Fact]
    public void Same_data_and_seed_give_the_same_scorer()
    {
        var set = new SampleSet { Households = 150 }.Make();
        var (one, two) = (new AutoLearner().Learn(set, 5), new AutoLearner().Learn(set, 5));

        one.Scorer.RawScores(set.Matrix.Columns).ShouldBe(two.Scorer.RawScores(set.Matrix.Columns));
        one.Tried.ShouldBe(two.Tried);
        one.OutOfFoldScores.ShouldBe(two.OutOfFoldScores);
    }

    [Fact]
    public void Progress_never_goes_back_and_ends_at_one()
    {
        var shares = new List<double>();

        new AutoLearner(Settings, StumpGrower.Grow).Learn(Crossed.Make(), 1, new Recorder(shares));

        shares.ShouldBe(shares.Order());
        shares[^1].ShouldBe(1);
    }

    [Fact]
    public void Cancelling_stops_between_folds()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => new AutoLearner(Settings with { Linear = false }, StumpGrower.Grow).Learn(Crossed.Make(), 1, null, source.Token));
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("boosting")]
    [InlineData("logistic")]
    public void A_learner_is_found_by_its_name(string name) => Learners.ByName(name).Name.ShouldBe(name);

    [Fact]
    public void An_unknown_learner_is_answered_with_those_that_exist() =>
        Should.Throw<ArgumentException>(() => Learners.ByName("forest")).Message.ShouldContain("auto, boosting, logistic");

    [Theory]
    [InlineData("mlnet-fasttree")]
    [InlineData("mlnet-fastforest")]
    public void A_learner_that_the_build_lacks_is_refused_with_what_has_it(string name)
    {
        OptInLearners.IsMissing(name).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => Learners.ByName(name)).Message.ShouldContain("dotnet build -p:MlNet=true");
        OptInLearners.IsMissing("auto").ShouldBeFalse();
    }

    private static LearnedScorer Learn(TrainingSet set) => new AutoLearner(Settings, StumpGrower.Grow).Learn(set, 1);

    private static FangFan.Risk.Models.TreeGrower Noting(List<TreeGrowth> grown) => (growth, cancellation) =>
    {
        lock (grown) grown.Add(growth);
        return StumpGrower.Grow(growth, cancellation);
    };

    private sealed class Recorder(List<double> shares) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => shares.Add(value.Share);
    }
}
