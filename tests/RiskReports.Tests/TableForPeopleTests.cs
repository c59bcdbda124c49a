using FangFan.Risk.Display;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests;

public sealed class TableForPeopleTests
{
    private static readonly DataColumn[] Estimate = [new("value", new("值", "value"), NumberFormat.Probability), new("low", new("下限", "low")), new("high", new("上限", "high"))];

    [Fact]
    public void An_estimate_and_its_interval_share_a_cell()
    {
        var table = new DataTable("t", new("表", "table"), [new("name", new("名", "name")), .. Estimate, new("shareLow", new("份", "share"))], [["a", 0.5, 0.25, 0.75, 1], ["b", 0.5, double.NaN, double.NaN, 1]]);

        var shown = table.ForPeople(Language.English);

        shown.Columns.Select(c => c.Header).ShouldBe(["name", "value [interval]", "share"]);
        shown.Rows.Select(r => r[1]).ShouldBe(["0.500 [0.250,\u00A00.750]", "0.500"]);
    }

    [Fact]
    public void A_spread_column_stands_side_by_side_and_what_was_not_computed_is_a_dash()
    {
        var table = new DataTable("t", new("表", "table"), [new("score", new("排序", "score")), new("metric", new("指标", "metric")), new("capacity", new("比例", "share"), NumberFormat.Percent), .. Estimate, new("verdict", new("结论", "verdict"))],
            [["model", "auc", double.NaN, 0.8, 0.7, 0.9, "x"], ["model", "recall", 0.05, 0.25, double.NaN, double.NaN, "y"], ["income", "auc", double.NaN, 0.6, 0.5, 0.7, "z"]])
        { Across = ["metric", "capacity"] };

        var shown = table.ForPeople(Language.English);

        shown.Columns.Select(c => c.Header).ShouldBe(["score", "auc", "recall 5.0%"]);
        shown.Rows.Select(r => string.Join(" | ", r)).ShouldBe(["model | 0.800 [0.700,\u00A00.900] | 0.250", "income | 0.600 [0.500,\u00A00.700] | –"]);
    }

    [Fact]
    public void A_long_table_is_cut_with_a_word_on_where_the_rest_is()
    {
        var table = new DataTable("t", new("表", "table"), [new("n", new("号", "n"), NumberFormat.Count)], [.. Enumerable.Range(1, 1000).Select(n => (IReadOnlyList<DataCell>)[n])]);

        var shown = table.ForPeople(Language.English);

        shown.Rows.Count.ShouldBe(300);
        shown.Note.ShouldContain("of 1000 rows");
        (table with { Rows = [.. table.Rows.Take(300)] }).ForPeople(Language.English).Note.ShouldBe("");
    }
}
