using System.Xml.Linq;
using FangFan.Risk.Display;

namespace FangFan.Risk.Tests;

public class FormatterTests
{
    private static readonly Table Table = new("召回率 <按乡镇>", [new("乡镇"), new("召回率", true)], [["城关镇 & \"河口\"", "0.61"], ["柳溪乡", NumberText.Unknown]]) { Note = "1 < 2" };

    public static TheoryData<Type> Kinds() => [.. typeof(Chart).Assembly.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(IHtmlFragment)) && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_notebook_finds_the_formatters_of_every_kind_by_the_name_of_the_attribute(Type kind)
    {
        var attribute = kind.GetCustomAttributes(true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null)!;
        formatters.Select(f => f.GetType().GetProperty("MimeType")!.GetValue(f)).ShouldBe(["text/html", "text/plain"]);
    }

    [Fact]
    public void The_formatters_write_charts_and_tables_and_leave_other_things_alone()
    {
        var formatters = new DisplayFormatterSource().CreateTypeFormatters().Cast<DisplayFormatter>().ToDictionary(f => f.MimeType);
        foreach (IHtmlFragment fragment in (IHtmlFragment[])[Table, .. Samples.All.Values])
        {
            var (html, plain) = (new StringWriter(), new StringWriter());
            formatters["text/html"].Format(fragment, html).ShouldBeTrue();
            formatters["text/plain"].Format(fragment, plain).ShouldBeTrue();
            html.ToString().ShouldBe(fragment.ToHtml());
            plain.ToString().ShouldBe(fragment.ToString());
        }
        var writer = new StringWriter();
        formatters["text/html"].Format(12, writer).ShouldBeFalse();
        writer.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_table_aligns_numbers_names_its_rows_and_escapes_its_cells()
    {
        var html = Table.ToTableHtml();
        html.ShouldContain("<caption>召回率 &lt;按乡镇&gt;</caption>");
        html.ShouldContain("<th scope=\"col\" class=\"number\">召回率</th>");
        html.ShouldContain("<th scope=\"row\">城关镇 &amp; &quot;河口&quot;</th><td class=\"number\">0.61</td>");
        XElement.Parse(html).Descendants("tr").Count().ShouldBe(3);
        XElement.Parse($"<x>{Table.ToHtml()}</x>").Descendants("p").Single().Value.ShouldBe("1 < 2");
    }

    [Fact]
    public void A_table_as_text_keeps_its_columns_even_under_Chinese_headers() =>
        Table.ToString().Split('\n').Skip(1).Take(3).Select(l => l.Sum(c => c >= 0x2E80 ? 2 : 1)).Distinct().ShouldHaveSingleItem();

    [Fact]
    public void A_table_without_rows_says_so_and_one_with_a_short_row_is_refused()
    {
        (Table with { Rows = [] }).ToTableHtml().ShouldContain("<td colspan=\"2\">没有可显示的数据");
        Should.Throw<ArgumentException>(() => (Table with { Rows = [["x"]] }).ToHtml()).Message.ShouldContain("1 cells for 2");
    }

    [Theory]
    [InlineData(NumberFormat.Percent, 0.1234, "12.3%")]
    [InlineData(NumberFormat.Percent, 0.00042, "0.04%")]
    [InlineData(NumberFormat.Yuan, 12345.6, "12,346")]
    [InlineData(NumberFormat.Yuan, -0.2, "0")]
    [InlineData(NumberFormat.Probability, 0.0004, "<0.001")]
    [InlineData(NumberFormat.Probability, 0.0314, "0.031")]
    [InlineData(NumberFormat.LogOdds, 0.8, "+0.80")]
    [InlineData(NumberFormat.LogOdds, -0.004, "0.00")]
    [InlineData(NumberFormat.LogOdds, -4.1, "−4.10")]
    [InlineData(NumberFormat.Plain, 0.00012, "0.0001")]
    [InlineData(NumberFormat.Count, double.NaN, "–")]
    public void Numbers_are_written_for_people(NumberFormat format, double value, string text) => format.Read(value).ShouldBe(text);
}
