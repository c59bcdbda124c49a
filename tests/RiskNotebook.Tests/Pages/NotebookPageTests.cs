using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using FangFan.Risk.Display;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Notebook.Pages;

namespace FangFan.Risk.Tests.Pages;

public class NotebookPageTests
{
    private static string Page(NotebookPageOptions options, params NotebookCell[] cells)
    {
        using var stream = new MemoryStream();
        NotebookPage.Write(NotebookDocument.Create("页.ipynb", cells), options, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Page(params NotebookCell[] cells) => Page(new NotebookPageOptions(), cells);

    private static XDocument Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    private static NotebookCell Ran(string id, params CellOutput[] outputs) => NotebookCell.Code(id, "var x = 1; // <注释>").Ran(outputs, 3, null);

    private static DisplayOutput Shown(string type, string content) => new(new MimeBundle(new Dictionary<string, string> { [type] = content, [MimeBundle.Plain] = "in words" }));

    [Fact]
    public void A_page_is_well_formed_needs_nothing_from_elsewhere_and_leads_nowhere_else()
    {
        var table = new Table("等级", [new("级"), new("户", true)], [["高", "57"]]);
        var chart = new BarChart("各镇", "户", [new Bar("仁和", 21, "21", "")]);
        var page = Page(
            NotebookCell.Markdown("top", "# 季度研判\n\n[政策](https://x.cn/a) <https://y.cn> ![图](https://x.cn/a.png) <script>alert(1)</script><b onclick='x()'>b</b> [^1]\n\n[^1]: 注"),
            NotebookCell.Markdown("more", "## A 甲\n\n再注[^1]\n\n[^1]: 另一注\n\n## B 乙\n\n[去甲](#a-甲)"),
            Ran("a", Shown(MimeBundle.Html, table.ToHtml()), Shown(MimeBundle.Html, chart.ToHtml()), Shown(MimeBundle.Svg, "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><g id='x'/></svg>"), Shown(MimeBundle.Html, "<p id=x>一<p id=y>二<script src='https://x.cn/a.js'></script>")));
        var parsed = Parse(page);

        parsed.Descendants().ShouldNotContain(e => e.Name.LocalName == "script" || e.Name.LocalName == "link" || e.Name.LocalName == "iframe");
        parsed.Descendants().Attributes().ShouldNotContain(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        parsed.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src").ShouldAllBe(a => a.Value.StartsWith('#') || a.Value.StartsWith("data:"));
        page.ShouldContain("政策 <span class=\"address\">(https://x.cn/a)</span>");
        page.ShouldContain("<span class=\"picture\">[图]</span>");
        parsed.Descendants("meta").Attributes("content").Select(a => a.Value).ShouldContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
        var places = parsed.Descendants().Attributes("id").Select(a => a.Value).ToList();
        places.ShouldBeUnique();
        var links = parsed.Descendants("a").Attributes("href").Select(a => Uri.UnescapeDataString(a.Value[1..])).ToList();
        links.Count.ShouldBeGreaterThan(6);
        foreach (var link in links) places.ShouldContain(link);
        Page(NotebookCell.Markdown("m", "# x")).ShouldBe(Page(NotebookCell.Markdown("m", "# x")));
    }

    [Fact]
    public void Contents_follow_the_title_and_name_the_sections()
    {
        var parsed = Parse(Page(NotebookCell.Markdown("a", "# 标题\n\n开头"), NotebookCell.Markdown("b", "## 甲 *A*\n### 细\n## 甲 *A*")));

        parsed.Descendants("nav").Single().Descendants("a").Select(a => (a.Value, a.Attribute("href")!.Value)).ShouldBe([("甲 A", "#甲-A"), ("甲 A", "#甲-A-2")]);
        parsed.Descendants("main").Single().Elements().First().Element("h1")!.Value.ShouldBe("标题");
        Parse(Page(NotebookCell.Markdown("a", "# 标题"))).Descendants("nav").ShouldBeEmpty();
    }

    [Fact]
    public void Code_is_folded_highlighted_and_opened_on_demand()
    {
        var page = Page(Ran("a"));

        page.ShouldContain("<details class=\"code\"><summary>代码（1 行） <span class=\"count\">[3]</span></summary><pre><code><span class=\"keyword\">var</span> x = <span class=\"literal\">1</span>; <span class=\"comment\">// &lt;注释&gt;</span></code></pre></details>");
        page.ShouldContain("details.code:not([open])");
        Page(new NotebookPageOptions { ShowCode = true, Language = PageLanguage.English }, Ran("a")).ShouldContain("<details class=\"code\" open=\"open\"><summary>Code (1 line)");
        Page(NotebookCell.Code("p", "int a = 1;", "parameters"), NotebookCell.Code("q", "a = 2;\na = 3;", "injected-parameters")).ShouldSatisfyAllConditions(p => p.ShouldContain("参数（1 行）"), p => p.ShouldContain("本次运行的参数（2 行）"));
    }

    [Fact]
    public void Highlighting_changes_no_sign_of_the_code()
    {
        const string Code = "#r \"bin/x.dll\"\nvar s = $\"{1 + 2:0.0} <b>\"; /* 多\n行 */ char c = '\\'';\nvar r = \"\"\"\n  a \"b\"\n  \"\"\";\nawait F(0x1F, 1_000m); // 完\n#if X\nhidden\n#endif\nbroken \"";

        XElement.Parse($"<pre>{CSharpHighlight.Html(Code)}</pre>", LoadOptions.PreserveWhitespace).Value.ShouldBe(Code);
        CSharpHighlight.Html(Code).ShouldContain("<span class=\"directive\">#r");
        CSharpHighlight.Html(Code).ShouldContain("<span class=\"keyword\">await</span>");
    }

    [Fact]
    public void Long_output_is_folded_after_forty_lines()
    {
        string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"第 {i} 行\n"));

        Page(Ran("a", new StreamOutput(StreamOutput.Out, Lines(40)))).ShouldNotContain("class=\"rest\"");
        var page = Page(Ran("a", new StreamOutput(StreamOutput.Out, Lines(2000))));
        page.ShouldContain("第 40 行</pre>\n<details class=\"rest\"><summary>另有 1960 行</summary><pre>第 41 行");
        page.ShouldContain("第 2000 行</pre></details>");
    }

    [Fact]
    public void Errors_and_error_output_are_marked_and_terminal_codes_taken_out()
    {
        var page = Page(Ran("a", new StreamOutput(StreamOutput.Error, "\e[31m警告\e[0m"), new StreamOutput(StreamOutput.Out, "10 %\r50 %\r100 %\n"), new ErrorOutput("E", "<m>", ["\e[1mline 1\e[0m", "at x"])));

        page.ShouldContain("<div class=\"stderr\"><p class=\"kind\">错误输出</p><pre>警告</pre>");
        page.ShouldContain("<pre>100 %</pre>");
        page.ShouldContain("<div class=\"error\"><p>E: &lt;m&gt;</p><pre>line 1\nat x</pre>");
    }

    [Fact]
    public void The_richest_kind_is_shown()
    {
        Page(Ran("a", Shown(MimeBundle.Html, "<b>1</b>"))).ShouldContain("<div class=\"shown\"><b>1</b></div>");
        Page(Ran("a", Shown("image/png", "iVBO\nRw0=\n"))).ShouldContain("<img src=\"data:image/png;base64,iVBORw0=\" alt=\"in words\" />");
        Page(Ran("a", Shown("text/markdown", "**粗** <script>x</script>"))).ShouldContain("<strong>粗</strong>");
        Page(Ran("a", new ResultOutput(MimeBundle.Text("共 57 户。\n比上季度多 2 户。"), 1))).ShouldContain("<p class=\"said\">共 57 户。\n比上季度多 2 户。</p>");
        Page(Ran("a", new ResultOutput(MimeBundle.Text("a  1\nbb 2"), 1))).ShouldContain("<pre>a  1\nbb 2</pre>");
        Page(Ran("a", new UnknownOutput("hologram", "{\"a\": 1}"))).ShouldContain("<pre>{&quot;a&quot;: 1}</pre>");
    }

    [Fact]
    public void The_same_style_comes_once()
    {
        var page = Page(Ran("a", Shown(MimeBundle.Html, "<style>.x { color: red; }</style><i>1</i>"), Shown(MimeBundle.Html, "<style>.x { color: red; }</style><i>2</i>"), Shown(MimeBundle.Html, DisplayStyle.Element + "<i>3</i>")));

        page.Split("<style>").Length.ShouldBe(3);
        page.ShouldContain("<i>3</i>");
    }

    [Fact]
    public void Pictures_come_along()
    {
        var options = new NotebookPageOptions { Image = path => path == "图/a b.png" ? new PageImage("image/png", new byte[] { 1, 2, 3 }) : null };
        var attached = NotebookCell.Markdown("a", "![一](图/a%20b.png) ![二](attachment:c.png) ![三](../no.png) ![四](data:image/png;base64,AAAA)") with { Attachments = JsonElement.Parse("""{"c.png": {"image/png": ["BBBB\n"]}}""") };

        var page = Page(options, attached);

        page.ShouldContain("<img src=\"data:image/png;base64,AQID\" alt=\"一\" />");
        page.ShouldContain("<img src=\"data:image/png;base64,BBBB\" alt=\"二\" />");
        page.ShouldContain("[三]");
        page.ShouldContain("<img src=\"data:image/png;base64,AAAA\" alt=\"四\" />");
    }

    [Fact]
    public void Tables_tasks_and_lines_of_Chinese_are_written_as_they_should_be()
    {
        var page = Page(NotebookCell.Markdown("a", "| 级 | 户 |\n|---|--:|\n| 高 | 57 |\n\n- [x] 完\n\n一行\n二行 line\nthree ~~删~~\n\n```csharp\nvar x = 1;\n```"));

        page.ShouldContain("<td style=\"text-align: right;\">57</td>");
        page.ShouldContain("type=\"checkbox\" checked=\"checked\"");
        page.ShouldContain("一行二行 line\nthree <del>删</del>");
        page.ShouldContain("<pre><code><span class=\"keyword\">var</span>");
    }

    [Theory]
    [InlineData("remove-cell", false, false)]
    [InlineData("remove-input", false, true)]
    [InlineData("remove-output", true, false)]
    [InlineData("hide-output", true, true)]
    public void Tags_of_Jupyter_Book_are_honoured(string tag, bool code, bool output)
    {
        var page = Page(NotebookCell.Code("a", "secret", tag).Ran([new StreamOutput(StreamOutput.Out, "given")], 1, null));

        page.Contains("secret", StringComparison.Ordinal).ShouldBe(code);
        page.Contains("given", StringComparison.Ordinal).ShouldBe(output);
        page.Contains("<details class=\"output\">", StringComparison.Ordinal).ShouldBe(tag == "hide-output");
    }
}
