using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Benchmarks;

/// <summary>Trains each learner at the same past quarters of a county, judges it by what happened later, and prints a table; processor times are ratios to the first learner's.</summary>
internal static class LearnersBench
{
    private const int Seed = 1;

    public static int Run(string folder, string[] learners)
    {
        var panel = PanelReader.Read(RecordFolder.Open(folder)).Panel;
        var history = new CohortHistory(panel, new CohortRequest(PackLibrary.Bundled().Packs["national-2020"]));
        var splits = BacktestSplits.Plan(panel.FirstQuarter, panel.LastQuarter, new SplitOptions { Step = 4 });
        history.Prepare(splits[^1].AsOf);
        var results = learners.ToDictionary(name => name, _ => new Judged());
        foreach (var split in splits)
        {
            var (set, cohort) = (history.Training(split.AsOf, FeaturePreset.All), history.At(split.AsOf));
            foreach (var name in learners) results[name].Add(Learners.ByName(name), set, cohort);
        }
        Console.WriteLine($"{splits.Count} as-of quarters, {splits[0].AsOf} to {splits[^1].AsOf}");
        Console.WriteLine("| learner | AUC | average precision | log loss | processor time | directions kept |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var name in learners) Console.WriteLine($"| {name} | {results[name].Row(results[learners[0]])} |");
        return 0;
    }

    private sealed class Judged
    {
        private readonly List<double> aucs = [];
        private readonly List<double> precisions = [];
        private readonly List<double> probabilities = [];
        private readonly List<float> labels = [];
        private TimeSpan time;
        private (int Kept, int Declared) directions;

        public void Add(ILearner learner, TrainingSet set, Cohort cohort)
        {
            var before = Environment.CpuUsage.TotalTime;
            var learned = learner.Learn(set, Seed);
            time += Environment.CpuUsage.TotalTime - before;
            var calibration = CalibrationFitter.Choose(new CalibrationData(
                learned.OutOfFoldScores, set.Labels, set.Weights, Folds.Of(set, Seed).Group, ModelMetrics.EventHouseholdsOf(set))).Calibration;
            var raw = learned.Scorer.RawScores(cohort.Features.Columns);
            var happened = cohort.Labels.Select(label => label.Number).ToArray();
            var outcomes = new ScoredOutcomes(raw, happened);
            aucs.Add(outcomes.Auc([]));
            precisions.Add(outcomes.AveragePrecision([]));
            probabilities.AddRange(raw.Select(calibration.Probability));
            labels.AddRange(happened);
            var (kept, declared) = KeptDirections.Count(learned.Scorer, set.Matrix);
            directions = (directions.Kept + kept, directions.Declared + declared);
        }

        public string Row(Judged first) => string.Create(CultureInfo.InvariantCulture,
            $"{aucs.Average():0.000} | {precisions.Average():0.000} | {new ScoredProbabilities([.. probabilities], [.. labels]).LogLoss([]):0.0000} | {time / first.time:0.00} | {directions.Kept} of {directions.Declared}");
    }
}
