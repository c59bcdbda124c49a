using System.Globalization;
using FangFan.Risk.Models;

namespace FangFan.Risk.MLNet.Learning;

/// <summary>The line that turns a forest's votes into log-odds.</summary>
/// <param name="Slope">Log-odds a vote, 0 or more.</param>
/// <param name="Intercept">Log-odds at no vote.</param>
internal readonly record struct VoteScale(double Slope, double Intercept)
{
    /// <summary>Fits the line to out-of-fold scores.</summary>
    public static VoteScale Of(LearnedScorer votes, TrainingSet set)
    {
        var line = CalibrationFitter.Fit("platt", new CalibrationData(votes.OutOfFoldScores, set.Labels, set.Weights, [], set.Events));
        return new VoteScale(line.Parameters[0], line.Parameters[1]);
    }

    /// <summary>The same scorer with its raw scores, and the loss they are judged by, in log-odds.</summary>
    public LearnedScorer InLogOdds(LearnedScorer votes, TrainingSet set)
    {
        var (slope, intercept) = this;
        var trees = votes.Scorer.Trees!;
        var scores = Array.ConvertAll(votes.OutOfFoldScores, score => slope * score + intercept);
        var loss = LogOdds.MeanLoss(scores, set.Labels, set.Weights);
        return votes with
        {
            Scorer = votes.Scorer with
            {
                Trees = trees with
                {
                    BaseScore = slope * trees.BaseScore + intercept,
                    Nodes = Array.ConvertAll(trees.Nodes, node => node with { Value = slope * node.Value }),
                },
            },
            OutOfFoldScores = scores,
            Chosen = new Dictionary<string, string>(votes.Chosen)
            {
                ["voteScale"] = string.Create(CultureInfo.InvariantCulture, $"{slope:R} x votes + {intercept:R}"),
            },
            Tried = [.. votes.Tried.Select(tried => tried with { LogLoss = loss })],
        };
    }
}
