using FangFan.Risk.Synthetic;
using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Tests.Histories;

public sealed class VillageTests
{
    [Fact]
    public void Disasters_hit_neighbours_together()
    {
        foreach (var (village, households) in Synthesizer.Histories(Samples.CommittedOptions with { TruthPaths = 0 }))
        {
            foreach (var quarter in Quarter.Range(Samples.CommittedOptions.First, Samples.CommittedOptions.Last))
            {
                var there = households.SelectMany(h => h.Quarters.Where(q => q.Quarter == quarter)).ToArray();
                var hit = there.Count(q => (q.State.Shocks & Shocks.Disaster) != 0);
                var severity = VillageShocks.Happened(village.Key, quarter.Ordinal).Disaster;
                if (severity == 0) hit.ShouldBe(0);
                else hit.ShouldBeGreaterThan(there.Length / 10);
            }
        }
    }

    [Fact]
    public void Illness_lasts_and_costs()
    {
        var quarters = Samples.Large.SelectMany(h => h.Quarters).ToArray();
        var grave = quarters.Where(q => q.State.Any(p => p.GraveLeft > 2)).Average(q => (double)q.Year[Flow.Medical]);
        var well = quarters.Where(q => !q.State.Any(p => p.GraveLeft > 0 || p.Chronic)).Average(q => (double)q.Year[Flow.Medical]);
        grave.ShouldBeGreaterThan(8 * well);
        var persists = Samples.Large.SelectMany(h => h.Quarters.Zip(h.Quarters.Skip(1))).Where(p => p.First.State.Any(m => m.Chronic)).Average(p => p.Second.State.Any(m => m.Chronic) ? 1 : 0);
        persists.ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Incomes_persist_over_the_years_and_yet_move()
    {
        var pairs = Samples.Large.SelectMany(h => h.Quarters.Zip(h.Quarters.Skip(4)).Where(p => p.First.Quarter.Number == 4))
            .Select(p => (Now: LogIncome(p.First), Later: LogIncome(p.Second))).ToArray();
        Correlation(pairs).ShouldBeInRange(0.6, 0.92);
    }

    [Fact]
    public void People_grow_older_and_lines_rise()
    {
        var ages = Samples.Committed.SelectMany(h => h.Quarters).Where(q => q.Quarter.Number == 1).GroupBy(q => q.Quarter.Year).OrderBy(g => g.Key).Select(g => g.Average(q => q.State.People[0].Years)).ToArray();
        ages.ShouldBe(ages.Order());
        Enumerable.Range(2015, 6).Select(PovertyLines.Poverty).ShouldBe([2855, 3146, 3335, 3535, 3747, 4000]);
        PovertyLines.Poverty(2024).ShouldBe(4000);
        PovertyLines.Monitoring(2021).ShouldBe(6000);
    }

    private static double LogIncome(TrueQuarter quarter) => Math.Log(Math.Max(500, quarter.Year.NetIncome / quarter.State.Count));

    private static double Correlation((double Now, double Later)[] pairs)
    {
        var (a, b) = (pairs.Average(p => p.Now), pairs.Average(p => p.Later));
        return pairs.Sum(p => (p.Now - a) * (p.Later - b)) / Math.Sqrt(pairs.Sum(p => (p.Now - a) * (p.Now - a)) * pairs.Sum(p => (p.Later - b) * (p.Later - b)));
    }
}
