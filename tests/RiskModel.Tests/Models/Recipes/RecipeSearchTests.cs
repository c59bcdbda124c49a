using FangFan.Risk.Boosting;
using FangFan.Risk.Models;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Tests.Models.Recipes;

public class RecipeSearchTests
{
    private static readonly SearchSettings Settings = new()
    {
        Recipes = [new("slow", new BoostingOptions { Trees = 8, LearningRate = 0.2, L2 = 1 }), new("fast", new BoostingOptions { Trees = 8, LearningRate = 0.9, L2 = 1 })],
        TreeStep = 4,
        Linear = false,
    };

    private static readonly TrainingSet Set = new SampleSet { Households = 120, Effect = x => 2 * x[0] }.Make();

    [Fact]
    public void Variations_of_the_best_are_tried_one_property_at_a_time_then_its_seeds()
    {
        var tried = Tried(Settings);

        var best = tried.Take(2).MinBy(t => t.LogLoss)!;
        tried.Skip(2).Take(3).Select(t => t.Name).ShouldBe([$"{best.Name}, stronger L2", $"{best.Name}, larger leaves", $"{best.Name}, fewer features"]);
        tried[2].Trees!.L2.ShouldBe(4);
        tried[3].Trees!.MinimumRowsPerLeaf.ShouldBe(60);
        tried[4].Trees!.FeatureFraction.ShouldBe(0.5);
        tried[5].Name.ShouldEndWith(", half the rate");
        var last = tried.Take(6).MinBy(t => t.LogLoss)!;
        tried.Skip(6).Select(t => t.Name).ShouldBe([$"{last.Name}, second seed", $"{last.Name}, third seed"]);
        tried.Skip(6).Select(t => t.Trees!.Seed).ShouldBe([2, 3]);
    }

    [Fact]
    public void Seeds_of_one_recipe_share_their_weight()
    {
        var bags = Tried(Settings).GroupBy(t => t.Trees! with { Seed = 0, Trees = 0 });

        bags.ShouldAllBe(bag => bag.Max(t => t.Weight) - bag.Min(t => t.Weight) < 1e-12);
        bags.ShouldContain(bag => bag.Count() == 3);
    }

    [Fact]
    public void A_small_budget_tries_the_first_recipe_only() => Tried(Settings with { Budget = 1e-9 }).Select(t => t.Name).ShouldBe(["slow"]);

    [Fact]
    public void What_does_not_fit_the_budget_is_left_out_and_the_rest_goes_on()
    {
        var costly = new BoostingRecipe("costly", new BoostingOptions { Trees = 100_000, LearningRate = 0.5 });

        Tried(Settings with { Recipes = [Settings.Recipes[0], costly, Settings.Recipes[1]], Varies = false, Budget = 1 }).Select(t => t.Name).ShouldBe(["slow", "fast"]);
    }

    [Fact]
    public void Work_grows_with_rows_features_leaves_and_trees()
    {
        var samples = FoldSample.Of(Set, Folds.Of(Set, 1), 10_000, 1);
        var fewer = FoldSample.Of(Set, Folds.Of(Set, 1), 200, 1);
        double Work(BoostingOptions options, int features = 3) => RecipeWork.Seconds(new BoostingRecipe("x", options), samples, features);
        var plain = new BoostingOptions();

        RecipeWork.Seconds(new BoostingRecipe("x", plain), fewer, 3).ShouldBeLessThan(Work(plain));
        Work(plain, 6).ShouldBeGreaterThan(Work(plain));
        Work(plain with { Leaves = 62 }).ShouldBeGreaterThan(Work(plain));
        Work(plain with { Trees = 400 }).ShouldBe(2 * Work(plain), 1e-9);
        Work(plain with { FeatureFraction = 0.5 }).ShouldBeLessThan(Work(plain));
    }

    private static IReadOnlyList<TriedRecipe> Tried(SearchSettings settings) => new AutoLearner(settings, StumpGrower.Grow).Learn(Set, 1).Tried;
}
