using FangFan.Risk.Display;

namespace FangFan.Risk.Tests;

public class StepChartTests
{
    private static readonly string[] Quarters = ["2021Q1", "2021Q2", "2021Q3", "2021Q4"];
    private static readonly string[] Levels = ["无", "低", "中", "高"];

    [Fact]
    public void A_higher_state_is_drawn_higher_and_a_quarter_without_one_breaks_the_line()
    {
        var svg = SvgText.Parse(new StepChart("等级", Quarters, Levels, [0, 3, null, 1]).ToSvg());
        var dots = svg.All("circle").ToArray();
        dots.Length.ShouldBe(3);
        dots[1].Number("cy").ShouldBeLessThan(dots[0].Number("cy"));
        svg.All("path").Count().ShouldBe(1);
        dots[1].All("title").Single().Value.ShouldBe("2021Q2 高");
        svg.All("desc").Single().Value.ShouldContain("2021Q3 –");
    }

    [Fact]
    public void One_quarter_alone_is_a_single_dot() => SvgText.Parse(new StepChart("t", ["2021Q4"], Levels, [2]).ToSvg()).All("circle").ShouldHaveSingleItem();

    [Fact]
    public void A_state_that_does_not_exist_is_refused() =>
        Should.Throw<ArgumentException>(() => new StepChart("t", Quarters, Levels, [0, 1, 2, 4]).ToSvg()).Message.ShouldContain("0 to 3");
}
