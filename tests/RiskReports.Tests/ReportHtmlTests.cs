using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests;

public sealed partial class ReportHtmlTests
{
    public static TheoryData<string, Language> Pages() => new()
    {
        { "by hand", Language.Chinese }, { "by hand", Language.English }, { "backtest", Language.Chinese }, { "backtest", Language.English },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_well_formed_and_needs_nothing_from_elsewhere(string which, Language language)
    {
        var html = ReportSample.Html(Of(which), language);
        var page = Parse(html);

        page.Descendants().ShouldNotContain(e => e.Name.LocalName == "script" || e.Name.LocalName == "link" || e.Name.LocalName == "img");
        page.Descendants().Attributes().ShouldNotContain(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName == "src");
        html.Replace("xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal).ShouldNotContain("http:");
        html.ShouldNotContain("https:");
        html.ShouldNotContain("url(");
        html.ShouldNotContain("@import");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_one_place_of_the_page(string which, Language language)
    {
        var page = Parse(ReportSample.Html(Of(which), language));

        var places = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        places.ShouldBeUnique();
        var links = page.Descendants("a").Select(a => a.Attribute("href")!.Value).ToList();
        links.Count.ShouldBeGreaterThan(4);
        foreach (var link in links) places.ShouldContain(link.TrimStart('#'));
    }

    [Fact]
    public void The_verdict_comes_first_and_cautions_are_marked()
    {
        var html = ReportSample.Html(ReportSample.ByHand, Language.English);

        html.IndexOf("<p class=\"verdict\">The model is better.</p>", StringComparison.Ordinal).ShouldBeInRange(1, html.IndexOf("Details.", StringComparison.Ordinal));
        html.ShouldContain("<p class=\"caution\"><b>Caution</b> The data are generated.</p>");
        html.ShouldContain("<p class=\"caution\"><b>Caution</b> Support lowers relapse.</p>");
    }

    [Fact]
    public void Text_of_a_county_cannot_break_out_of_its_place()
    {
        var html = ReportSample.Html(ReportSample.ByHand, Language.Chinese);

        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        html.ShouldContain("&lt;b&gt;&amp;&quot;城关镇&quot;\uFFFD");
        html.ShouldContain("<title>回测&lt;报告&gt;</title>");
        html.ShouldNotContain('\u0001');
    }

    [Fact]
    public void A_figure_carries_its_data_or_names_the_table_that_shows_them()
    {
        var figures = Parse(ReportSample.Html(ReportSample.ByHand, Language.English)).Descendants("figure").ToList();

        figures[0].Descendants("details").ShouldHaveSingleItem().Descendants("table").ShouldHaveSingleItem();
        figures[0].ToString().ShouldContain("No data to show");
        figures[1].Descendants("details").ShouldBeEmpty();
        figures[1].Descendants("a").ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Value.ShouldBe("Data in table 1"), a => a.Attribute("href")!.Value.ShouldBe("#table-1"));
        figures.Select(f => f.Element("figcaption")!.Value).ShouldBe(["Figure 1 What it adds", "Figure 2 Shares"]);
    }

    [Fact]
    public void Columns_and_rows_of_tables_are_named_to_a_screen_reader()
    {
        var table = Parse(ReportSample.Html(ReportSample.ByHand, Language.English)).Descendants("div").First(d => d.Attribute("id")?.Value == "table-1").Descendants("table").Single();

        table.Element("caption")!.Value.ShouldBe("Table 1 Households by township");
        table.Element("thead")!.Descendants("th").ShouldAllBe(th => th.Attribute("scope")!.Value == "col");
        table.Element("tbody")!.Descendants("th").ShouldAllBe(th => th.Attribute("scope")!.Value == "row");
    }

    [Fact]
    public void An_English_report_holds_no_Chinese_and_a_Chinese_one_no_English_heading()
    {
        var report = BacktestReport.Of(ReportSample.Backtest);

        Chinese().Matches(ReportSample.Html(report, Language.English)).Select(m => m.Value).ShouldBeEmpty();
        var page = Parse(ReportSample.Html(report, Language.Chinese));
        foreach (var said in page.Descendants().Where(e => e.Name.LocalName is "h1" or "h2" or "figcaption" or "caption" or "summary" or "p" or "li")) Chinese().IsMatch(said.Value).ShouldBeTrue(said.Value);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var again = BacktestReport.Of(ReportSample.Evaluate(ReportSample.Drawn(1)));

        ReportSample.Html(again, Language.Chinese).ShouldBe(ReportSample.Html(BacktestReport.Of(ReportSample.Backtest), Language.Chinese));
        ReportSample.Html(BacktestReport.Of(ReportSample.Evaluate(ReportSample.Drawn(2))), Language.Chinese).ShouldNotBe(ReportSample.Html(again, Language.Chinese));
    }

    private static Report Of(string which) => which == "backtest" ? BacktestReport.Of(ReportSample.Backtest) : ReportSample.ByHand;

    private static XElement Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    [GeneratedRegex("[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]+")]
    private static partial Regex Chinese();
}
