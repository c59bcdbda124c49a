using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What packs show prints: the pack as a county officer reads it.</summary>
internal sealed class PackPage(PolicyPack pack, Language language)
{
    private readonly PackWords words = new(QuarterColumns.LabelOf);

    /// <summary>Prints the pack.</summary>
    /// <param name="report">Where to.</param>
    /// <param name="quarter">The quarter whose values in force are printed; null: every span.</param>
    public void Print(Report report, Quarter? quarter)
    {
        Head(report);
        new PackValueTable(pack, language).Print(report, quarter);
        Scope(report);
        Criteria(report);
        Exclusions(report);
        Level(report);
        Support(report);
    }

    private void Head(Report report) => report.Pairs(
        ("id", pack.Id),
        (Say("名称", "title"), pack.Title.In(language)),
        (Say("文号", "number"), pack.Settings.GetValueOrDefault("document") ?? "–"),
        (Say("区划", "area"), pack.Area?.Digits ?? Say("全国", "the whole country")),
        (Say("施行", "in force"), PackWords.Day(pack.Start) + Say("（此前的季度为提前适用）", " (applied as-if to quarters before)")),
        (Say("基于", "extends"), pack.Extends ?? "–"),
        (Say("服从", "yields to"), pack.YieldsTo.Count == 0 ? "–" : string.Join(Say("、", ", "), pack.YieldsTo)));

    private void Scope(Report report)
    {
        report.Title(Say("范围", "Scope") + $"  {pack.Scope.Clause}");
        if (pack.Scope.HukouLocal || pack.Scope.Resident)
        {
            string[] asked = [.. new[] { pack.Scope.HukouLocal ? Say("本地户籍", "local hukou") : "", pack.Scope.Resident ? Say("常住", "residence") : "" }.Where(a => a.Length > 0)];
            report.Entry(Say("须同时具备：", "required: ") + string.Join(Say("、", ", "), asked));
        }
        foreach (var group in pack.Scope.Groups) report.Entry("· " + PackWords.Group(group).In(language));
    }

    private void Criteria(Report report)
    {
        report.Title(Say("标准", "Criteria"));
        foreach (var criterion in pack.Criteria)
        {
            report.Entry(Heading(criterion.Id, criterion.Title, (criterion.Clause, criterion.Origin)),
                (Say("作用", "roles"), PackWords.Roles(criterion.Roles).In(language)),
                (Say("原因", "causes"), criterion.Causes.Count == 0 ? "" : PackWords.Causes(criterion.Causes).In(language)),
                (Say("设置", "settings"), PackWords.Settings(criterion).In(language)),
                Choice(criterion.Choice));
        }
        report.Title(Say("识别", "Identify") + $"  {pack.IdentifyClause}");
        report.Entry(PackWords.Rule(pack.Identify).In(language), Choice(pack.IdentifyChoice));
        foreach (var reading in pack.IdentifyAlternatives) report.Entry(Say("另一读法：", "Another reading: ") + reading.Title.In(language), ("", PackWords.Rule(reading.Rule).In(language)));
    }

    private void Exclusions(Report report)
    {
        if (pack.Exclusions.Count > 0) report.Title(Say("排除与比对", "Exclusions and comparisons"));
        foreach (var exclusion in pack.Exclusions)
        {
            report.Entry(Heading(exclusion.Id, exclusion.Title, (exclusion.Clause, exclusion.Origin)),
                (Say("条件", "condition"), words.Condition(pack, exclusion).In(language)),
                (Say("除外", "exempt"), string.Join(Say("、", ", "), exclusion.Exemptions.Select(e => CodeLists.Exemption.LabelOf(e).In(language)))),
                (Say("处理", "effect"), exclusion.QuestionOnly ? Say("只提请村里核实，从不自动排除", "a question to the village, never an automatic no") : Say("排除；特殊情形纳入程序办结后可列入", "excludes, until the path back is completed")));
        }
        if (pack.PathBack.Count > 0) report.Title(Say("特殊情形纳入程序", "Path back"));
        foreach (var step in pack.PathBack)
        {
            report.Entry(Heading(step.Id, step.Title, (step.Clause, step.Origin)), (Say("由谁", "by"), step.By.In(language)), (Say("存档", "evidence"), step.Evidence.In(language)));
        }
    }

    private void Level(Report report)
    {
        report.Title(Say("风险等级（自上而下第一条符合的行定级，都不符合为无）", "Risk level (the first row that fits; none fitting: none)") + $"  {pack.Level.Clause}");
        foreach (var row in pack.Level.Rows) report.Entry("· " + PackWords.Row(row).In(language));
        report.Entry("",
            (Say("保障", "guarantees"), Names(pack.Level.Guarantees)),
            (Say("收入", "income"), Names(pack.Level.Income)),
            (Say("公布", "published"), pack.Level.Damping ? Say("本季度与上季度中较高者", "the higher of this quarter's and the last's") : Say("本季度的等级", "this quarter's")),
            Choice(pack.Level.Choice));
    }

    private void Support(Report report)
    {
        if (pack.Measures.Count > 0) report.Title(Say("帮扶措施", "Measures"));
        foreach (var measure in pack.Measures)
        {
            report.Entry(Heading(measure.Id, measure.Title, (measure.Clause, measure.Origin)),
                (Say("针对", "for"), $"{PackWords.Causes(measure.Causes).In(language)}{Say("；劳动能力：", "; labour: ")}{PackWords.Labour(measure).In(language)}"),
                (Say("限于触及或接近", "only where at or near"), PackWords.List([.. measure.Criteria.Select(PackWords.Criterion)]).In(language)),
                (Say("部门", "department"), measure.Department?.In(language) ?? ""),
                (Say("单位", "units"), PackWords.List(measure.Units).In(language)),
                (Say("记录列", "column"), measure.Column is { } column ? words.Column(column).In(language) : ""));
        }
        if (pack.Scenarios.Count > 0) report.Title(Say("情景推演", "What-if scenarios"));
        foreach (var scenario in pack.Scenarios)
        {
            report.Entry(Heading(scenario.Id, scenario.Title, (scenario.Clause, scenario.Origin)),
                (Say("影响", "effects"), string.Join(Say("；", "; "), scenario.Effects.Select(e => words.Effect(e).In(language)))), Choice(scenario.Choice));
        }
        if (pack.Calendar.Count == 0) return;
        report.Title(Say("期限与频次", "Terms and rhythms"));
        report.Table([Say("事项", "what"), Say("期限", "term"), Say("条款", "clause"), Say("出自", "stated in")],
            pack.Calendar.Select(r => new[] { r.Title.In(language), PackWords.Term(r).In(language), r.Clause, r.Origin }));
    }

    private (string Name, string Value) Choice(Wording? choice) => (Say("自定", "our choice"), choice?.In(language) ?? "");

    private string Heading(string id, Wording title, (string Clause, string Origin) place)
    {
        var (from, fromEnglish) = place.Origin == pack.Id ? ("", "") : ($"，出自 {place.Origin}", $", stated in {place.Origin}");
        return $"{id}  {title.In(language)}" + Say($"（{place.Clause}{from}）", $" ({place.Clause}{fromEnglish})");
    }

    private string Names(IReadOnlyList<string> criteria) => PackWords.List([.. criteria.Select(PackWords.Criterion)]).In(language);

    private string Say(string chinese, string english) => new Wording(chinese, english).In(language);
}
