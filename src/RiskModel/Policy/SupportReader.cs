namespace FangFan.Risk.Policy;

/// <summary>Reads the exclusions, the path back, the measures and the terms of a pack.</summary>
internal static class SupportReader
{
    public static readonly string[] Labour = ["able", "unable", "any"];

    public static IReadOnlyList<ExclusionDefinition> Exclusions(StrictNode? section)
    {
        var exclusions = new List<ExclusionDefinition>();
        foreach (var (id, entry) in section?.Entries() ?? [])
        {
            entry.WithKeys("title", "clause", "column", "at-least", "under", "exemptions", "question-only");
            exclusions.Add(new ExclusionDefinition(id, Words(entry, "title"), PackReader.Clause(entry),
                [.. (entry.Optional("exemptions")?.Items() ?? []).Select(i => i.Text())], entry.Required("question-only", "yes | no").YesOrNo())
            {
                Column = entry.Required("column", "town_property").Text(),
                AtLeast = entry.Optional("at-least")?.Text(),
                Under = entry.Optional("under")?.Text(),
                Origin = entry.Origin,
            });
        }
        return exclusions;
    }

    public static IReadOnlyList<PathBackStep> PathBack(StrictNode? section)
    {
        var steps = new List<PathBackStep>();
        foreach (var (id, entry) in section?.Entries() ?? [])
        {
            entry.WithKeys("title", "by", "evidence", "clause");
            steps.Add(new PathBackStep(id, Words(entry, "title"), Words(entry, "by"), Words(entry, "evidence"), PackReader.Clause(entry)) { Origin = entry.Origin });
        }
        return steps;
    }

    public static IReadOnlyList<MeasureDefinition> Measures(StrictNode? section)
    {
        var measures = new List<MeasureDefinition>();
        foreach (var (id, entry) in section?.Entries() ?? [])
        {
            entry.WithKeys("title", "clause", "causes", "labour", "criteria", "department", "units", "column");
            var labour = entry.Required("labour", "able | unable | any").OneOf(Labour);
            measures.Add(new MeasureDefinition(id, Words(entry, "title"), CriteriaReader.Causes(entry, required: true),
                labour == "any" ? null : labour == "able", entry.Optional("department")?.Wording(), PackReader.Clause(entry), entry.Optional("column")?.Text())
            {
                Criteria = [.. (entry.Optional("criteria")?.Items() ?? []).Select(CriteriaReader.CriterionId)],
                Units = [.. (entry.Optional("units")?.Items() ?? []).Select(i => i.Wording())],
                Origin = entry.Origin,
            });
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
            rules.Add(new CalendarRule(id, Words(entry, "title"), (int)value,
                ValueUnits.Find(unit.Text())?.English ?? throw unit.Fault($"unknown unit '{unit.Text()}'; write 日, 个月, 每月几日 or 次/季度", $"未知的单位“{unit.Text()}”，应为 日、个月、每月几日 或 次/季度"),
                PackReader.Clause(entry))
            { Origin = entry.Origin });
        }
        return rules;
    }

    private static Wording Words(StrictNode entry, string key) => entry.Required(key, "{ zh: …, en: … }").Wording();
}
