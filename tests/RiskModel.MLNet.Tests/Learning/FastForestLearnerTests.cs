using System.Globalization;
using FangFan.Risk.Explanation;
using FangFan.Risk.MLNet;
using FangFan.Risk.Models;

namespace FangFan.Risk.Tests.Learning;

public sealed class FastForestLearnerTests
{
    private static readonly TrainingSet Gaps = LearnedByMLNet.Set();
    private static readonly Lazy<LearnedScorer> Learned = new(() => new FastForestLearner(LearnedByMLNet.FewOfForest).Learn(Gaps, 1));

    [Fact]
    public void Scores_are_the_votes_of_MLNET_on_the_line_that_the_model_names()
    {
        var line = Learned.Value.Chosen["voteScale"].Split(" x votes + ").Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        foreach (var rows in new[] { Gaps.Matrix.Columns, LearnedByMLNet.Unseen() })
        {
            var votes = LearnedByMLNet.ScoresOf(Learned.Value.Attachment!, rows);
            Learned.Value.Scorer.RawScores(rows).Select(raw => (raw - line[1]) / line[0]).ToArray().ShouldAgree(votes);
        }
    }

    [Fact]
    public void Raw_scores_are_log_odds()
    {
        var platt = CalibrationFitter.Fit("platt", new CalibrationData(Learned.Value.OutOfFoldScores, Gaps.Labels, null, [], Gaps.Events));

        (platt.Parameters[0], platt.Parameters[1]).ShouldSatisfyAllConditions(line => line.Item1.ShouldBe(1, 1e-3), line => line.Item2.ShouldBe(0, 1e-3));
        new ScoredOutcomes(Learned.Value.OutOfFoldScores, Gaps.Labels).Auc([]).ShouldBeGreaterThan(0.7);
        Learned.Value.Tried.Single().LogLoss.ShouldBe(LogOdds.MeanLoss(Learned.Value.OutOfFoldScores, Gaps.Labels));
    }

    [Fact]
    public void Every_tree_is_kept_and_contributions_add_up()
    {
        Learned.Value.Scorer.Trees!.Roots.Length.ShouldBe(LearnedByMLNet.FewOfForest.Trees);
        var scores = ScorerContributions.Contributions(Learned.Value.Scorer, LearnedByMLNet.Unseen());
        for (var row = 0; row < scores.RawScores.Length; row++) (scores.Base + scores.Contributions[row].Sum()).ShouldBe(scores.RawScores[row], 1e-6);
    }
}
