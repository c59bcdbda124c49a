using System.Globalization;

namespace FangFan.Risk.Policy;

/// <summary>Reads the dated values of a pack.</summary>
internal static class ValueReader
{
    /// <summary>The keys of a span.</summary>
    public static readonly string[] SpanKeys = ["start", "end", "value", "area", "source", "mark", "choice", "band"];

    /// <summary>How well a number is sourced.</summary>
    public static readonly string[] Marks = ["S", "S-m", "D", "M"];

    public static IReadOnlyList<DatedValue> Read(StrictNode section)
    {
        var values = new List<DatedValue>();
        foreach (var (name, entry) in section.Entries())
        {
            entry.WithKeys("label", "unit", "spans");
            var label = entry.Required("label", "{ zh: …, en: … }").Wording();
            var unit = Unit(entry);
            var spans = entry.Required("spans", "[{ start: 2020-01-01, value: 4000, source: national 三(二) }]");
            var first = values.Count;
            foreach (var span in spans.Items()) values.Add(Span(span, name, label, unit));
            if (values.Count == first) throw spans.Fault("expected at least one span", "至少应有一个时段");
            RefuseOverlap(spans, values[first..]);
        }
        return values;
    }

    private static DatedValue Span(StrictNode span, string name, Wording label, string unit)
    {
        span.WithKeys(SpanKeys);
        var start = span.Required("start", "2021-05-10").Day();
        var end = span.Optional("end")?.Day();
        if (end < start) throw span.Required("end", "2021-12-31").Fault($"ends before it starts on {start:yyyy-MM-dd}", $"结束日期早于开始日期 {start:yyyy-MM-dd}");
        var value = span.Required("value", "4000").Number();
        return new DatedValue(name, label, value, unit, start, end, span.Required("source", "national 三(二)").Text(), span.Optional("choice")?.Wording())
        {
            Origin = span.Origin,
            Mark = span.Optional("mark")?.OneOf(Marks),
            Area = Area(span),
            Band = Band(span, value),
        };
    }

    private static AreaCode? Area(StrictNode span)
    {
        if (span.Optional("area") is not { } node) return null;
        return AreaCode.TryParse(node.Text(), out var area) && area.Level == AreaLevel.County ? area : throw node.Fault(
            $"'{node.Text()}' is no province, prefecture or county; write its six digits, such as \"530000\"", $"“{node.Text()}”不是省、州市或县的区划代码，应为六位数字，例如 \"530000\"");
    }

    private static decimal[] Band(StrictNode span, decimal value)
    {
        if (span.Optional("band") is not { } node) return [];
        if (span.Optional("choice") is null) throw node.Fault("a band belongs to a choice; say why the number is ours under choice", "band 只用于自定取值；请在 choice 中写明理由");
        decimal[] band = [.. node.Items().Select(i => i.Number())];
        if (band.Zip(band.Skip(1)).Any(pair => pair.First >= pair.Second)) throw node.Fault("expected ascending numbers, such as [0.05, 0.10, 0.15]", "应为由小到大的数，例如 [0.05, 0.10, 0.15]");
        return band.Length > 1 && band.Contains(value) ? band : throw node.Fault(
            string.Create(CultureInfo.InvariantCulture, $"expected at least two numbers, {value} among them"), string.Create(CultureInfo.InvariantCulture, $"应至少有两个数，其中须有 {value}"));
    }

    private static string Unit(StrictNode entry)
    {
        var units = string.Join(", ", ValueUnits.All.Select(u => u.Chinese));
        if (entry.Optional("unit") is not { } node) throw entry.Fault($"a value without unit; write unit: one of {units}", $"数值缺少单位，应写 unit: 其中之一：{units}");
        return ValueUnits.Find(node.Text())?.English ?? throw node.Fault($"unknown unit '{node.Text()}'; write one of {units}", $"未知的单位“{node.Text()}”，可用：{units}");
    }

    private static void RefuseOverlap(StrictNode spans, IReadOnlyList<DatedValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (values[i].Area == values[j].Area && values[i].Start <= (values[j].End ?? DateOnly.MaxValue) && values[j].Start <= (values[i].End ?? DateOnly.MaxValue))
                {
                    throw spans.Items()[i].Fault(
                        $"overlaps the span from {values[j].Start:yyyy-MM-dd}; end that one the day before, such as end: {values[i].Start.AddDays(-1):yyyy-MM-dd}",
                        $"与自 {values[j].Start:yyyy-MM-dd} 起的时段重叠；请在前一日结束上一时段");
                }
            }
        }
    }
}
