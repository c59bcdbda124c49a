using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Groups;
using FangFan.Risk.Tests.Evaluation.Together;

namespace FangFan.Risk.Tests.Evaluation.Groups;

public sealed class ListAuditTests
{
    private static readonly Wording Word = new("词", "word");
    private static readonly GroupName Left = new("left", Word);
    private static readonly GroupName Right = new("right", Word);

    [Fact]
    public void A_group_gets_recall_false_alarms_precision_and_its_shares()
    {
        // Of each side 20 households; the list visits the left side's ten events of twelve, and ten others of the right side.
        var rows = ListRows.Of([0, 40], [.. Enumerable.Range(0, 40).Select(i => i < 12 || i >= 36 ? 1f : 0)]);
        double[] scores = [.. Enumerable.Range(0, 40).Select(i => i < 10 || i is >= 20 and < 30 ? 2.0 : 1)];

        var result = Audit(rows, scores, ListRows.Options(200, 0.5), [.. Enumerable.Range(0, 40).Select(i => i < 20 ? Left : Right)]);

        var (left, right) = (result.Traits[0].Groups[0].Figures[0], result.Traits[0].Groups[1].Figures[0]);
        left.Recall.Value.ShouldBe(10.0 / 12, 1e-12);
        (left.FalseAlarms.Value, left.Precision.Value, left.ShareOfHouseholds.Value, left.ShareOfList.Value).ShouldBe((0, 1, 0.5, 0.5));
        (right.Recall.Value, right.FalseAlarms.Value, right.Precision.Value).ShouldBe((0, 10.0 / 16, 0));
        left.RecallDifference.LessRest.Value.ShouldBe(10.0 / 12, 1e-12);
        right.RecallDifference.LessRest.Value.ShouldBe(-10.0 / 12, 1e-12);
        left.RecallDifference.Holds.ShouldBeTrue();
        left.Calibration!.Predicted.Value.ShouldBe(0.25, 1e-12);
        left.Calibration.Observed.Value.ShouldBe(0.6, 1e-12);
        left.Calibration.Ratio.Value.ShouldBe(2.4, 1e-12);
        result.Comparisons.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Sums_under_drawn_weights_are_those_of_the_rows_written_out()
    {
        var random = new Random(5);
        int[] clusters = [.. Enumerable.Range(0, 90).Select(i => i % 9)];
        var rows = ListRows.Of([0, 90], [.. Enumerable.Range(0, 90).Select(_ => random.Next(3) == 0 ? 1f : 0)], clusters);
        int[] groupOf = [.. Enumerable.Range(0, 90).Select(_ => random.Next(3))];
        double[] probabilities = [.. Enumerable.Range(0, 90).Select(_ => random.NextDouble())];
        double[] weights = Array.ConvertAll(clusters, c => (double)(c % 4));
        var visited = new FangFan.Risk.Evaluation.Together.VisitList(probabilities, rows.Starts).Visit(rows.Visits(0.3, weights), weights);

        var sums = new GroupSums(rows, groupOf, 3, probabilities).Of(visited, weights);

        for (var g = 0; g < 3; g++)
        {
            double Sum(Func<int, double> of) => Enumerable.Range(0, 90).Where(i => groupOf[i] == g).Sum(i => weights[i] * of(i));
            sums[g].Households.ShouldBe(Sum(_ => 1), 1e-9);
            sums[g].Events.ShouldBe(Sum(i => rows.Events[i]), 1e-9);
            sums[g].Predicted.ShouldBe(Sum(i => probabilities[i]), 1e-9);
            sums[g].Visits.ShouldBe(Sum(i => visited[i]), 1e-9);
            sums[g].Hits.ShouldBe(Sum(i => visited[i] * rows.Events[i]), 1e-9);
        }
        sums[3].Visits.ShouldBe(rows.Visits(0.3, weights)[0], 1e-9);
    }

    [Fact]
    public void Groups_under_ten_households_get_no_figure_and_the_others_show_only_both_together()
    {
        var rows = ListRows.Of([0, 40], [.. Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? 1f : 0)]);

        var result = Audit(rows, [.. Enumerable.Range(0, 40).Select(i => (double)i)], ListRows.Options(50, 0.25), [.. Enumerable.Range(0, 40).Select(i => i < 6 ? Left : i < 13 ? Right : new GroupName("third", Word))]);

        var (small, large) = (result.Traits[0].Groups[0], result.Traits[0].Groups[2]);
        (small.Households, small.HouseholdQuarters, small.Events, small.Figures.Count).ShouldBe((null, 0, 0, 0));
        result.Traits[0].Groups[1].Figures.ShouldBeEmpty();
        large.Households.ShouldBe(27);
        large.Figures[0].Recall.Value.ShouldBeInRange(0, 1);
        double.IsNaN(large.Figures[0].RecallDifference.LessRest.Value).ShouldBeFalse();
        result.Comparisons.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Households_are_counted_once_however_many_quarters_they_are_seen_in()
    {
        HouseholdId[] ids = [.. Enumerable.Range(0, 40).Select(i => new HouseholdId($"H{i % 8}"))];

        TraitColumn.Of("side", Word, [.. Enumerable.Repeat(Left, 40)], ids).Groups.ShouldBe([(Left, 8)]);
    }

    [Fact]
    public void Small_townships_are_put_together_and_the_unknown_stays_apart_where_no_subtraction_shows_it()
    {
        GroupName[] townships = [.. Enumerable.Repeat(Left, 12), .. Enumerable.Repeat(Right, 4), .. Enumerable.Repeat(new GroupName("third", Word), 7), .. Enumerable.Repeat(GroupName.Unknown, 10)];
        HouseholdId[] ids = [.. Enumerable.Range(0, townships.Length).Select(i => new HouseholdId($"H{i}"))];

        var merged = TraitColumn.Merging("township", Word, townships, ids);

        merged.Groups.Select(g => (g.Group.Name, g.Households)).ShouldBe([("left", 12), ("others", 11), ("unknown", 10)]);
        merged.Merged.ShouldBe(2);
        merged.OfRow[12].ShouldBe(merged.OfRow[22]);
        TraitColumn.Merging("township", Word, [.. Enumerable.Repeat(Left, townships.Length)], ids).Merged.ShouldBe(0);
    }

    [Fact]
    public void A_single_group_under_ten_goes_with_the_smallest_shown_one_so_that_nobody_subtracts_it()
    {
        GroupName[] groups = [.. Enumerable.Repeat(Left, 30), .. Enumerable.Repeat(Right, 12), .. Enumerable.Repeat(GroupName.Unknown, 3)];
        HouseholdId[] ids = [.. Enumerable.Range(0, groups.Length).Select(i => new HouseholdId($"H{i}"))];

        var column = TraitColumn.Of("side", Word, groups, ids, "left", "right");

        column.Groups.Select(g => (g.Group.Name, g.Households)).ShouldBe([("left", 30), ("right-or-unknown", 15)]);
        column.OfRow[^1].ShouldBe(column.OfRow[30]);
    }

    [Fact]
    public void Groups_that_differ_by_chance_alone_seldom_hold()
    {
        var holding = Enumerable.Range(0, 20).Sum(seed =>
        {
            var random = new Random(seed);
            var rows = ListRows.Of([0, 400], [.. Enumerable.Range(0, 400).Select(_ => random.Next(5) == 0 ? 1f : 0)], [.. Enumerable.Range(0, 400).Select(i => i / 8)]);
            GroupName[] groups = [.. Enumerable.Range(0, 400).Select(_ => new GroupName($"g{random.Next(6)}", Word))];
            return Audit(rows, [.. Enumerable.Range(0, 400).Select(_ => random.NextDouble())], ListRows.Options(100, 0.2), groups).Holding;
        });

        // 20 data sets with 4 families of tests: one in twenty families may call something.
        holding.ShouldBeLessThanOrEqualTo(10);
    }

    private static GroupsResult Audit(FangFan.Risk.Evaluation.Together.PooledRows rows, double[] scores, BacktestOptions options, GroupName[] groups)
    {
        HouseholdId[] ids = [.. Enumerable.Range(0, groups.Length).Select(i => new HouseholdId($"H{i:000}"))];
        return new ListAudit(rows, [new(ScoreDefinition.Model, scores)], [.. Enumerable.Repeat(0.25, rows.Count)]).Of([TraitColumn.Of("side", Word, groups, ids)], options, CancellationToken.None);
    }
}
