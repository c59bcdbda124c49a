using System.Globalization;
using FangFan.Risk.Boosting;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Models;

/// <summary>Boosted trees of several recipes and a regularised logistic regression, blended in log-odds; all chosen by out-of-fold log loss.</summary>
/// <remarks>On the same <see cref="Folds"/>: <see cref="RecipeSearch"/> tries recipes and numbers of trees, <see cref="BlendSelection"/> weighs what was
/// tried, and what has a weight is grown anew on all rows. Thinned sets are weighted back.</remarks>
/// <param name="settings">Settings; the defaults where null.</param>
/// <param name="grow">Grows the trees; <see cref="Booster"/> where null.</param>
/// <param name="logistic">Learns the linear score to blend with; <see cref="LogisticLearner"/> where null.</param>
public sealed class AutoLearner(SearchSettings? settings = null, TreeGrower? grow = null, ILearner? logistic = null) : ILearner
{
    // The last fit sees all rows and takes about as long as a few folds.
    private const double ShareOfChoosing = 0.75;

    private const int ScoredAtOnce = 16_384;

    private readonly SearchSettings settings = settings ?? new();
    private readonly TreeGrower grow = grow ?? TreeGrowth.WithBooster;
    private readonly ILearner linear = logistic ?? new LogisticLearner();

    /// <summary>auto; boosting where no linear score may join.</summary>
    public string Name => settings.Linear ? "auto" : "boosting";

    /// <inheritdoc/>
    public LearnedScorer Learn(TrainingSet set, int seed, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        set.Validate();
        progress?.Report(new WorkProgress(new("自动选择：拟合逻辑回归以备融合", "auto: fitting the logistic regression to blend with"), 0));
        var logistic = settings.Linear ? linear.Learn(set, seed, null, cancellation) : null;
        var folds = Folds.Of(set, seed);
        var samples = FoldSample.Of(set, folds, settings.SelectionRows, seed);
        var trials = Trials(set, samples, seed, progress, cancellation);
        var weights = Weights(new JudgedRows(set, samples), trials, logistic);
        Member[] members = [.. trials.Zip(weights, (trial, weight) => new Member(trial, weight)).Where(member => member.Weight > 0)];
        progress?.Report(new WorkProgress(new("自动选择：全样本生长", "auto: growing on all rows"), ShareOfChoosing));
        var trees = Grown(set, members, seed, cancellation);
        var linearWeight = logistic is null ? 0 : weights[^1];
        var scorer = new Scorer(trees, linearWeight > 0 ? logistic!.Scorer.Linear : null, 1 - linearWeight);
        progress?.Report(new WorkProgress(new("自动选择：完成", "auto: done"), 1));
        return new LearnedScorer(scorer, OutOfFold(set, samples, members, linearWeight > 0 ? (logistic!, linearWeight) : null),
            Chosen(folds, members, linearWeight), Tried(trials, logistic, weights));
    }

    private sealed record Member(RecipeTrial Trial, double Weight);

    private IReadOnlyList<RecipeTrial> Trials(TrainingSet set, IReadOnlyList<FoldSample> samples, int seed, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var step = new Wording("自动选择：比较方案与树的数量", "auto: comparing recipes and numbers of trees");
        var trials = new RecipeTrials(set, samples, grow, settings.TreeStep, cancellation);
        var search = new RecipeSearch(settings, trials, recipe => RecipeWork.Seconds(recipe, samples, set.Matrix.Columns.Length));
        return search.Run(ModelMetrics.EventHouseholdsOf(set), seed, share => progress?.Report(new WorkProgress(step, ShareOfChoosing * share)));
    }

    /// <summary>Weights of the trials in their order, then of the logistic regression where there is one. Trials that differ by their seed alone compete as one, their mean.</summary>
    private static double[] Weights(JudgedRows judged, IReadOnlyList<RecipeTrial> trials, LearnedScorer? logistic)
    {
        var bags = trials.GroupBy(trial => trial.Recipe.Options with { Seed = 0 }).Select(bag => bag.ToList()).ToList();
        var scores = bags.Select(bag => JudgedRows.Mean([.. bag.Select(judged.Scores)]));
        if (logistic is not null) scores = scores.Append(judged.Of(logistic.OutOfFoldScores));
        var weights = BlendSelection.Weights([.. scores], judged.Labels, judged.Weights);
        var ofTrials = trials.Select(trial => bags.FindIndex(bag => bag.Contains(trial))).Select(bag => weights[bag] / bags[bag].Count);
        return [.. ofTrials, .. weights.Skip(bags.Count)];
    }

    private TreeEnsemble? Grown(TrainingSet set, IReadOnlyList<Member> members, int seed, CancellationToken cancellation)
    {
        if (members.Count == 0) return null;
        var rows = RowSample.Draw(set.Labels, set.Weights, settings.MaximumRows, seed);
        return TreeEnsemble.Blend([.. members.Select(m => (grow(TreeGrowth.Of(set, rows, m.Trial.Chosen) with { IsFinal = true }, cancellation), m.Weight))]);
    }

    private static double[] OutOfFold(TrainingSet set, IReadOnlyList<FoldSample> samples, IReadOnlyList<Member> members, (LearnedScorer Learned, double Weight)? linear)
    {
        var scores = linear is { } part ? Array.ConvertAll(part.Learned.OutOfFoldScores, score => part.Weight * score) : new double[set.Labels.Length];
        for (var f = 0; f < samples.Count; f++)
        {
            // In blocks, because a fold of a large county is hundreds of megabytes.
            foreach (var rows in samples[f].Test.Chunk(ScoredAtOnce))
            {
                var columns = Array.ConvertAll(set.Matrix.Columns, column => Array.ConvertAll(rows, row => column[row]));
                foreach (var member in members)
                {
                    var raw = member.Trial.RawScores(f, columns);
                    for (var i = 0; i < rows.Length; i++) scores[rows[i]] += member.Weight * raw[i];
                }
            }
        }
        return scores;
    }

    private static Dictionary<string, string> Chosen(Folds folds, IReadOnlyList<Member> members, double linearWeight)
    {
        static string Share(double share) => share.ToString("0.##", CultureInfo.InvariantCulture);
        return new Dictionary<string, string>
        {
            ["folds"] = folds.Description,
            ["blend"] = string.Join(" + ", members.Select(m => $"{Share(m.Weight)} x {m.Trial.Recipe.Name}").Concat(linearWeight > 0 ? [$"{Share(linearWeight)} x logistic"] : [])),
        };
    }

    private static List<TriedRecipe> Tried(IReadOnlyList<RecipeTrial> trials, LearnedScorer? logistic, double[] weights)
    {
        var tried = trials.Select((trial, i) => new TriedRecipe(trial.Recipe.Name, trial.Chosen, null, trial.BestLoss, weights[i])).ToList();
        // Of the penalties only the best competed.
        if (logistic is not null) tried.AddRange(logistic.Tried.Select(linear => linear with { Weight = linear.Weight * weights[^1] }));
        return tried;
    }
}
