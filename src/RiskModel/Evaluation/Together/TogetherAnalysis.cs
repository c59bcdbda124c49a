using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Evaluation.Together;

/// <summary>What the model's list and the pack's list find together: their union, their intersection, and who is missed by both.</summary>
/// <remarks>In each as-of quarter both lists visit as many households; counts are over all quarters. The model's list is by raw score, as the printed list is;
/// the pack's by verdict and number of criteria met. Where the limit falls among equals, the expectation over a random order of them is taken.</remarks>
public static class TogetherAnalysis
{
    private const string IncomeFeature = "net_income_to_line";

    /// <summary>Compares the lists.</summary>
    /// <param name="cohorts">In order of time, with the model's scores.</param>
    /// <param name="model">Whose scores.</param>
    /// <param name="options">Capacities, draws, seed and level.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <exception cref="ArgumentException">There is no household, or a cohort lacks the model's scores.</exception>
    public static TogetherResult Of(IReadOnlyList<ScoredCohort> cohorts, ScoreDefinition model, BacktestOptions options,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        var rows = PooledRows.Of(cohorts, options.LeastVillages);
        var households = PooledRows.Households(cohorts);
        var columns = new TogetherColumns(PooledRows.Probabilities(cohorts, model.Name), Array.ConvertAll(households, h => BaselineScores.PackList(h.Judgement)),
            Array.ConvertAll(households, h => h.Judgement.Verdict == Verdict.Meets));
        var counter = new TogetherCounter(rows, columns);
        double?[] sizes = [.. options.Capacities, .. columns.Meets.Any(meets => meets) ? new double?[] { null } : []];
        var taken = new List<TogetherCapacity>();
        foreach (var size in sizes)
        {
            progress?.Report(new(new("比较模型名单与政策名单", "comparing the model's list with the rules'"), (double)taken.Count / (sizes.Length + 1)));
            taken.Add(TogetherCounter.Read(size, DrawnFigures.Take(rows.Clusters.OfRow, options, weights => counter.Figures(size, weights), cancellation)));
        }
        progress?.Report(new(new("查找两者都漏掉的农户", "looking for those whom both miss"), (double)taken.Count / (sizes.Length + 1)));
        var questions = HouseholdQuestions.Of(households, Income(cohorts), Areas(cohorts));
        var missed = MissedTree.Of(rows, counter.Missed(options.Capacities[0]), questions, options, cancellation);
        return new TogetherResult(model, rows.Events.Count(e => e > 0), rows.Count, cohorts.Count, rows.Clusters.ByVillage,
            [.. taken.Where(t => t.Capacity is not null)], taken.Find(t => t.Capacity is null), missed);
    }

    private static float[] Income(IReadOnlyList<ScoredCohort> cohorts) =>
        [.. cohorts.SelectMany(c => c.Cohort.Features.Of([FeatureCatalogue.Find(IncomeFeature)!]).Columns[0])];

    private static IReadOnlyList<AreaRecord> Areas(IReadOnlyList<ScoredCohort> cohorts) =>
        cohorts.SelectMany(c => c.Cohort.Households).First().View.Panel.Areas;
}
