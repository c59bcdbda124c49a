using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Workflow;

/// <summary>Which as-of quarters a backtest or a factor report looks at, which recipes a backtest follows at each, and what the report says of the request.</summary>
internal static class BacktestPlan
{
    /// <summary>The as-of quarters in order of time: those given, or where null those that the options choose.</summary>
    /// <exception cref="ArgumentException">Step or as-of quarters are under 1.</exception>
    /// <exception cref="InvalidOperationException">The records hold no row, or span too few quarters.</exception>
    public static IReadOnlyList<BacktestSplit> Splits(HouseholdPanel panel, IReadOnlyList<Quarter>? given, SplitOptions options)
    {
        if (panel.RowCount == 0) throw new InvalidOperationException("The records hold no usable row; check the data first.");
        if (given is not null)
            return [.. given.Distinct().Order().Select(asOf => new BacktestSplit(asOf, panel.FirstQuarter, asOf.Plus(-options.Horizon), asOf.Plus(options.Horizon)))];
        if (options.Step < 1 || options.MostQuarters < 1)
            throw new ArgumentException($"Step {options.Step} and as-of quarters {options.MostQuarters} are 1 or more quarters.", nameof(options));
        try
        {
            return BacktestSplits.Plan(panel.FirstQuarter, panel.LastQuarter, options);
        }
        catch (ArgumentException tooShort)
        {
            throw new InvalidOperationException(tooShort.Message, tooShort);
        }
    }

    /// <summary>The learner asked for and logistic regression on the features asked for, and the former on both presets side by side where asked for.</summary>
    /// <remarks>Recipes on the same features follow each other, so that what they share is made once.</remarks>
    public static IReadOnlyList<Recipe> Recipes(BacktestRequest request)
    {
        Recipe[] asked = [Recipe.Logistic with { Preset = request.Preset }, Recipe.Model with { Learner = request.Learner, Preset = request.Preset }];
        return request.BothPresets && request.Preset == FeaturePreset.All ? [.. asked, Recipe.BeforeSupport with { Learner = request.Learner }] : asked;
    }

    /// <summary>What the reader of a result must know of what was asked, by name.</summary>
    public static Dictionary<string, string> Context(CohortRequest request, FeaturePreset preset, int seed) => new()
    {
        ["target"] = request.Target.Name(),
        ["pack"] = request.Pack.Id,
        ["preset"] = preset.Name(),
        ["horizon"] = request.Horizon.ToString(CultureInfo.InvariantCulture),
        ["seed"] = seed.ToString(CultureInfo.InvariantCulture),
        ["asIfBefore"] = request.Pack.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
