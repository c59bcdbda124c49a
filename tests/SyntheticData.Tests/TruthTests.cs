using FangFan.Risk.Panel;

namespace FangFan.Risk.Tests;

public sealed class TruthTests
{
    private static readonly Row[] AtRisk = Samples.YearEndTruth;

    [Fact]
    public void The_mean_probability_is_the_observed_rate() => ShouldAgree(AtRisk);

    [Fact]
    public void Every_tenth_of_the_probabilities_is_calibrated()
    {
        foreach (var tenth in AtRisk.OrderBy(row => row.P).Chunk(AtRisk.Length / 10 + 1)) ShouldAgree(tenth);
    }

    [Fact]
    public void The_oracle_ranks_well_but_far_from_perfectly() => Auc(AtRisk).ShouldBeInRange(0.75, 0.88);

    [Fact]
    public void Support_lowers_the_risk_of_those_it_reaches()
    {
        var supported = AtRisk.Where(row => row.Supported).ToArray();
        supported.Length.ShouldBeGreaterThan(5_000);
        supported.Average(row => row.Without).ShouldBeGreaterThan(1.15 * supported.Average(row => row.P));
        var relief = supported.Average(row => row.Without - row.P);
        relief.ShouldBeGreaterThan(3 * AtRisk.Where(row => !row.Supported).Average(row => row.Without - row.P));
    }

    [Fact]
    public void A_fallen_household_is_not_at_risk_until_it_is_eliminated()
    {
        foreach (var history in Samples.Simulate(Samples.CommittedOptions with { Households = 600, TruthPaths = 1 }))
        {
            foreach (var (index, quarter) in history.Quarters.Index())
            {
                var latest = history.Events.LastOrDefault(o => o.Quarter <= quarter.Quarter && o.Kind != EventKind.Monitored);
                var fallen = latest != default && latest.IsFall();
                double.IsNaN(history.Truth[index].Relapse).ShouldBe(fallen);
                double.IsNaN(history.Truth[index].RelapseWithoutSupport).ShouldBe(fallen);
            }
        }
    }

    [Fact]
    public void The_truth_depends_on_household_quarter_and_path_alone()
    {
        var options = Samples.CommittedOptions with { Households = 60, TruthPaths = 20 };
        var one = Samples.Simulate(options with { Threads = 1 });
        var two = Samples.Simulate(options with { Threads = 2 });
        one.SelectMany(h => h.Truth).ShouldBe(two.SelectMany(h => h.Truth));
    }

    // The four quarters ahead of two year ends do not overlap, so the rows are all but independent and falls all but binomial.
    private static void ShouldAgree(Row[] rows)
    {
        var (expected, spread) = (rows.Sum(row => row.P), Math.Sqrt(rows.Sum(row => row.P * (1 - row.P))));
        ((double)rows.Count(row => row.Fell)).ShouldBe(expected, tolerance: 3.5 * spread + 1, $"of {rows.Length} rows");
    }

    private static double Auc(Row[] rows)
    {
        var sorted = rows.OrderBy(row => row.P).ToArray();
        var ranks = sorted.Index().Where(row => row.Item.Fell).Sum(row => row.Index + 1.0);
        double falls = sorted.Count(row => row.Fell);
        return (ranks - falls * (falls + 1) / 2) / (falls * (sorted.Length - falls));
    }
}
