using FangFan.Risk.Boosting;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Models;

/// <summary>Models drawn at random that obey every rule of the model file.</summary>
internal static class SampleModel
{
    public static Arbitrary<TrainedModel> Any() => Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new Random(seed))).ToArbitrary();

    public static TrainedModel Make(Random random)
    {
        var features = Enumerable.Range(0, random.Next(1, 6)).Select(f => SampleSet.Feature($"特征-{f}", (Monotone)random.Next(3))).ToList();
        var trees = random.Next(3) > 0 ? Trees(random, features.Count) : null;
        var linear = trees is null || random.Next(2) == 0 ? new LinearScore(Wild(random), [.. features.Select(feature => Term(random, feature))]) : null;
        var weight = trees is null ? 0 : linear is null ? 1 : random.NextDouble();
        return new TrainedModel(Origin(random), features, new Scorer(trees, linear, weight), Calibration(random));
    }

    public static byte[] Bytes(TrainedModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(model, stream);
        return stream.ToArray();
    }

    public static TrainedModel Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ModelFile.Load(stream, "county.model.json");
    }

    private static ModelOrigin Origin(Random random) => new(
        (Target)random.Next(3), (FeaturePreset)random.Next(2), random.Next(1, 9), "suixi-2021", new Quarter(2015 + random.Next(8), random.Next(1, 5)), "auto",
        random.Next(int.MinValue, int.MaxValue), string.Concat(Enumerable.Range(0, 64).Select(_ => "0123456789abcdef"[random.Next(16)])), 5000 + random.Next(5000), 1 + random.Next(4999),
        new Dictionary<string, string> { ["trees"] = "120", ["a \"quoted\" 名称"] = "é\n\u0001" }, new Dictionary<string, double> { ["auc"] = random.NextDouble(), ["wild"] = Wild(random) },
        [new("small, 二", new BoostingOptions { Trees = random.Next(1, 99), LearningRate = random.NextDouble(), Seed = random.Next() }, null, random.NextDouble(), 0.25), new("logistic", null, random.NextDouble(), 1, 0.75)]);

    private static TreeEnsemble Trees(Random random, int features)
    {
        var (nodes, roots) = (new List<TreeNode>(), new List<int>());
        for (var tree = random.Next(4); tree >= 0; tree--)
        {
            roots.Add(nodes.Count);
            Grow(random, features, nodes, 3);
        }
        return new TreeEnsemble(Wild(random), features, [.. roots], [.. nodes]);
    }

    private static void Grow(Random random, int features, List<TreeNode> nodes, int depth)
    {
        var at = nodes.Count;
        nodes.Add(new TreeNode(-1, 0, false, -1, -1, Wild(random), 1 + random.Next(100)));
        if (depth == 0 || random.Next(3) == 0) return;
        Grow(random, features, nodes, depth - 1);
        var right = nodes.Count;
        Grow(random, features, nodes, depth - 1);
        var threshold = random.Next(8) == 0 ? float.PositiveInfinity : (float)(SampleSet.Normal(random) * Math.Pow(10, random.Next(-30, 30)));
        nodes[at] = new TreeNode(random.Next(features), threshold, random.Next(2) == 0, at + 1, right, 0, 1 + random.Next(100));
    }

    private static LinearTerm Term(Random random, Feature feature)
    {
        var (lower, width) = (Wild(random), random.NextDouble());
        var weight = Math.Abs(Wild(random)) * (feature.Direction == Monotone.RiskFalls ? -1 : 1);
        return new LinearTerm(lower, lower + width, lower, Wild(random), random.NextDouble() + 1e-9, weight, Wild(random));
    }

    private static Calibration Calibration(Random random) => random.Next(3) switch
    {
        0 => new("platt", [random.NextDouble(), Wild(random)]),
        1 => new("beta", [random.NextDouble(), random.NextDouble(), Wild(random)]),
        _ => new("isotonic", [-2, 0.001 + 0.1 * random.NextDouble(), 0.5, 0.5, 3.25, 0.5]),
    };

    private static double Wild(Random random) => SampleSet.Normal(random) * Math.Pow(10, random.Next(-12, 12));
}
