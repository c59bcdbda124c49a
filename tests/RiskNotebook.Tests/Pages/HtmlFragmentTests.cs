using System.Xml.Linq;
using FangFan.Risk.Notebook.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Pages;

public class HtmlFragmentTests
{
    private static string Clean(string html) => HtmlFragment.Of(html, new HtmlScope(new HashSet<string> { "Levels-等级" }, [], _ => null), "c-");

    [Theory]
    [InlineData("a & b < c", "a &amp; b &lt; c")]
    [InlineData("<b>a", "<b>a</b>")]
    [InlineData("a</b></div>b", "ab")]
    [InlineData("<b><i>x</b>y", "<b><i>x</i></b>y")]
    [InlineData("<BR><hr/>", "<br /><hr />")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>")]
    [InlineData("&nbsp;&eacute;&#x5e2d;", "\u00a0é席")]
    [InlineData("a<!-- x --><!DOCTYPE html><?xml version='1.0'?>b", "ab")]
    [InlineData("<svg viewBox='0 0 1 1'><title>t</title><linearGradient id=g /><path fill='url(#g)'/></svg>", """<svg viewBox="0 0 1 1"><title>t</title><linearGradient id="c-g" /><path fill="url(#c-g)" /></svg>""")]
    [InlineData("a<style", "a")]
    [InlineData("a<textarea", "a")]
    [InlineData("a<b", "a<b></b>")]
    [InlineData("<td nowrap colspan=2 class=number>", """<td nowrap="" colspan="2" class="number"></td>""")]
    public void HTML_comes_out_well_formed(string html, string expected) => Clean(html).ShouldBe(expected);

    [Theory]
    [InlineData("<script>alert('</b>')</script>a", "a")]
    [InlineData("<scr<script>ipt>a", "ipt&gt;a")]
    [InlineData("<b onclick=alert(1) ONLOAD='x'>a</b>", "<b>a</b>")]
    [InlineData("<img src=x onerror=alert(1) alt=图>", "<span class=\"picture\">[图]</span>")]
    [InlineData("<iframe src='http://x.cn'>b</iframe>a", "a")]
    [InlineData("<link rel=stylesheet href=http://x.cn><base href=http://x.cn><meta http-equiv=refresh content='0;url=http://x.cn'>a", "a")]
    [InlineData("<a href='javascript:alert(1)'>a</a>", "<span class=\"link\">a</span>")]
    [InlineData("<a href=' JavaScript:alert(1)'>a</a>", "<span class=\"link\">a</span>")]
    [InlineData("<div style='background:url(http://x.cn/a.png)'>a</div>", "<div>a</div>")]
    [InlineData("<svg><use xlink:href='http://x.cn#a'/><image href='http://x.cn/a.png'/><script>x</script></svg>", "<svg><use /><image /></svg>")]
    [InlineData("<style>@import 'http://x.cn'; .a > b { background: url('http://x.cn') }</style>", "<style> .a > b { background: none }</style>")]
    [InlineData("<style>.a { &:hover { top: 0 } }</style>", "<style>/*<![CDATA[*/.a { &:hover { top: 0 } }/*]]>*/</style>")]
    [InlineData("<form action=http://x.cn><input type=text></form>", "<input type=\"text\" />")]
    [InlineData("<object data=http://x.cn><b>x</b></object>a", "a")]
    public void Nothing_runs_and_nothing_is_loaded(string html, string expected) => Clean(html).ShouldBe(expected);

    [Theory]
    [InlineData("<a href='https://x.cn/a'>站点</a>", "<span class=\"link\">站点 <span class=\"address\">(https://x.cn/a)</span></span>")]
    [InlineData("<a href='https://x.cn/%E8%B4%AB'>https://x.cn/贫</a>", "<span class=\"link\">https://x.cn/贫</span>")]
    [InlineData("<a href='01-next.ipynb'>next</a>", "<span class=\"link\">next <span class=\"address\">(01-next.ipynb)</span></span>")]
    [InlineData("<a href='#levels-%E7%AD%89%E7%BA%A7'>x</a>", "<a href=\"#Levels-等级\">x</a>")]
    [InlineData("<a id=b href='#own'>x</a>", "<a id=\"c-b\" href=\"#c-own\">x</a>")]
    [InlineData("<h2 id='Levels-等级'>x</h2>", "<h2 id=\"Levels-等级\">x</h2>")]
    public void Links_stay_in_the_page_or_become_text(string html, string expected) => Clean(html).ShouldBe(expected);

    [Fact]
    public void Whatever_comes_in_is_well_formed() => Prop.ForAll(
        Gen.Elements("<", ">", "/", "b", "p", "td", "svg", "style", "script", "title", "a", "=", "\"", "'", " ", "&", "&amp;", "<!--", "-->", "<b>", "</b>", "<svg>", "<p/>", "<a href=", "x:y", "\0", "\ud800", "😀", "<table>", "<li>", "<![CDATA[", "]]>", "<style>", "</style>")
            .ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), html =>
        {
            XDocument.Parse($"<div>{Clean(html).Replace("&#39;", "'", StringComparison.Ordinal)}</div>");
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));
}
