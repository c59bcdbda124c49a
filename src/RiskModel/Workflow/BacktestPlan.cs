using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Workflow;

/// <summary>Which as-of quarters a backtest looks at, and which recipes it follows at each.</summary>
internal static class BacktestPlan
{
    /// <summary>The as-of quarters in order of time.</summary>
    /// <exception cref="InvalidOperationException">The records span too few quarters.</exception>
    public static IReadOnlyList<BacktestSplit> Splits(HouseholdPanel panel, BacktestRequest request)
    {
        if (request.Quarters is { } given)
            return [.. given.Distinct().Order().Select(asOf => new BacktestSplit(asOf, panel.FirstQuarter, asOf.Plus(-request.Horizon), asOf.Plus(request.Horizon)))];
        if (request.Step < 1 || request.MostQuarters < 1)
            throw new ArgumentException($"Step {request.Step} and as-of quarters {request.MostQuarters} are 1 or more quarters.", nameof(request));
        try
        {
            return BacktestSplits.Plan(panel.FirstQuarter, panel.LastQuarter, new SplitOptions { Horizon = request.Horizon, Step = request.Step, MostQuarters = request.MostQuarters });
        }
        catch (ArgumentException tooShort)
        {
            throw new InvalidOperationException(tooShort.Message, tooShort);
        }
    }

    /// <summary>Boosting and logistic regression on the features asked for, and boosting on both presets side by side.</summary>
    /// <remarks>Recipes on the same features follow each other, so that what they share is made once.</remarks>
    public static IReadOnlyList<Recipe> Recipes(FeaturePreset preset)
    {
        Recipe[] asked = [Recipe.Logistic with { Preset = preset }, Recipe.Boosting with { Preset = preset }];
        return preset == FeaturePreset.All ? [.. asked, Recipe.BeforeSupport] : asked;
    }
}
