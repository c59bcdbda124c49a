using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>A feature as columns of a regression: clipped, its missing values at the median with a flag of their own where they are many.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Unit">What a coefficient is of.</param>
/// <param name="Scale">How values were clipped, imputed and scaled.</param>
/// <param name="Columns">The feature's own column, named as the feature, then the flag of missing values if any.</param>
internal sealed record OddsDesign(Feature Feature, OddsUnit Unit, LinearScale Scale, IReadOnlyList<RegressionColumn> Columns)
{
    // Fewer missing values hardly move anything, and a flag of them would be empty in most villages.
    private const double MissingShare = 0.01;

    /// <summary>Makes the columns of a feature over all cohorts.</summary>
    public static OddsDesign Of(IReadOnlyList<Cohort> cohorts, Feature feature)
    {
        float[] values = [.. cohorts.SelectMany(cohort => cohort.Features.Of([feature]).Columns[0])];
        var scale = LinearScale.Of(values);
        var flag = Array.TrueForAll(values, value => value is 0 or 1 || float.IsNaN(value));
        // The median of a flag set in just half of the rows lies between its values.
        var own = new RegressionColumn(feature.Name, Array.ConvertAll(values, value => !flag ? scale.Of(value) : float.IsNaN(value) ? Math.Floor(scale.Median) : value));
        return new(feature, flag ? OddsUnit.Flag : OddsUnit.Deviation, scale, scale.MissingShare < MissingShare ? [own] : [own, Missing(feature, values)]);
    }

    /// <summary>Flags of the as-of quarters but the one with the most events, which the others are compared with.</summary>
    public static IReadOnlyList<RegressionColumn> Quarters(IReadOnlyList<Cohort> cohorts)
    {
        var against = cohorts.MaxBy(cohort => cohort.Events);
        return [.. cohorts.Where(cohort => cohort != against).Select(own => new RegressionColumn(own.AsOf.ToString(), [.. cohorts.SelectMany(cohort => Enumerable.Repeat(cohort == own ? 1.0 : 0, cohort.Labels.Count))]))];
    }

    private static RegressionColumn Missing(Feature feature, float[] values) => new($"{feature.Name} missing", Array.ConvertAll(values, value => float.IsNaN(value) ? 1.0 : 0));
}
