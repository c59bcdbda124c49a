using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Together;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Evaluation.Together;

public sealed class TogetherCounterTests
{
    [Fact]
    public void Rules_that_find_one_half_and_a_model_that_finds_the_other_find_all_with_twice_the_visits()
    {
        var figures = Take("AABBcccccc", [9, 8, 0, 0, 1, 1, 1, 1, 1, 1], [0, 0, 9, 8, 1, 1, 1, 1, 1, 1], 0.2);

        (figures.Figures.Model.Value, figures.Figures.Rules.Value, figures.Figures.Both.Value, figures.Figures.Neither.Value).ShouldBe((0.5, 0.5, 0, 0));
        (figures.Figures.OnlyModel.Value, figures.Figures.OnlyRules.Value, figures.Figures.Union.Value).ShouldBe((0.5, 0.5, 1));
        (figures.Visits, figures.UnionVisits, figures.Figures.Overlap.Value).ShouldBe((2, 4, 0));
        figures.Figures.PrecisionOnlyModel.Value.ShouldBe(1);
        figures.Figures.PrecisionBoth.Value.ShouldBe(double.NaN);
    }

    [Fact]
    public void Half_and_half_takes_the_first_of_each_list_and_no_visit_more()
    {
        var figures = Take("AbBbcccccc", [9, 8, 0, 0, 1, 1, 1, 1, 1, 1], [0, 0, 9, 8, 1, 1, 1, 1, 1, 1], 0.2).Figures;

        (figures.Model.Value, figures.Rules.Value, figures.Halves.Value).ShouldBe((0.5, 0.5, 1));
        figures.HalvesLessModel.Value.ShouldBe(0.5);
    }

    [Fact]
    public void Half_and_half_passes_over_those_already_listed()
    {
        // Both lists begin with the first household; the rules' half then goes to their second.
        var figures = Take("ABcccccccc", [9, 1, 8, 1, 1, 1, 1, 1, 1, 1], [9, 8, 1, 1, 1, 1, 1, 1, 1, 1], 0.2).Figures;

        (figures.Model.Value, figures.Rules.Value, figures.Halves.Value, figures.Overlap.Value).ShouldBe((0.5, 1, 1, 0.5));
    }

    [Fact]
    public void Equals_at_the_limit_are_visited_by_their_share()
    {
        var figures = Take("Abbbbbbbbb", [9, 8, 1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0.2);

        figures.Figures.Rules.Value.ShouldBe(0.2, 1e-12);
        figures.Figures.Both.Value.ShouldBe(0.2, 1e-12);
        figures.UnionVisits.ShouldBe(4 - 2 * 0.2, 1e-12);
    }

    [Fact]
    public void The_rules_own_size_is_all_that_meet_quarter_by_quarter()
    {
        var rows = ListRows.Of([0, 4, 8], [1, 0, 0, 0, 0, 1, 1, 0]);
        var columns = new TogetherColumns([1, 2, 3, 4, 9, 8, 7, 1], [9, 1, 1, 1, 1, 9, 9, 9], [true, false, false, false, false, true, true, true]);

        var natural = TogetherCounter.Read(null, DrawnFigures.Take(rows.Clusters.OfRow, ListRows.Options(0), w => new TogetherCounter(rows, columns).Figures(null, w), CancellationToken.None));

        (natural.Visits, natural.Figures.Rules.Value).ShouldBe((4, 1));
        natural.Figures.Model.Value.ShouldBe(2.0 / 3, 1e-12);
    }

    [Fact]
    public void What_is_found_adds_up_and_the_union_is_no_less_than_either()
    {
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var (rows, columns, capacity) = Random(seed);
            var f = new TogetherCounter(rows, columns).Figures(capacity, ListRows.Ones(rows.Count));
            var order = Enumerable.Range(0, rows.Count).ToArray();
            new Random(seed + 1).Shuffle(order);
            var shuffled = new TogetherCounter(ListRows.Of(rows.Starts, [.. order.Select(i => rows.Events[i])]),
                new([.. order.Select(i => columns.Model[i])], [.. order.Select(i => columns.Rules[i])], [.. order.Select(i => columns.Meets[i])])).Figures(capacity, ListRows.Ones(rows.Count));

            f[0].ShouldBe(f[2] + f[3], 1e-9);
            f[1].ShouldBe(f[2] + f[4], 1e-9);
            (f[2] + f[3] + f[4] + f[5]).ShouldBe(1, 1e-9);
            f[6].ShouldBe(1 - f[5], 1e-9);
            f[6].ShouldBeGreaterThanOrEqualTo(Math.Max(f[0], f[1]) - 1e-9);
            f[7].ShouldBeLessThanOrEqualTo(f[6] + 1e-9);
            f[16].ShouldBeInRange(f[15] - 1e-9, 2 * f[15] + 1e-9);
            Same(shuffled, f);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));
    }

    [Fact]
    public void A_household_drawn_twice_counts_as_two()
    {
        var (rows, columns, capacity) = Random(7);
        double[] weights = [.. Enumerable.Range(0, rows.Count).Select(i => (double)(i % 3))];
        int[] doubled = [.. Enumerable.Range(0, rows.Count).SelectMany(i => Enumerable.Repeat(i, i % 3))];
        var twice = new TogetherCounter(ListRows.Of([0, doubled.Length], [.. doubled.Select(i => rows.Events[i])]),
            new([.. doubled.Select(i => columns.Model[i])], [.. doubled.Select(i => columns.Rules[i])], [.. doubled.Select(i => columns.Meets[i])]));

        var weighted = new TogetherCounter(rows, columns).Figures(capacity, weights);
        var expanded = twice.Figures(capacity, ListRows.Ones(doubled.Length));

        Same(weighted, expanded);
    }

    private static void Same(double[] figures, double[] expected)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i])) figures[i].ShouldBe(double.NaN);
            else figures[i].ShouldBe(expected[i], 1e-9);
        }
    }

    private static (PooledRows, TogetherColumns, double) Random(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(5, 60);
        float[] events = [1, .. Enumerable.Range(1, count - 1).Select(_ => random.Next(4) == 0 ? 1f : 0f)];
        double[] Scores(int levels) => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(levels))];
        var rules = Scores(4);
        return (ListRows.Of([0, count], events), new(Scores(30), rules, Array.ConvertAll(rules, r => r >= 3)), 0.05 + 0.5 * random.NextDouble());
    }

    private static TogetherCapacity Take(string households, double[] model, double[] rules, double capacity)
    {
        var rows = ListRows.Of(households);
        var counter = new TogetherCounter(rows, new(model, rules, new bool[model.Length]));
        return TogetherCounter.Read(capacity, DrawnFigures.Take(rows.Clusters.OfRow, ListRows.Options(0), weights => counter.Figures(capacity, weights), CancellationToken.None));
    }
}
