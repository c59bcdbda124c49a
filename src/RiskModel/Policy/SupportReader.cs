namespace FangFan.Risk.Policy;

/// <summary>Reads the exclusions, measures and terms of a pack.</summary>
internal static class SupportReader
{
    private static readonly string[] Labour = ["able", "unable", "any"];

    public static IReadOnlyList<ExclusionDefinition> Exclusions(StrictNode? section)
    {
        var exclusions = new List<ExclusionDefinition>();
        foreach (var (id, entry) in section?.Entries() ?? [])
        {
            entry.WithKeys("title", "clause", "column", "at-least", "exemptions", "question-only");
            exclusions.Add(new ExclusionDefinition(id, entry.Required("title", "{ zh: …, en: … }").Wording(), PackReader.Clause(entry),
                [.. (entry.Optional("exemptions")?.Items() ?? []).Select(i => i.Text())], entry.Required("question-only", "yes | no").YesOrNo())
            {
                Column = entry.Required("column", "town_property").Text(),
                AtLeast = entry.Optional("at-least")?.Text(),
                Origin = entry.Origin,
            });
        }
        return exclusions;
    }

    public static IReadOnlyList<MeasureDefinition> Measures(StrictNode? section)
    {
        var measures = new List<MeasureDefinition>();
        foreach (var (id, entry) in section?.Entries() ?? [])
        {
            entry.WithKeys("title", "clause", "causes", "labour", "department", "column");
            var labour = entry.Required("labour", "able | unable | any").OneOf(Labour);
            measures.Add(new MeasureDefinition(id, entry.Required("title", "{ zh: …, en: … }").Wording(), CriteriaReader.Causes(entry, required: true),
                labour == "any" ? null : labour == "able", entry.Optional("department")?.Wording(), PackReader.Clause(entry), entry.Optional("column")?.Text())
            { Origin = entry.Origin });
        }
        return measures;
    }

    public static IReadOnlyList<CalendarRule> Calendar(StrictNode? section)
    {
        var rules = new List<CalendarRule>();
        foreach (var (id, entry) in section?.Entries() ?? [])
        {
            entry.WithKeys("title", "clause", "value", "unit");
            var number = entry.Required("value", "7");
            if (number.Number() is var value && (value < 1 || value != decimal.Truncate(value) || value > 1000)) throw number.Fault("expected a whole number from 1 to 1000", "应为1至1000的整数");
            var unit = entry.Required("unit", "日 | 个月 | 每月几日 | 次/季度");
            rules.Add(new CalendarRule(id, entry.Required("title", "{ zh: …, en: … }").Wording(), (int)value,
                ValueUnits.Find(unit.Text())?.English ?? throw unit.Fault($"unknown unit '{unit.Text()}'; write 日, 个月, 每月几日 or 次/季度", $"未知的单位“{unit.Text()}”，应为 日、个月、每月几日 或 次/季度"),
                PackReader.Clause(entry))
            { Origin = entry.Origin });
        }
        return rules;
    }
}
