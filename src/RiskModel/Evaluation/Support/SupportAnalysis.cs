using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Evaluation.Groups;
using FangFan.Risk.Evaluation.Together;
using FangFan.Risk.Features;
using FangFan.Risk.Models;

namespace FangFan.Risk.Evaluation.Support;

/// <summary>What is asked of the support analysis.</summary>
/// <param name="Model">The model's score.</param>
/// <param name="Before">The score of the model that sees no trace of support; null where there is none beside it.</param>
public sealed record SupportRequest(ScoreDefinition Model, ScoreDefinition? Before)
{
    /// <summary>The true probabilities of generated data, for the target and horizon of the cohorts; null for real data.</summary>
    public TruthTable? Truth { get; init; }

    /// <summary>Quarters that the target looks ahead.</summary>
    public int Horizon { get; init; } = 4;
}

/// <summary>What support does to the estimates: it lowers observed relapse, so that a well-supported household looks safe.</summary>
/// <remarks>The weighting is inverse probability of support in the as-of quarter given what is recorded before any trace of it. It is a sensitivity check:
/// what no record shows, support given or ended within the horizon, and incomes that earlier support has raised, remain.</remarks>
public static class SupportAnalysis
{
    /// <summary>Rows of each kind, and events of each kind, under which no propensity is fitted (choice).</summary>
    public const int LeastOfEach = 50;

    private const int LeastEvents = 5;

    /// <summary>Takes presets, weighting and truth.</summary>
    /// <param name="cohorts">In order of time, with the scores of the request.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="options">Capacities, of which the first is taken; draws, seed and level.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no household, or a cohort lacks a score.</exception>
    public static SupportResult Of(IReadOnlyList<ScoredCohort> cohorts, SupportRequest request, BacktestOptions options,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        progress?.Report(new(new("比较两种特征范围", "comparing the two presets"), 0));
        var rows = PooledRows.Of(cohorts, options.LeastVillages);
        var households = PooledRows.Households(cohorts);
        var model = new ListScores(request.Model, PooledRows.Probabilities(cohorts, request.Model.Name));
        var before = request.Before is { } score ? new ListScores(score, PooledRows.Probabilities(cohorts, score.Name)) : null;
        var watched = new WatchedRows(Array.ConvertAll(households, h => SupportReceived.Of(h.Newest)), Array.ConvertAll(households, h => h.View.IsMonitored));
        var presets = before is null ? null : new PresetLists(rows, (model, before), watched).Compare(options, cancellation);

        var result = new SupportResult(request.Model, options.Capacities[0], rows.Clusters.ByVillage, presets, null, null);
        int[] known = [.. Enumerable.Range(0, rows.Count).Where(row => watched.Supported[row] is not null)];
        var columns = Columns(cohorts, rows, known, watched, model.Scores);
        if (!Enough(columns)) return result;
        progress?.Report(new(new("按接受帮扶的概率加权", "weighting for support received"), 0.3));
        var weights = SupportWeights.Of(columns.Propensities(options.Seed, null, cancellation), columns.Supported);
        var (rates, auc, weightedAuc, deciles) = new WeightedRates(columns, weights).Take(options, cancellation);
        var later = known.Where(row => watched.Supported[row] == false).Average(row => SupportReceived.Later(households[row], request.Horizon) ? 1.0 : 0);
        var weighting = new SupportWeighting(known.Length, rows.Count - known.Length, columns.Supported.Count(s => s), later, OverlapCheck.Of(columns, weights), rates, auc, weightedAuc, deciles);
        if (request.Truth is not { } table) return result with { Weighting = weighting };

        progress?.Report(new(new("与生成数据的真实概率比较", "comparing with the truth of the generated data"), 0.8));
        var truth = Array.ConvertAll(households, h => table.Values.GetValueOrDefault((h.View.Id, h.View.AsOf), new Truth(double.NaN, double.NaN)));
        var ofKnown = Array.ConvertAll(known, row => truth[row]);
        var agreement = new[] { model, before }.OfType<ListScores>().Select(list => TruthComparison.Agreement(rows, list, truth, options, cancellation)).ToList();
        return result with
        {
            Weighting = weighting with { Deciles = TruthComparison.With(deciles, columns, ofKnown) },
            Truth = TruthComparison.Of(columns, weights, ofKnown, agreement),
        };
    }

    private static bool Enough(SupportColumns columns)
    {
        bool EnoughOf(bool supported) => columns.Supported.Count(s => s == supported) >= LeastOfEach
            && Enumerable.Range(0, columns.Count).Count(row => columns.Supported[row] == supported && columns.Events[row] > 0) >= LeastEvents;
        return EnoughOf(true) && EnoughOf(false);
    }

    private static SupportColumns Columns(IReadOnlyList<ScoredCohort> cohorts, PooledRows rows, int[] known, WatchedRows watched, double[] scores)
    {
        var features = FeatureCatalogue.For(FeaturePreset.BeforeSupport);
        var parts = cohorts.Select(c => c.Cohort.Features.Of(features)).ToArray();
        var matrix = new FeatureMatrix(features, [.. parts.SelectMany(p => p.Rows)], [.. Enumerable.Range(0, features.Count).Select(f => parts.SelectMany(p => p.Columns[f]).ToArray())]);
        var villages = new Dictionary<AreaCode, int>();
        int Village(JudgedHousehold household) => household.Newest.Village is not { } village ? -1
            : villages.TryGetValue(village, out var number) ? number : villages[village] = villages.Count;
        var (villageOf, deciles) = (Array.ConvertAll(PooledRows.Households(cohorts), Village), ScoreTenths(scores, rows.Starts));
        return new(matrix.Subset(known), Array.ConvertAll(known, row => watched.Supported[row] == true), Array.ConvertAll(known, row => rows.Events[row]),
            Array.ConvertAll(known, row => villageOf[row]), Array.ConvertAll(known, row => rows.Clusters.OfRow[row]))
        {
            Scores = Array.ConvertAll(known, row => scores[row]),
            Deciles = Array.ConvertAll(known, row => deciles[row]),
        };
    }

    private static int[] ScoreTenths(double[] scores, int[] starts)
    {
        var tenths = new int[scores.Length];
        for (var q = 0; q + 1 < starts.Length; q++)
        {
            var count = starts[q + 1] - starts[q];
            int[] order = [.. Enumerable.Range(starts[q], count).OrderBy(row => scores[row])];
            for (var place = 0; place < count; place++) tenths[order[place]] = (int)((long)place * WeightedRates.Tenths / count);
        }
        return tenths;
    }
}
