using FangFan.Risk.Notebook.Formatting;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Tests.Formatting;

public class ValueFormatTests
{
    public enum Level { Low, High }

    public static TheoryData<object?, string> Simple() => new()
    {
        { null, "null" }, { "text\nas it <stands>", "text\nas it <stands>" }, { "", "" }, { 1234567, "1234567" }, { -1.5, "-1.5" }, { 0.1 + 0.2, "0.30000000000000004" }, { double.NaN, "NaN" }, { 12.50m, "12.50" },
        { true, "True" }, { 'x', "x" }, { Level.High, "High" }, { new DateTime(2021, 6, 30), "2021-06-30" }, { new DateTime(2021, 6, 30, 8, 5, 0), "2021-06-30 08:05:00" }, { new DateOnly(2021, 6, 30), "2021-06-30" },
        { TimeSpan.FromMinutes(90), "01:30:00" }, { (1, "a"), "(1, a)" }, { typeof(int), "System.Int32" }, { new Uri("file:///a/b"), "file:///a/b" },
        { new[] { 1, 2, 3 }, "[1, 2, 3]" }, { Array.Empty<string>(), "[]" }, { new object?[] { null, 1.5, "x" }, "[null, 1.5, x]" }, { new[] { new[] { 1 }, [2, 3] }, "[[1], [2, 3]]" }, { new[,] { { 1, 2 }, { 3, 4 } }, "[[1, 2], [3, 4]]" },
        { Enumerable.Range(0, 21), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … 另有 1 项未列出 (1 more)]" },
    };

    [Theory]
    [MemberData(nameof(Simple))]
    public void Simple_values_are_text_alone(object? value, string text) => ValueFormat.Of(value).Content.ShouldBe(new Dictionary<string, string> { [MimeBundle.Plain] = text });

    [Fact]
    public void Objects_in_a_sequence_are_a_table_of_their_properties()
    {
        var bundle = ValueFormat.Of(new[] { new { Village = "柳溪 <1>", Households = 12, Rate = (double?)0.5 }, new { Village = "河口", Households = 3, Rate = (double?)null } });
        bundle.Content.Keys.ShouldBe([MimeBundle.Html, MimeBundle.Plain]);
        bundle.Content[MimeBundle.Html].ShouldContain("<th scope=\"col\" class=\"word\">Village</th><th scope=\"col\" class=\"number\">Households</th><th scope=\"col\" class=\"number\">Rate</th>");
        bundle.Content[MimeBundle.Html].ShouldContain("<tr><td class=\"word\">柳溪 &lt;1&gt;</td><td class=\"number\">12</td><td class=\"number\">0.5</td></tr>");
        bundle.Content[MimeBundle.Plain].Split('\n')[2..4].ShouldBe(["柳溪 <1>          12   0.5", "河口               3  null"]);
    }

    [Fact]
    public void Tuples_pairs_and_mixed_objects_have_the_columns_of_all()
    {
        Header(new[] { (1, "a") }).ShouldBe(["Item1", "Item2"]);
        Header(new Dictionary<string, int> { ["甲"] = 1 }).ShouldBe(["Key", "Value"]);
        Header(new object?[] { new { A = 1 }, null, new { B = 2, A = 3 } }).ShouldBe(["A", "B"]);
        Header(new[] { new Derived() }).ShouldBe(["First", "Second"]);
    }

    [Fact]
    public void Only_the_first_twenty_rows_are_shown_and_the_rest_is_counted_as_far_as_it_is_cheap()
    {
        Note(Enumerable.Range(0, 1500).Select(i => new { i }).ToList()).ShouldBe("另有 1,480 项未列出 (1,480 more)");
        Note(Enumerable.Range(0, 30).Select(i => new { i })).ShouldBe("另有 10 项未列出 (10 more)");
        Note(Endless()).ShouldBe("另有 980 项以上未列出 (more than 980 more)");
        ValueFormat.Of(Enumerable.Range(0, 20).Select(i => new { i })).Content[MimeBundle.Html].ShouldNotContain("more");
    }

    [Fact]
    public void A_type_may_write_itself_as_html_and_several_follow_one_another()
    {
        ValueFormat.Of(new Fragment("a")).Content.ShouldBe(new Dictionary<string, string> { [MimeBundle.Html] = "<b>a</b>", [MimeBundle.Plain] = "fragment a" });
        ValueFormat.Of(new[] { new Fragment("a"), new Fragment("b") }).Content[MimeBundle.Html].ShouldBe("<b>a</b><b>b</b>");
    }

    [Fact]
    public void A_type_may_name_its_formatters_and_prefer_a_kind()
    {
        ValueFormat.Of(new Picture(true)).Content.ShouldBe(new Dictionary<string, string> { [MimeBundle.Svg] = "<svg/>", [MimeBundle.Html] = "<p/>", [MimeBundle.Plain] = "picture" });
        ValueFormat.Of(new Picture(true)).Content.Keys.ShouldBe([MimeBundle.Svg, MimeBundle.Html, MimeBundle.Plain]);
        ValueFormat.Of(new Picture(false)).Content.ShouldBe(new Dictionary<string, string> { [MimeBundle.Plain] = "picture" });
    }

    [Fact]
    public void The_kinds_asked_for_are_the_ones_given()
    {
        ValueFormat.Of(new Picture(true), [MimeBundle.Plain, MimeBundle.Svg]).Content.Count.ShouldBe(2);
        Should.Throw<ArgumentException>(() => ValueFormat.Of(5, [MimeBundle.Html])).Message.ShouldStartWith("The value cannot be shown as text/html; it can as text/plain.");
    }

    [Fact]
    public void Five_megabytes_of_html_are_kept_whole()
    {
        var text = string.Concat(Enumerable.Repeat("乡<i>x</i>🌾", 500_000));
        ValueFormat.Of(new Fragment(text)).Content[MimeBundle.Html].ShouldBe($"<b>{text}</b>");
    }

    [Fact]
    public void A_sequence_within_itself_comes_to_an_end()
    {
        var list = new List<object>();
        list.Add(list);
        ValueFormat.Of(list).Content[MimeBundle.Plain].ShouldStartWith("[[[");
    }

    private static string[] Header(object value) => ValueFormat.Of(value).Content[MimeBundle.Plain].Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Note(object value) => ValueFormat.Of(value).Content[MimeBundle.Plain].TrimEnd('\n').Split('\n')[^1];

    private static IEnumerable<object> Endless()
    {
        for (var i = 0; ; i++) yield return new { i };
    }

    public class Base
    {
        public int First => 1;
    }

    public sealed class Derived : Base
    {
        public int Second => 2;

        public int this[int i] => i;
    }

    public sealed record Fragment(string Text)
    {
        public string ToHtml() => $"<b>{Text}</b>";

        public override string ToString() => "fragment " + Text[..1];
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[] PreferredMimeTypes { get; set; } = [];
    }

    [TypeFormatterSource(typeof(PictureFormatters), PreferredMimeTypes = [MimeBundle.Svg])]
    public sealed record Picture(bool Drawn)
    {
        public override string ToString() => "picture";
    }

    public sealed class PictureFormatters
    {
        public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", "<p/>"), new Formatter(MimeBundle.Svg, "<svg/>")];
    }

    public sealed class Formatter(string mimeType, string content)
    {
        public string MimeType { get; } = mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not Picture { Drawn: true }) return false;
            writer.Write(content);
            return true;
        }
    }
}
