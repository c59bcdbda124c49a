using FangFan.Risk.Explanation;
using FangFan.Risk.MLNet;
using FangFan.Risk.Models;
using FangFan.Risk.Tests.Models;

namespace FangFan.Risk.Tests.Learning;

public sealed class FastTreeLearnerTests
{
    private static readonly TrainingSet Gaps = LearnedByMLNet.Set();
    private static readonly Lazy<LearnedScorer> Learned = new(() => Learn(Gaps));

    [Fact]
    public void Scores_are_those_of_MLNET_on_every_row_gaps_or_not()
    {
        Learned.Value.Scorer.RawScores(Gaps.Matrix.Columns).ShouldAgree(LearnedByMLNet.ScoresOf(Learned.Value.Attachment!, Gaps.Matrix.Columns));
        Learned.Value.Scorer.RawScores(LearnedByMLNet.Unseen()).ShouldAgree(LearnedByMLNet.ScoresOf(Learned.Value.Attachment!, LearnedByMLNet.Unseen()));
        Learned.Value.Scorer.Trees!.Nodes.Count(node => !node.IsLeaf && node.Threshold == float.MaxValue).ShouldBeGreaterThan(0, "no split on a flag was tested");
    }

    [Fact]
    public void Rows_of_which_none_is_complete_are_learned_from()
    {
        var set = LearnedByMLNet.WithoutACompleteRow();
        var learned = Learn(set);

        new ScoredOutcomes(learned.OutOfFoldScores, set.Labels).Auc([]).ShouldBeGreaterThan(0.65);
        learned.Scorer.RawScores(set.Matrix.Columns).ShouldAgree(LearnedByMLNet.ScoresOf(learned.Attachment!, set.Matrix.Columns));
    }

    [Fact]
    public void A_feature_never_known_while_training_is_passed_over()
    {
        var set = LearnedByMLNet.Set(missing: 1);
        var learned = Learn(set);

        learned.Scorer.Trees!.Nodes.ShouldAllBe(node => node.Feature != 2);
        learned.Imputed["x2"].ShouldBe(0);
        learned.Scorer.RawScores(LearnedByMLNet.Unseen()).ShouldAgree(LearnedByMLNet.ScoresOf(learned.Attachment!, LearnedByMLNet.Unseen()));
    }

    [Fact]
    public void Raw_scores_are_log_odds() =>
        CalibrationFitter.Fit("platt", new CalibrationData(Learned.Value.OutOfFoldScores, Gaps.Labels, null, [], Gaps.Events)).Parameters[0].ShouldBe(1, 0.35);

    [Fact]
    public void The_number_of_trees_is_the_one_with_the_least_out_of_fold_loss()
    {
        var noise = new SampleSet { Effect = _ => 0 }.Make();
        var many = new FastTreeSettings { MostTrees = 300, LearningRate = 0.3, Leaves = 20, MinimumRowsPerLeaf = 5 };
        var (chosen, fixedly) = (new FastTreeLearner(many).Learn(noise, 1), new FastTreeLearner(many with { TreeStep = 300 }).Learn(noise, 1));

        chosen.Scorer.Trees!.Roots.Length.ShouldBeInRange(1, chosen.Tried.Single().Trees!.Trees);
        chosen.Tried.Single().Trees!.Trees.ShouldBeLessThan(100);
        fixedly.Scorer.Trees!.Roots.Length.ShouldBeGreaterThan(200);
        chosen.Tried.Single().LogLoss.ShouldBeLessThan(fixedly.Tried.Single().LogLoss);
    }

    [Fact]
    public void A_seed_gives_the_same_trees_and_another_seed_others()
    {
        var again = Learn(Gaps);

        again.Scorer.Trees!.Nodes.ShouldBe(Learned.Value.Scorer.Trees!.Nodes);
        again.OutOfFoldScores.ShouldBe(Learned.Value.OutOfFoldScores);
        new FastTreeLearner(LearnedByMLNet.Few).Learn(Gaps, 2).Scorer.Trees!.Nodes.ShouldNotBe(Learned.Value.Scorer.Trees!.Nodes);
    }

    [Fact]
    public void Weights_are_heeded()
    {
        var heavy = new FastTreeLearner(LearnedByMLNet.Few).Learn(Gaps with { Weights = Array.ConvertAll(Gaps.Labels, label => label > 0 ? 5f : 1f) }, 1);

        heavy.Scorer.RawScores(Gaps.Matrix.Columns).Average().ShouldBeGreaterThan(Learned.Value.Scorer.RawScores(Gaps.Matrix.Columns).Average() + 1);
        heavy.Scorer.Trees!.Nodes[0].Cover.ShouldBe(Gaps.Labels.Sum(label => label > 0 ? 5 : 1), 1e-6);
    }

    [Fact]
    public void Contributions_add_up_to_the_score()
    {
        var rows = LearnedByMLNet.Unseen();
        var scores = ScorerContributions.Contributions(Learned.Value.Scorer, rows);

        for (var row = 0; row < rows[0].Length; row++) (scores.Base + scores.Contributions[row].Sum()).ShouldBe(scores.RawScores[row], 1e-6);
        Learned.Value.Scorer.Trees!.Nodes[Learned.Value.Scorer.Trees.Roots[0]].Cover.ShouldBe(Gaps.Labels.Length);
    }

    [Fact]
    public void Medians_are_those_of_the_known_values()
    {
        var known = Gaps.Matrix.Columns[2].Where(value => !float.IsNaN(value)).Order().ToArray();
        Learned.Value.Imputed["x2"].ShouldBe(known[(known.Length - 1) / 2]);
    }

    [Fact]
    public void Cancelling_stops_it() =>
        Should.Throw<OperationCanceledException>(() => new FastTreeLearner(LearnedByMLNet.Few).Learn(Gaps, 1, null, new CancellationToken(canceled: true)));

    private static LearnedScorer Learn(TrainingSet set) => new FastTreeLearner(LearnedByMLNet.Few).Learn(set, 1);
}
