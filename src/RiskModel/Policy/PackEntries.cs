namespace FangFan.Risk.Policy;

/// <summary>A pack as entries in words, in the order of its sections.</summary>
internal sealed class PackEntries(PackWords words)
{
    private static readonly Wording Title = new("名称", "title");
    private static readonly Wording Clause = new("条款", "clause");
    private static readonly Wording Choice = new("自定理由", "why (a choice)");

    public IEnumerable<PackEntry> Of(PolicyPack pack) =>
    [
        Head(pack),
        .. pack.Values.GroupBy(v => v.Name).Select(g => Value([.. g])),
        Scope(pack.Scope),
        .. pack.Criteria.Select(Criterion),
        Identify(pack),
        .. pack.Exclusions.Select(e => Exclusion(pack, e)),
        .. pack.PathBack.Select(Step),
        Level(pack.Level),
        .. pack.Measures.Select(Measure),
        .. pack.Scenarios.Select(Scenario),
        .. pack.Calendar.Select(r => new PackEntry("calendar", r.Id, r.Title).With(Title, r.Title).With(new("期限", "term"), PackWords.Term(r)).With(Clause, r.Clause)),
        .. pack.Clauses.Select(c => new PackEntry("clauses", c.Id, new(c.Id, c.Id)).With(new("概括", "paraphrase"), c.Text)),
    ];

    private static PackEntry Head(PolicyPack pack) => new PackEntry("pack", "", new("文件", "document"))
        .With(Title, pack.Title)
        .With(new("文号", "number"), pack.Settings.GetValueOrDefault("document"))
        .With(new("区划", "area"), pack.Area?.Digits)
        .With(new("施行日期", "in force from"), PackWords.Day(pack.Start))
        .With(new("基于", "extends"), pack.Extends)
        .With(new("服从", "yields to"), PackWords.List([.. pack.YieldsTo.Select(y => new Wording(y, y))]));

    private static PackEntry Value(IReadOnlyList<DatedValue> spans) => new PackEntry("values", spans[0].Name, spans[0].Label)
        .With(new("名称", "label"), spans[0].Label)
        .With(new("单位", "unit"), new Wording(ValueUnits.Chinese(spans[0].Unit), spans[0].Unit))
        .With(new("时段", "span"), spans.Select(Span));

    private static PackItem Span(DatedValue value)
    {
        var fields = new PackEntry("", "", default)
            .With(new("数值", "value"), PackWords.Amount(value))
            .With(new("起止", "in force"), PackWords.Span(value))
            .With(new("适用地区", "area"), value.Area?.Digits)
            .With(new("出处", "source"), value.Source)
            .With(new("可靠程度", "mark"), value.Mark)
            .With(Choice, value.Choice)
            .With(new("可取范围", "band"), PackWords.Band(value))
            .Fields;
        return new PackItem(new(string.Join("，", fields.Select(f => f.Text.Chinese)), string.Join("; ", fields.Select(f => f.Text.English))), fields);
    }

    private static PackEntry Scope(ScopeDefinition scope) => new PackEntry("scope", "", new("范围", "scope"))
        .With(Clause, scope.Clause)
        .With(new("须本地户籍", "local hukou required"), YesNo(scope.HukouLocal))
        .With(new("须常住", "residence required"), YesNo(scope.Resident))
        .With(new("群体", "group"), scope.Groups.Select(PackWords.Group));

    private static PackEntry Criterion(CriterionDefinition criterion)
    {
        var entry = new PackEntry("criteria", criterion.Id, criterion.Title).With(Title, criterion.Title).With(new("作用", "roles"), PackWords.Roles(criterion.Roles)).With(Clause, criterion.Clause);
        if (criterion.Causes.Count > 0) entry.With(new("原因", "causes"), Causes(criterion.Causes));
        foreach (var (setting, word) in criterion.Settings) entry.With(SettingWords.Name(setting), SettingWords.Word(setting, word));
        return entry.With(Choice, criterion.Choice);
    }

    private static PackEntry Identify(PolicyPack pack) => new PackEntry("identify", "", new("识别规则", "identify"))
        .With(Clause, pack.IdentifyClause)
        .With(new("规则", "rule"), PackWords.Rule(pack.Identify))
        .With(Choice, pack.IdentifyChoice)
        .With(new("另一读法", "another reading"), pack.IdentifyAlternatives.Select(Reading));

    private static Wording Reading(IdentifyReading reading)
    {
        var rule = PackWords.Rule(reading.Rule);
        return new($"{reading.Title.Chinese}：{rule.Chinese}", $"{reading.Title.English}: {rule.English}");
    }

    private PackEntry Exclusion(PolicyPack pack, ExclusionDefinition exclusion) => new PackEntry("exclusions", exclusion.Id, exclusion.Title)
        .With(Title, exclusion.Title)
        .With(Clause, exclusion.Clause)
        .With(new("条件", "condition"), words.Condition(pack, exclusion))
        .With(new("除外", "exemptions"), string.Join(", ", exclusion.Exemptions))
        .With(new("仅提请核实", "a question only"), YesNo(exclusion.QuestionOnly));

    private static PackEntry Step(PathBackStep step) => new PackEntry("path-back", step.Id, step.Title)
        .With(Title, step.Title).With(new("由谁", "by"), step.By).With(new("存档材料", "evidence"), step.Evidence).With(Clause, step.Clause);

    private static PackEntry Level(LevelTable level) => new PackEntry("level", "", new("风险等级", "risk level"))
        .With(Clause, level.Clause)
        .With(Choice, level.Choice)
        .With(new("保障类标准", "guarantees"), Criteria(level.Guarantees))
        .With(new("收入类标准", "income"), Criteria(level.Income))
        .With(new("取两季度较高者", "the higher of two quarters"), YesNo(level.Damping))
        .With(new("等级行", "row"), level.Rows.Select(PackWords.Row));

    private PackEntry Measure(MeasureDefinition measure) => new PackEntry("measures", measure.Id, measure.Title)
        .With(Title, measure.Title)
        .With(Clause, measure.Clause)
        .With(new("原因", "causes"), Causes(measure.Causes))
        .With(new("劳动能力", "labour"), PackWords.Labour(measure))
        .With(new("限于触及或接近", "only where at or near"), Criteria(measure.Criteria))
        .With(new("责任部门", "department"), measure.Department)
        .With(new("责任单位", "units"), PackWords.List(measure.Units))
        .With(new("记录列", "column"), measure.Column is { } column ? words.Column(column) : null);

    private PackEntry Scenario(ScenarioDefinition scenario) => new PackEntry("scenarios", scenario.Id, scenario.Title)
        .With(Title, scenario.Title).With(Clause, scenario.Clause).With(new("影响", "effect"), scenario.Effects.Select(words.Effect)).With(Choice, scenario.Choice);

    private static Wording Criteria(IReadOnlyList<string> ids) => PackWords.List([.. ids.Select(PackWords.Criterion)]);

    // Their order says nothing.
    private static Wording Causes(IReadOnlyList<CauseGroup> causes) => PackWords.Causes([.. causes.Order()]);

    private static Wording YesNo(bool yes) => yes ? new("是", "yes") : new("否", "no");
}
