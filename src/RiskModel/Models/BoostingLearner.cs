using System.Globalization;
using FangFan.Risk.Boosting;

namespace FangFan.Risk.Models;

/// <summary>Boosted trees, blended with logistic regression in log-odds where that lowers the out-of-fold log loss.</summary>
/// <remarks>On the same <see cref="Folds"/>: each recipe grows its most trees on every fold; the recipe and number of trees with the least
/// log loss win; then the weight of the trees is chosen against logistic regression's out-of-fold scores. Thinned sets are weighted back.</remarks>
/// <param name="settings">Settings; the defaults where null.</param>
/// <param name="grow">Grows the trees; <see cref="Booster"/> where null.</param>
/// <param name="logistic">Learns the linear score to blend with; <see cref="LogisticLearner"/> where null.</param>
public sealed class BoostingLearner(BoostingSettings? settings = null, TreeGrower? grow = null, ILearner? logistic = null) : ILearner
{
    // The last fit sees all events and takes about as long as a few folds.
    private const double ShareOfChoosing = 0.75;

    private const int ScoredAtOnce = 16_384;

    private readonly BoostingSettings settings = settings ?? new();
    private readonly TreeGrower grow = grow ?? GrowWithBooster;
    private readonly ILearner linear = logistic ?? new LogisticLearner();

    /// <summary>boosting.</summary>
    public string Name => "boosting";

    /// <inheritdoc/>
    public LearnedScorer Learn(TrainingSet set, int seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        set.Validate();
        progress?.Report(new WorkProgress(new("提升树：拟合逻辑回归以备融合", "boosting: fitting the logistic regression to blend with"), 0));
        var logistic = linear.Learn(set, seed, null, cancellation);
        var folds = Folds.Of(set, seed);
        var samples = FoldSample.Of(set, folds, settings.SelectionRows, seed);
        var trial = Trials(set, samples, seed, progress, cancellation).MinBy(t => t.BestLoss)!;
        var scores = OutOfFold(set, samples, trial);
        var (treeWeight, blended) = Blend(set, scores, logistic.OutOfFoldScores);
        progress?.Report(new WorkProgress(new("提升树：全样本生长", "boosting: growing on all rows"), ShareOfChoosing));
        var rows = RowSample.Draw(set.Labels, set.Weights, settings.MaximumRows, seed);
        var trees = grow(RecipeTrial.Growth(set, rows, trial.Recipe.Options with { Trees = trial.BestTrees, Seed = seed }), cancellation);
        progress?.Report(new WorkProgress(new("提升树：完成", "boosting: done"), 1));
        return new LearnedScorer(new Scorer(trees, treeWeight < 1 ? logistic.Scorer.Linear : null, treeWeight), blended, Chosen(folds, trial, treeWeight, logistic));
    }

    private List<RecipeTrial> Trials(TrainingSet set, IReadOnlyList<FoldSample> samples, int seed, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var events = ModelMetrics.EventHouseholdsOf(set);
        BoostingRecipe[] recipes = [.. settings.Recipes.Where(recipe => recipe.LeastEvents <= events)];
        if (recipes.Length == 0) recipes = [settings.Recipes[0]];
        var (done, all) = (0, recipes.Length * samples.Count);
        var step = new Wording("提升树：比较方案与树的数量", "boosting: comparing recipes and numbers of trees");
        void FoldDone() => progress?.Report(new WorkProgress(step, ShareOfChoosing * ++done / all));
        var context = new TrialContext(grow, settings.TreeStep, FoldDone, cancellation);
        return [.. recipes.Select(recipe => RecipeTrial.Run(set, samples, recipe with { Options = recipe.Options with { Seed = seed } }, context))];
    }

    private static double[] OutOfFold(TrainingSet set, IReadOnlyList<FoldSample> samples, RecipeTrial trial)
    {
        var scores = new double[set.Labels.Length];
        for (var f = 0; f < samples.Count; f++)
        {
            var ensemble = RecipeTrial.First(trial.Ensembles[f], trial.BestTrees);
            // In blocks, because a fold of a large county is hundreds of megabytes.
            foreach (var rows in samples[f].Test.Chunk(ScoredAtOnce))
            {
                var raw = ensemble.RawScores(Array.ConvertAll(set.Matrix.Columns, column => Array.ConvertAll(rows, row => column[row])));
                for (var i = 0; i < rows.Length; i++) scores[rows[i]] = raw[i];
            }
        }
        return scores;
    }

    private (double TreeWeight, double[] Scores) Blend(TrainingSet set, double[] trees, double[] linear)
    {
        var blends = settings.TreeWeights.Select(weight => (Weight: weight, Scores: Mix(trees, linear, weight)));
        return blends.MinBy(blend => LogOdds.MeanLoss(blend.Scores, set.Labels, set.Weights));
    }

    private static double[] Mix(double[] trees, double[] linear, double weight) => [.. trees.Zip(linear, (t, l) => weight * t + (1 - weight) * l)];

    private static Dictionary<string, string> Chosen(Folds folds, RecipeTrial trial, double treeWeight, LearnedScorer logistic)
    {
        var options = trial.Recipe.Options;
        static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
        return new Dictionary<string, string>
        {
            ["folds"] = folds.Description,
            ["recipe"] = trial.Recipe.Name,
            ["trees"] = Text(trial.BestTrees),
            ["leaves"] = Text(options.Leaves),
            ["learningRate"] = Text(options.LearningRate),
            ["featureFraction"] = Text(options.FeatureFraction),
            ["rowFraction"] = Text(options.RowFraction),
            ["l2"] = Text(options.L2),
            ["treeWeight"] = Text(treeWeight),
            ["linearPenalty"] = logistic.Chosen["penalty"],
            ["treesOutOfFoldLogLoss"] = trial.BestLoss.ToString("0.000000", CultureInfo.InvariantCulture),
            ["linearOutOfFoldLogLoss"] = logistic.Chosen["outOfFoldLogLoss"],
        };
    }

    private static TreeEnsemble GrowWithBooster(TreeGrowth growth, CancellationToken cancellation) =>
        Booster.Train(growth.Columns, growth.Labels, growth.Weights, growth.Monotone, growth.Options, cancellation: cancellation).Ensemble;
}
