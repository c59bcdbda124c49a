using FangFan.Risk.Display;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests;

public class BarChartTests
{
    [Fact]
    public void A_bar_above_zero_runs_right_of_the_axis_and_one_below_runs_left()
    {
        var svg = SvgText.Parse(new BarChart("贡献", "对数几率", [new("收入下降", 0.8, "+0.80", "收入下降38%"), new("有务工", -0.4, "−0.40", "两人务工")]).ToSvg());
        var bars = svg.All("rect").ToArray();
        bars.Length.ShouldBe(2);
        var zero = bars[0].Number("x");
        (bars[1].Number("x") + bars[1].Number("width")).ShouldBe(zero, 0.05);
        bars[0].Number("width").ShouldBe(2 * bars[1].Number("width"), 0.05);
        bars[0].All("title").Single().Value.ShouldBe("收入下降38%");
        svg.Texts().ShouldContain("+0.80");
    }

    [Fact]
    public void Text_of_the_county_is_escaped_and_control_characters_do_not_break_the_picture()
    {
        var svg = SvgText.Parse(new BarChart("a<b>&\"", "x", [new("<script>\0\uD800", 1, "1", "\u0001&")]).ToSvg());
        svg.Elements().First().Value.ShouldBe("a<b>&\"");
        svg.All("script").ShouldBeEmpty();
        svg.Texts().ShouldContain("<script>\uFFFD\uFFFD");
    }

    [Fact]
    public void It_carries_no_inline_style_so_that_a_strict_policy_can_show_it()
    {
        var svg = SvgText.Parse(new BarChart("t", "x", [new("a", 1, "1", "a")]).ToSvg());
        svg.DescendantsAndSelf().ShouldAllBe(e => e.Attribute("style") == null && e.Name.LocalName != "style");
    }

    [Fact]
    public void A_long_label_is_cut_and_kept_whole_in_the_tooltip()
    {
        var label = new string('困', 60);
        var svg = SvgText.Parse(new BarChart("t", "x", [new(label, 1, "1", label)]) { Width = 300 }.ToSvg());
        svg.Texts().ShouldContain(t => t.EndsWith('…') && t.Length < 15);
        svg.All("title").Skip(1).ShouldAllBe(t => t.Value == label);
    }

    [Fact]
    public void A_value_that_is_no_number_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => new BarChart("t", "x", [new("收入", double.NaN, "", "")]).ToSvg()).Message.ShouldContain("收入");

    [Fact]
    public void No_bars_at_all_are_a_sentence() => SvgText.Parse(new BarChart("t", "x", []) { EmptyText = "没有贡献" }.ToSvg()).Texts().ShouldBe(["没有贡献"]);

    [Fact]
    public void Every_bar_and_tick_lies_inside_the_picture() =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(20210401, 1), Prop.ForAll(ArbMap.Default.ArbFor<int>().Generator.ArrayOf().ToArbitrary(), numbers =>
        {
            var svg = SvgText.Parse(new BarChart("t", "x", [.. numbers.Select(n => new Bar("标签", n / 7.0, "1.00", "t"))]).ToSvg());
            return svg.All("rect").All(r => r.Number("x") >= 0 && r.Number("x") + r.Number("width") <= 640.01)
                && svg.All("line").All(l => l.Number("x1") is >= 0 and <= 640.01);
        }));
}
