using FangFan.Risk.Display;

namespace FangFan.Risk.Tests;

public class SideBySideTests
{
    [Fact]
    public void Calibration_charts_side_by_side_can_share_their_scale()
    {
        CalibrationChart Chart(double highest) => new("a", "predicted", "observed", [new(0.02, 0.03, 100), new(0.08, 0.07, 100)]) { Highest = highest };

        Ticks(Chart(0)).ShouldContain("8%");
        Ticks(Chart(0)).ShouldNotContain("60%");
        Ticks(Chart(0.55)).ShouldContain("60%");
    }

    [Fact]
    public void Charts_of_a_grid_that_show_nothing_say_so_in_the_words_of_the_grid()
    {
        var grid = new ChartGrid("all", [new LineChart("one", "axis", [], []), new BarChart("two", "axis", [])]) { EmptyText = "nothing to show" };

        SvgText.Parse(grid.ToSvg()).Texts().Count(text => text == "nothing to show").ShouldBe(2);
    }

    private static string[] Ticks(Chart chart) => SvgText.Parse(chart.ToSvg()).Texts();
}
