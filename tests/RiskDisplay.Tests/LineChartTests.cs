using FangFan.Risk.Display;

namespace FangFan.Risk.Tests;

public class LineChartTests
{
    private static readonly string[] Quarters = ["2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4"];

    [Fact]
    public void An_unknown_value_leaves_a_gap_and_is_never_drawn_as_zero()
    {
        var svg = SvgText.Parse(new LineChart("收入", "元", Quarters, [new("人均纯收入", [9000, 9500, double.NaN, 9800, 10100])]).ToSvg());
        svg.All("circle").Count(c => c.Number("r") == 3).ShouldBe(4);
        svg.All("path").Count(p => p.Number("stroke-width") == 2).ShouldBe(2);
        svg.All("desc").Single().Value.ShouldContain("2021Q2 –");
    }

    [Fact]
    public void Ticks_are_round_and_reach_past_the_highest_value()
    {
        var svg = SvgText.Parse(new LineChart("t", "元", Quarters, [new("a", [1, 2, 3, 4, 11870])]).ToSvg());
        svg.Texts().ShouldContain("0");
        svg.Texts().ShouldContain("15,000");
        svg.Texts().ShouldContain("5,000");
    }

    [Fact]
    public void A_negative_value_lies_under_the_zero_line()
    {
        var svg = SvgText.Parse(new LineChart("t", "元", Quarters, [new("a", [-400, 0, 10, 20, 30])]).ToSvg());
        var dots = svg.All("circle").Where(c => c.Number("r") == 3).Select(c => c.Number("cy")).ToArray();
        dots[0].ShouldBeGreaterThan(dots[1]);
    }

    [Fact]
    public void Each_line_is_named_in_the_legend_even_on_a_narrow_picture()
    {
        var names = new[] { "人均纯收入", "医疗自付支出", "教育支出", "监测线" };
        var svg = SvgText.Parse(new LineChart("t", "元", Quarters, [.. names.Select(n => new Series(n, [1, 2, 3, 4, 5]))]) { Width = 320 }.ToSvg());
        foreach (var name in names) svg.Texts().ShouldContain(name);
        svg.All("text").Where(t => names.Contains(t.Value)).Select(t => t.Number("y")).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Everything_unknown_is_a_sentence_and_no_plot() =>
        SvgText.Parse(new LineChart("t", "元", Quarters, [new("a", Quarters.Select(_ => double.NaN).ToArray())]).ToSvg()).Texts().ShouldHaveSingleItem();

    [Fact]
    public void A_line_with_too_few_values_is_refused() =>
        Should.Throw<ArgumentException>(() => new LineChart("t", "元", Quarters, [new("a", [1])]).ToSvg()).Message.ShouldContain("1 values for 5");

    [Fact]
    public void Only_as_many_quarters_are_named_as_there_is_room_for_and_the_last_always()
    {
        var many = Enumerable.Range(0, 28).Select(i => $"{2015 + i / 4}Q{i % 4 + 1}").ToArray();
        var svg = SvgText.Parse(new LineChart("t", "元", many, [new("a", many.Select((_, i) => (double)i).ToArray())]) { Width = 360 }.ToSvg());
        svg.Texts().Count(t => t.Contains('Q')).ShouldBeInRange(2, 8);
        svg.Texts().ShouldContain("2021Q4");
    }
}
