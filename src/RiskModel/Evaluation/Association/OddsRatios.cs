using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>Odds ratios of features for the target.</summary>
/// <remarks>The as-of quarters are pooled with an intercept each. Values are clipped at the 0.5th and 99.5th percentile; numbers count per standard deviation,
/// flags per 1; missing values stand at the median, with a flag of their own where at least 1 % are missing. Of features of which those before leave under a tenth
/// of the variance (VIF over 10) the joint model keeps the first by the catalogue.</remarks>
public static class OddsRatios
{
    private const double LeastOwnShare = 0.1;

    /// <summary>Estimates them.</summary>
    /// <param name="cohorts">The households at the as-of quarters; those whose label is known.</param>
    /// <param name="features">The features to look at, all among the cohorts' features.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no cohort, or a feature is not among the cohorts' features.</exception>
    public static OddsRatioResult Of(IReadOnlyList<Cohort> cohorts, IReadOnlyList<Feature> features, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (cohorts.Count == 0) throw new ArgumentException("Odds ratios need at least one as-of quarter.", nameof(cohorts));
        var villages = BacktestClusters.Of(cohorts, leastVillages: 0);
        double[] events = [.. cohorts.SelectMany(cohort => cohort.Outcomes()).Select(outcome => (double)outcome)];
        var quarters = OddsDesign.Quarters(cohorts);
        var designs = features.Select(feature => OddsDesign.Of(cohorts, feature)).ToArray();
        RegressionFit? Fit(IEnumerable<OddsDesign> of, double least) =>
            RobustRegression.Fit(new([.. quarters, .. of.SelectMany(design => design.Columns)], events, villages.OfRow) { LeastOwnShare = least }, cancellation);

        var step = new Wording("优势比：逐个因素", "odds ratios: one feature at a time");
        progress?.Report(new(step, 0));
        var (done, crude, gate) = (0, new OddsEstimate[designs.Length], new Lock());
        Parallel.For(0, designs.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            crude[i] = OddsEstimate.Of(Fit([designs[i]], 1e-8), designs[i].Feature.Name);
            // Counted and told in one, or a later share could be told first.
            lock (gate) progress?.Report(new(step, 0.6 * ++done / designs.Length));
        });
        progress?.Report(new(new("优势比：全部因素", "odds ratios: all features together"), 0.6));
        var joint = Fit(designs, LeastOwnShare);
        progress?.Report(new(new("优势比：完成", "odds ratios: done"), 1));
        return new OddsRatioResult([.. cohorts.Select(cohort => cohort.AsOf)], events.Length, (int)events.Sum(), villages.Count, Together(designs, crude, joint))
        {
            JointTerms = joint is null ? 0 : joint.Terms.Count + 1,
        };
    }

    private static FeatureOdds[] Together(OddsDesign[] designs, OddsEstimate[] crude, RegressionFit? joint)
    {
        var alone = OddsEstimate.Adjust(crude);
        var adjusted = OddsEstimate.Adjust([.. designs.Select(design => OddsEstimate.Of(joint, design.Feature.Name))]);
        return [.. designs.Select((design, i) => new FeatureOdds(design.Feature, design.Unit, design.Unit == OddsUnit.Flag ? 1 : design.Scale.Scale, design.Scale.MissingShare)
        {
            Crude = alone[i],
            Adjusted = adjusted[i],
        })];
    }
}
