using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;
using FangFan.Risk.Tests.Workflow;

namespace FangFan.Risk.Tests.Evaluation.Association;

/// <summary>Cohorts of the small county.</summary>
internal static class SmallCohorts
{
    public static PolicyPack Pack { get; } = PackLibrary.Bundled().Packs["suixi-2021"];

    public static IReadOnlyList<Cohort> All { get; } = [.. new[] { new Quarter(2019, 1), new Quarter(2020, 1), new Quarter(2020, 4) }.Select(quarter => new CohortHistory(SmallCounty.Panel(), new CohortRequest(Pack)).At(quarter))];

    /// <summary>The same households and outcomes with features of one's own.</summary>
    /// <param name="columns">From the outcomes of all cohorts, one after the other, to the columns.</param>
    public static (IReadOnlyList<Cohort> Cohorts, IReadOnlyList<Feature> Features) With(params (string Name, Func<double[], Random, float[]> Values)[] columns)
    {
        double[] outcomes = [.. All.SelectMany(cohort => cohort.Outcomes()).Select(outcome => (double)outcome)];
        Feature[] features = [.. columns.Select(column => new Feature(column.Name, CauseGroup.Income, "ratio", Monotone.None, "made up", new(column.Name, column.Name)))];
        float[][] values = [.. columns.Select((column, i) => column.Values(outcomes, new Random(i)))];
        var start = 0;
        var cohorts = new List<Cohort>();
        foreach (var cohort in All)
        {
            var rows = start..(start += cohort.Labels.Count);
            cohorts.Add(cohort with { Features = new FeatureMatrix(features, cohort.Features.Rows, [.. values.Select(column => column[rows])]) });
        }
        return (cohorts, features);
    }
}
