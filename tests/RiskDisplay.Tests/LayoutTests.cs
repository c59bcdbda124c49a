using System.Xml.Linq;
using FangFan.Risk.Display;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests;

public class LayoutTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20210401, 1).WithMaxTest(40);

    public static TheoryData<string> Kinds() => [.. RandomCharts.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_text_is_printed_over_another_whatever_the_data(string kind) => Check.One(Fixed, Prop.ForAll(RandomCharts.Kinds[kind].ToArbitrary(), chart =>
    {
        var texts = Layout.Texts(SvgText.Parse(chart.ToSvg()));
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = 0; j < i; j++) texts[i].Touches(texts[j]).ShouldBeFalse($"{texts[i]} and {texts[j]}");
        }
    }));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Everything_lies_inside_the_picture_whatever_the_data(string kind) => Check.One(Fixed, Prop.ForAll(RandomCharts.Kinds[kind].ToArbitrary(), chart =>
    {
        var svg = SvgText.Parse(chart.ToSvg());
        var frame = Layout.Frame(svg);
        foreach (var box in Layout.Texts(svg).Concat(Layout.Shapes(svg))) box.Inside(frame).ShouldBeTrue($"{box} in {frame}");
    }));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_data_give_the_same_bytes_and_words(string kind) => Check.One(Fixed.WithMaxTest(10), Prop.ForAll(RandomCharts.Kinds[kind].ToArbitrary(), chart =>
    {
        chart.ToSvg().ShouldBe((chart with { }).ToSvg());
        chart.ToString().ShouldStartWith($"{chart.GetType().Name} {chart.Title}: ");
    }));

    [Theory]
    [InlineData("bar")]
    [InlineData("dots")]
    [InlineData("ratios")]
    [InlineData("heat")]
    [InlineData("waterfall")]
    public void Every_row_keeps_its_label(string kind) => Check.One(Fixed, Prop.ForAll(RandomCharts.Kinds[kind].ToArbitrary(), chart =>
    {
        var texts = SvgText.Parse(chart.ToSvg()).Texts();
        string[] labels = chart switch
        {
            BarChart bars => [.. bars.Bars.Select(b => b.Label)],
            DotIntervalChart dots => [.. dots.Rows.Select(r => r.Label)],
            HeatMap heat when heat.Columns.Count > 0 => [.. heat.Rows],
            WaterfallChart waterfall => [.. waterfall.Contributions.OrderByDescending(c => Math.Abs(c.Value)).Take(waterfall.Shown).Select(c => c.Label)],
            _ => [],
        };
        foreach (var label in labels.Where(l => l.Length > 0 && l[0] != '\0')) texts.ShouldContain(t => t.Length > 0 && label.StartsWith(t.TrimEnd('…'), StringComparison.Ordinal));
    }));

    [Fact]
    public void Every_sample_keeps_its_texts_apart_and_inside_and_has_a_title_and_a_description()
    {
        foreach (var (name, chart) in Samples.All)
        {
            var svg = SvgText.Parse(chart.ToSvg());
            svg.Attribute("role")!.Value.ShouldBe("img", name);
            svg.Elements().First().Value.ShouldBe(chart.Title, name);
            svg.Elements().ElementAt(1).Name.LocalName.ShouldBe("desc", name);
            var texts = Layout.Texts(svg);
            texts.SelectMany((a, i) => texts.Take(i).Where(b => a.Touches(b))).ShouldBeEmpty(name);
            svg.Descendants().Attributes("style").ShouldBeEmpty(name);
        }
    }
}
