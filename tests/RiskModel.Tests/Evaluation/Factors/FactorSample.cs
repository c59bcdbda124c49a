using FangFan.Risk.Boosting;
using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Tests.Models;

namespace FangFan.Risk.Tests.Evaluation.Factors;

/// <summary>Quarters of households whose model and whose risk are known functions of a few independent normal features, one cause group each.</summary>
internal sealed record FactorSample
{
    private static readonly CauseGroup[] Groups = [CauseGroup.Income, CauseGroup.Illness, CauseGroup.Work, CauseGroup.Schooling];

    public int Features { get; init; } = 3;

    public int Quarters { get; init; } = 2;

    public int Households { get; init; } = 600;

    public int Villages { get; init; } = 30;

    public int Seed { get; init; } = 1;

    /// <summary>What the model scores by.</summary>
    public required Scorer Scorer { get; init; }

    /// <summary>The true log-odds of a household.</summary>
    public Func<float[], double> Risk { get; init; } = x => -1 + 1.5 * x[0] + 0.5 * x[1];

    /// <summary>Changes a household's features as they are drawn, as for one that copies another.</summary>
    public Action<float[]> Change { get; init; } = _ => { };

    public static FactorOptions Options { get; } = new() { Draws = 200, NullModels = 0, InteractionRows = 40, RefitRows = 2_000, OracleRows = 4_000 };

    public static IReadOnlyList<Feature> FeaturesOf(int count) =>
        [.. Enumerable.Range(0, count).Select(f => SampleSet.Feature($"x{f}") with { Group = Groups[f % Groups.Length] })];

    /// <summary>A sum of weight times feature; a missing value adds its missing weight.</summary>
    public static Scorer Linear(double intercept, params double[] weights) =>
        new(null, new LinearScore(intercept, [.. weights.Select(w => new LinearTerm(-1e9f, 1e9f, 0, 0, 1, w, w == 0 ? 0 : 0.7))]), 0);

    /// <summary>One tree: +1 where the first two features have one sign, else -1.</summary>
    public static Scorer SameSign(int features) => new(new TreeEnsemble(0, features, [0],
    [
        new(0, 0, true, 1, 4, 0, 4),
        new(1, 0, true, 2, 3, 0, 2), Leaf(1), Leaf(-1),
        new(1, 0, true, 5, 6, 0, 2), Leaf(-1), Leaf(1),
    ]), null, 1);

    public FactorPool Make()
    {
        var random = new Random(Seed);
        var features = FeaturesOf(Features);
        var model = new TrainedModel(Origin(), features, Scorer, new Calibration("platt", [1, 0]));
        var quarters = Enumerable.Range(0, Quarters).Select(q => Quarter(random, model, new Quarter(2018, 1).Plus(4 * q))).ToArray();
        return new FactorPool(features, quarters, [.. quarters.SelectMany(quarter => Enumerable.Range(0, quarter.Count).Select(h => h % Villages))], true);
    }

    /// <summary>A training set from the same truth, for refits.</summary>
    public TrainingSet Training(Quarter until)
    {
        var earlier = (this with { Seed = 1000 + until.Ordinal, Quarters = 1, Households = 2_000 }).Make().Quarters[0];
        var rows = Enumerable.Range(0, earlier.Count).Select(h => new FeatureRow(h, until.Plus(-4))).ToArray();
        return new TrainingSet(new FeatureMatrix(FeaturesOf(Features), rows, earlier.Columns), earlier.Labels, [.. rows.Select(r => r.Household % Villages)]);
    }

    public double[] Truth(FactorPool pool) =>
        [.. pool.Quarters.SelectMany(quarter => Enumerable.Range(0, quarter.Count).Select(row => LogOdds.Probability(Risk(Array.ConvertAll(quarter.Columns, column => column[row])))))];

    private FactorQuarter Quarter(Random random, TrainedModel model, Quarter asOf)
    {
        var columns = Enumerable.Range(0, Features).Select(_ => new float[Households]).ToArray();
        var labels = new float[Households];
        for (var row = 0; row < Households; row++)
        {
            float[] household = [.. columns.Select(_ => (float)SampleSet.Normal(random))];
            Change(household);
            for (var f = 0; f < Features; f++) columns[f][row] = household[f];
            labels[row] = random.NextDouble() < LogOdds.Probability(Risk(household)) ? 1 : 0;
        }
        return new FactorQuarter(asOf, model, columns, labels);
    }

    private static TreeNode Leaf(double value) => new(-1, 0, false, -1, -1, value, 1);

    private static ModelOrigin Origin() => new(Target.Relapse, FeaturePreset.All, 4, "suixi-2021", new Quarter(2018, 1), "auto", 1, "", 1, 1,
        new Dictionary<string, string>(), new Dictionary<string, double>(),
        [
            new("small", new BoostingOptions { Trees = 40, Leaves = 4, LearningRate = 0.1, L2 = 1 }, null, 0.2, 0.5),
            new("not chosen", new BoostingOptions { Trees = 10 }, null, 0.3, 0),
            new("logistic", null, 0.01, 0.2, 0.5),
        ]);
}
