using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Benchmarks;

/// <summary>Fits a table as the product does: the recipe chosen out of fold, the probability calibrated.</summary>
internal static class AutoFit
{
    private const int QuartersAYear = 4;

    /// <summary>Puts the table into the learner's form, outside the time that the bench takes.</summary>
    public static Func<FittedTable> Prepare(Table train, BenchSettings settings)
    {
        var set = Set(train, settings);
        var learner = Learners.ByName("auto");
        return () => Fit(set, learner, settings.Boosting.Seed);
    }

    private static FittedTable Fit(TrainingSet set, ILearner learner, int seed)
    {
        var learned = learner.Learn(set, seed);
        var calibration = CalibrationFitter.Choose(new CalibrationData(
            learned.OutOfFoldScores, set.Labels, null, Folds.Of(set, seed).Group, ModelMetrics.EventHouseholdsOf(set)));
        return new FittedTable(learned.Scorer, calibration.Calibration.Probability, new
        {
            Settings = learned.Chosen,
            Calibration = calibration.Calibration.Method,
            Tried = learned.Tried.Select(tried => new { tried.Name, tried.Trees?.Trees, tried.Penalty, tried.LogLoss, tried.Weight }),
        });
    }

    private static TrainingSet Set(Table train, BenchSettings settings)
    {
        var quarters = Quarters(settings.Time is { } time ? train.Column(time) : new float[train.Rows]);
        int[] order = [.. Enumerable.Range(0, train.Rows).OrderBy(row => quarters[row].Ordinal)];
        var seen = train.Without(settings.Time, settings.Group);
        var matrix = new FeatureMatrix(
            [.. seen.Names.Select(name => new Feature(name, CauseGroup.Income, "", Monotone.None, name, new(name, name)))],
            Array.ConvertAll(order, row => new FeatureRow(row, quarters[row])),
            Array.ConvertAll(seen.Columns, column => Array.ConvertAll(order, row => column[row])));
        var groups = settings.Group is { } group ? Numbers(train.Column(group)) : new int[train.Rows];
        return new TrainingSet(matrix, Array.ConvertAll(order, row => train.Labels[row]), Array.ConvertAll(order, row => settings.Group is null ? -1 : groups[row]));
    }

    /// <summary>Years stand for their last quarters; any other numbers are taken for quarters that follow one another.</summary>
    private static Quarter[] Quarters(float[] times)
    {
        if (times.All(time => time is >= 1900 and <= 2200 && time == MathF.Floor(time))) return Array.ConvertAll(times, time => new Quarter((int)time, QuartersAYear));
        var places = times.Distinct().Order().Select((time, place) => (time, place)).ToDictionary(pair => pair.time, pair => pair.place);
        return Array.ConvertAll(times, time => new Quarter(2000, 1).Plus(places[time]));
    }

    private static int[] Numbers(float[] values)
    {
        var numbers = new Dictionary<float, int>();
        return Array.ConvertAll(values, value => float.IsNaN(value) ? -1 : numbers.TryGetValue(value, out var number) ? number : numbers[value] = numbers.Count);
    }
}
