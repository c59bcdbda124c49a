using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>How precision, recall and lift of criteria are estimated.</summary>
/// <param name="Seed">Seed of the draws of villages.</param>
public sealed record CriterionValueOptions(int Seed = 1)
{
    /// <summary>Draws of villages.</summary>
    public int Draws { get; init; } = 1000;
}

/// <summary>Judges the criteria of packs as predictors of the target.</summary>
public static class CriterionValues
{
    /// <summary>Estimates them.</summary>
    /// <param name="cohorts">The households at the as-of quarters, judged by the first pack.</param>
    /// <param name="packs">The pack that the cohorts were judged by, then others to judge the same rows by.</param>
    /// <param name="options">Draws and seed; the defaults where null.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no cohort or no pack.</exception>
    public static CriterionValueResult Of(IReadOnlyList<Cohort> cohorts, IReadOnlyList<PolicyPack> packs, CriterionValueOptions? options = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (cohorts.Count == 0) throw new ArgumentException("Criteria are judged as predictors at one as-of quarter or more.", nameof(cohorts));
        if (packs.Count == 0) throw new ArgumentException("Give the pack that the cohorts were judged by.", nameof(packs));
        var villages = BacktestClusters.Of(cohorts, leastVillages: 0);
        double[] outcomes = [.. cohorts.SelectMany(cohort => cohort.Outcomes()).Select(outcome => (double)outcome)];
        var subjects = new List<(int Pack, CriterionValue Value, FindingTally Tally)>();
        for (var p = 0; p < packs.Count; p++)
        {
            progress?.Report(new(new($"指标的预测价值：{packs[p].Title.Chinese}", $"criteria as predictors: {packs[p].Title.English}"), 0.9 * p / packs.Count));
            var findings = PackFindings.Of(packs[p], cohorts, p == 0 ? household => household.Judgement : Judged(packs[p]), cancellation);
            subjects.AddRange(findings.Subjects().Select(subject => (p, subject.Subject, new FindingTally(subject.OfRow, outcomes, villages))));
        }
        var draws = ClusterBootstrap.DrawClusters(villages.Count, (options ??= new()).Draws, options.Seed, times => Rates(subjects, times), cancellation: cancellation);
        var values = Values(subjects, draws);
        progress?.Report(new(new("指标的预测价值：完成", "criteria as predictors: done"), 1));
        return new CriterionValueResult(outcomes.Length, (int)outcomes.Sum(), villages.Count,
            [.. packs.Select((pack, p) => new PackValue(pack.Id, pack.Title, cohorts.Count, cohorts.Count(cohort => pack.IsAsIf(cohort.AsOf)), [.. values.Where((_, i) => subjects[i].Pack == p)]))]);
    }

    private static Func<JudgedHousehold, Judgement> Judged(PolicyPack pack)
    {
        var judge = new Judge(pack);
        return household => judge.Of(household.View);
    }

    private static double[] Rates(List<(int Pack, CriterionValue Value, FindingTally Tally)> subjects, int[] times)
    {
        var rates = new double[subjects.Count * 3];
        for (var s = 0; s < subjects.Count; s++) (rates[3 * s], rates[3 * s + 1], rates[3 * s + 2]) = subjects[s].Tally.Rates(times);
        return rates;
    }

    private static CriterionValue[] Values(List<(int Pack, CriterionValue Value, FindingTally Tally)> subjects, double[][] draws)
    {
        var ratios = subjects.Select(subject => subject.Tally.OddsRatio()).ToArray();
        var adjusted = OddsEstimate.Adjust([.. ratios.Select(ratio => ratio.Estimate)]);
        var rates = Rates(subjects, [.. Enumerable.Repeat(1, subjects.Count == 0 ? 0 : subjects[0].Tally.Villages)]);
        IntervalEstimate Rate(int place) => new(rates[place], Interval.OfShare(draws.Select(draw => draw[place])));
        return [.. subjects.Select((subject, s) => subject.Value with
        {
            Counts = subject.Tally.Counts,
            Precision = Rate(3 * s),
            Recall = Rate(3 * s + 1),
            Lift = Rate(3 * s + 2),
            OddsRatio = adjusted[s],
            Corrected = ratios[s].Corrected,
        })];
    }
}
