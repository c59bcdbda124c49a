using FangFan.Risk.Models;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Models;

public class ClusteredScoreTests
{
    private const int Clusters = 5;

    private sealed record Row(double Score, bool Event, int Cluster);

    private sealed record Case(Row[] Rows, int[] Times);

    [Fact]
    public void One_pass_over_a_draw_gives_what_the_plain_definitions_give_under_its_weights() => Prop.ForAll(Cases(), drawn =>
    {
        var (scores, labels) = (Array.ConvertAll(drawn.Rows, r => r.Score), Array.ConvertAll(drawn.Rows, r => r.Event ? 1f : 0));
        var clusters = Array.ConvertAll(drawn.Rows, r => r.Cluster);
        var weights = Array.ConvertAll(clusters, cluster => (double)drawn.Times[cluster]);
        var (plain, fast) = (new ScoredProbabilities(scores, labels), new ClusteredScore(scores, labels, clusters, Clusters, areProbabilities: true));
        double[] picked = [0, 0.5, 1, 2, 3.7, weights.Sum() / 2, weights.Sum(), weights.Sum() + 3];
        var found = new double[picked.Length];

        var figures = fast.Pass(drawn.Times, picked, found);

        Same(figures.Auc, plain.Outcomes.Auc(weights));
        Same(figures.AveragePrecision, plain.Outcomes.AveragePrecision(weights));
        Same(figures.CalibrationError, plain.ExpectedCalibrationError(weights));
        Same(fast.LogLoss(drawn.Times) / figures.Rows, plain.LogLoss(weights));
        Same(fast.SquaredError(drawn.Times) / figures.Rows, plain.Brier(weights));
        for (var i = 0; i < picked.Length; i++) Same(found[i], plain.Outcomes.EventsAmong(picked[i], weights));
        figures.Rows.ShouldBe((long)weights.Sum());
        figures.Events.ShouldBe((long)weights.Zip(labels, (w, y) => w * y).Sum());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20210401, 1));

    [Fact]
    public void A_missing_score_ranks_last_and_limits_need_no_order()
    {
        var score = new ClusteredScore([double.NaN, 2, 1], [1, 0, 1], [0, 1, 2], 3, areProbabilities: false);
        double[] found = new double[2];

        score.Pass([1, 1, 1], [2, 1], found).Auc.ShouldBe(0);

        found.ShouldBe([1, 0]);
    }

    private static void Same(double actual, double expected)
    {
        if (double.IsNaN(expected)) actual.ShouldBe(double.NaN);
        else actual.ShouldBe(expected, 1e-9);
    }

    private static Arbitrary<Case> Cases() =>
        (from rows in (from score in Gen.Choose(0, 20)
                       from happened in Gen.Elements(true, false)
                       from cluster in Gen.Choose(0, Clusters - 1)
                       select new Row(score / 20.0, happened, cluster)).NonEmptyListOf()
         from times in Gen.ArrayOf(Gen.Choose(0, 3), Clusters)
         select new Case([.. rows], times)).ToArbitrary();
}
