using FangFan.Risk.Models;
using FangFan.Risk.Models.Recipes;

namespace FangFan.Risk.Tests.Models.Recipes;

public class BlendSelectionTests
{
    private static readonly float[] Labels = [.. Enumerable.Range(0, 400).Select(row => row % 4 == 0 ? 1f : 0f)];

    [Fact]
    public void A_candidate_that_knows_stands_alone_beside_one_that_misleads()
    {
        double[] right = [.. Labels.Select(label => label > 0 ? 1.0 : -1.0)];
        double[] wrong = [.. right.Select(score => -score)];

        BlendSelection.Weights([wrong, right], Labels, null).ShouldBe([0, 1]);
    }

    [Fact]
    public void Two_that_err_apart_are_averaged()
    {
        var random = new Random(4);
        double[] Noisy() => [.. Labels.Select(label => (label > 0 ? 1.0 : -2.5) + 1.5 * SampleSet.Normal(random))];
        double[][] scores = [Noisy(), Noisy()];

        var weights = BlendSelection.Weights(scores, Labels, null);

        weights.Sum().ShouldBe(1, 1e-12);
        weights.ShouldAllBe(weight => weight > 0.3);
        Loss(scores, weights).ShouldBeLessThan(Math.Min(Loss(scores, [1, 0]), Loss(scores, [0, 1])));
    }

    [Fact]
    public void Of_equals_the_first_is_taken() => BlendSelection.Weights([[.. Labels.Select(l => (double)l)], [.. Labels.Select(l => (double)l)]], Labels, null).ShouldBe([1, 0]);

    [Fact]
    public void Rows_count_by_their_weights()
    {
        // The second candidate is right about the few rows that weigh most.
        var weights = Array.ConvertAll([.. Enumerable.Range(0, Labels.Length)], row => row < 40 ? 1000f : 1f);
        double[] Knowing(Func<int, bool> where) => [.. Labels.Select((label, row) => where(row) == label > 0 ? 2.0 : -2.0)];

        BlendSelection.Weights([Knowing(row => row >= 40), Knowing(row => row < 40)], Labels, weights)[1].ShouldBe(1);
        BlendSelection.Weights([Knowing(row => row >= 40), Knowing(row => row < 40)], Labels, null)[0].ShouldBe(1);
    }

    private static double Loss(double[][] scores, double[] weights) =>
        LogOdds.MeanLoss([.. Labels.Select((_, row) => scores.Zip(weights, (s, w) => w * s[row]).Sum())], Labels);
}
