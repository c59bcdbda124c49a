using FangFan.Risk.Evaluation.Together;

namespace FangFan.Risk.Tests.Evaluation.Together;

public sealed class HonestTreeTests
{
    private const int Rows = 600;
    private static readonly int[] Villages = [.. Enumerable.Range(0, Rows).Select(row => row % 30)];

    [Fact]
    public void A_group_that_is_missed_more_is_found_and_named()
    {
        var (random, old) = (new Random(1), Coin(2));
        double[] missed = [.. old.Select(o => random.NextDouble() < (o ? 0.9 : 0.3) ? 1.0 : 0)];

        var result = Missed(missed, [Question("noise", Coin(3)), Question("old", old), Question("more noise", Coin(4))]);

        result.Groups[0].Traits.Select(t => t.English).ShouldContain("old");
        result.Groups[0].Share.Value.ShouldBeInRange(0.8, 1);
        result.Groups[^1].Share.Value.ShouldBeInRange(0.2, 0.4);
        result.Groups[0].Share.Interval!.Value.Low.ShouldBeGreaterThan(result.Groups[^1].Share.Interval!.Value.High);
        result.Groups.Sum(g => g.Events).ShouldBe(Rows);
        result.Groups.Sum(g => g.Missed).ShouldBe(missed.Sum(), 1e-9);
    }

    [Fact]
    public void Chance_alone_seldom_makes_a_split()
    {
        var split = Enumerable.Range(0, 40).Count(seed =>
        {
            var random = new Random(seed);
            double[] missed = [.. Enumerable.Range(0, Rows).Select(_ => random.NextDouble() < 0.5 ? 1.0 : 0)];
            return HonestTree.Grow(missed, Villages, [.. Enumerable.Range(0, 15).Select(q => Question($"q{q}", Coin(100 * seed + q)))], new HonestTreeOptions { Seed = seed, Permutations = 99 }).Count > 1;
        });

        // One in twenty is what the test allows.
        split.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public void No_leaf_holds_fewer_rows_than_asked_in_either_half_and_no_village_is_in_both()
    {
        var target = Enumerable.Range(0, Rows).Select(row => row % 7 / 6.0).ToArray();
        var questions = Enumerable.Range(1, 6).Select(least => Question($"{least}", [.. Enumerable.Range(0, Rows).Select(row => row % 7 >= least)])).ToArray();

        var leaves = HonestTree.Grow(target, Villages, questions, new HonestTreeOptions { LeastRows = 40 });

        leaves.Count.ShouldBeInRange(2, 8);
        leaves.ShouldAllBe(leaf => leaf.Growing.Length >= 40 && leaf.Estimating.Length >= 40 && leaf.Answers.Count <= 3);
        leaves.SelectMany(l => l.Growing).Select(row => Villages[row]).Intersect(leaves.SelectMany(l => l.Estimating).Select(row => Villages[row])).ShouldBeEmpty();
        leaves.SelectMany(l => l.Growing.Concat(l.Estimating)).Order().ShouldBe(Enumerable.Range(0, Rows));
    }

    [Fact]
    public void A_later_answer_of_one_topic_replaces_the_earlier_in_words()
    {
        double[] income = [.. Enumerable.Range(0, Rows).Select(row => row % 8 * 0.5)];
        TreeQuestion Under(double line) => Question($"under {line}", Array.ConvertAll(income, i => i < line)) with { Topic = "income" };

        var result = Missed(Array.ConvertAll(income, i => i < 1 ? 0.0 : i < 2 ? 0.5 : 1), [Under(1), Under(2)]);

        result.Groups.Select(g => string.Join(" and ", g.Traits.Select(t => t.English))).ShouldBe(["not under 2", "under 2 and not under 1", "under 1"], ignoreOrder: true);
    }

    [Fact]
    public void Too_few_events_leave_one_group_without_a_trait()
    {
        var rows = ListRows.Of([0, 40], [.. Enumerable.Repeat(1f, 20), .. new float[20]]);

        var missed = MissedTree.Of(rows, [.. Enumerable.Repeat(0.5, 40)], [Question("any", [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0)])], ListRows.Options(20));

        missed.Groups.ShouldHaveSingleItem().Traits.ShouldBeEmpty();
        (missed.Events, missed.Missed).ShouldBe((20, 10));
        missed.Groups[0].LessRest.Value.ShouldBe(double.NaN);
    }

    private static MissedByBoth Missed(double[] missed, TreeQuestion[] questions) =>
        MissedTree.Of(ListRows.Of([0, Rows], [.. Enumerable.Repeat(1f, Rows)], Villages), missed, questions, ListRows.Options(100));

    private static TreeQuestion Question(string name, bool[] answers) => new(new(name, name), new($"not {name}", $"not {name}"), answers);

    private static bool[] Coin(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Rows).Select(_ => random.Next(2) == 0)];
    }
}
