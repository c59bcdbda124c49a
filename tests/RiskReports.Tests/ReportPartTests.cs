using System.Xml.Linq;
using FangFan.Risk.Display;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests;

public sealed class ReportPartTests
{
    [Fact]
    public void A_section_shows_what_the_page_shows_but_for_numbers_and_anchors()
    {
        var part = Parse(ReportSample.ByHand.Show("first", Language.English));

        part.Element("h3")!.Value.ShouldBe("First");
        part.Elements("p").Select(p => p.Value).ShouldBe(["Explained </p><script>alert(1)</script>", "Caution Support lowers relapse."]);
        part.Elements("figure").Select(f => f.Element("figcaption")!.Value).ShouldBe(["What it adds", "Shares"]);
        part.Elements("figure").First().Descendants("details").ShouldHaveSingleItem().Descendants("table").ShouldHaveSingleItem();
        part.Elements("figure").Last().Element("p")!.Value.ShouldBe("Data in the table “Households by township”");
        part.Descendants("caption").Last().Value.ShouldBe("Households by township");
        part.Descendants().Attributes("id").ShouldBeEmpty();
        part.Descendants().Where(e => e.Name.LocalName == "a").ShouldBeEmpty();
    }

    [Fact]
    public void Every_section_of_a_real_report_shows_by_itself_in_both_languages()
    {
        var report = BacktestReport.Of(ReportSample.Backtest);

        foreach (var section in report.Sections)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var part = report.Show(section.Name, language);
                Parse(part).Element("h3")!.Value.ShouldBe(section.Title.In(language));
                part.ToString().Split('\n')[0].ShouldBe(section.Title.In(language));
            }
        }
    }

    [Fact]
    public void The_statement_starts_with_the_verdict_and_ends_in_the_cautions()
    {
        var part = ReportSample.ByHand.ShowStatement(Language.English);

        Parse(part).Elements("p").Select(p => p.Attribute("class")!.Value).ShouldBe(["verdict", "details", "caution", "caution"]);
        part.ToString().Split('\n').ShouldBe(["The model is better.", "Details.", "Caution: The data are generated.", "Caution: Scores and rankings are an aid to people's decisions and replace no procedure of the policy."]);
        ReportSample.ByHand.ShowStatement().ToString().ShouldStartWith("模型更优。\n细节。\n注意：数据为模拟。\n");
    }

    [Fact]
    public void A_table_shows_by_itself_unfolded_and_a_figure_with_its_data_folded()
    {
        Report folded = ReportSample.ByHand with { Sections = [new("one", new("一", "One"), [ReportSample.Counts with { Folded = true }])] };

        Parse(folded.ShowTable("counts")).Descendants("details").ShouldBeEmpty();
        Parse(ReportSample.ByHand.ShowTable("empty", Language.English)).Value.ShouldContain("No data to show");
        var figure = Parse(ReportSample.ByHand.ShowFigure("counts", Language.English)).Element("figure")!;
        figure.Element("figcaption")!.Value.ShouldBe("Shares");
        figure.Element("details")!.Descendants("table").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_name_that_the_report_lacks_is_refused_with_those_it_has()
    {
        Should.Throw<ArgumentException>(() => ReportSample.ByHand.Show("second")).Message.ShouldStartWith("The report 'backtest' has no section 'second'; it has first.");
        Should.Throw<ArgumentException>(() => ReportSample.ByHand.ShowTable("first")).Message.ShouldStartWith("The report 'backtest' has no table 'first'; it has empty, counts.");
        Should.Throw<ArgumentException>(() => ReportSample.ByHand.ShowFigure("x")).Message.ShouldStartWith("The report 'backtest' has no figure 'x'; it has empty, counts.");
    }

    [Fact]
    public void Long_tables_come_as_text_by_their_first_rows()
    {
        var rows = Enumerable.Range(1, 40).Select(i => (IReadOnlyList<DataCell>)[$"H{i:00}", i]);
        var report = ReportSample.ByHand with { Sections = [new("one", new("一", "One"), [new DataTable("long", new("长表", "Long"), [new("id", new("户", "household")), new("value", new("值", "value"))], [.. rows])])] };

        var text = report.ShowTable("long", Language.English).ToString();
        text.ShouldContain("H15");
        text.ShouldNotContain("H16");
        text.ShouldEndWith("... 25 more rows on the page.");
    }

    [Fact]
    public void A_notebook_finds_how_to_show_it()
    {
        var part = ReportSample.ByHand.ShowStatement();
        var formatters = typeof(ReportPart).GetCustomAttributes(false).OfType<TypeFormatterSourceAttribute>().ShouldHaveSingleItem();
        formatters.FormatterSourceType.ShouldBe(typeof(DisplayFormatterSource));

        var html = new DisplayFormatterSource().CreateTypeFormatters().Cast<DisplayFormatter>().First(f => f.MimeType == "text/html");
        using var writer = new StringWriter();
        html.Format(part, writer).ShouldBeTrue();
        writer.ToString().ShouldBe(part.ToHtml());
        part.ToHtml().ShouldStartWith(DisplayStyle.Element);
    }

    /// <summary>The element around the part, without the styles before it.</summary>
    private static XElement Parse(ReportPart part) => XElement.Parse($"<x>{part.ToHtml()}</x>").Element("div")!;
}
