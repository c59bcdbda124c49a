using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>One household of a quarter explained: what each criterion says, what the score is made of, what would help.</summary>
public static class HouseholdTables
{
    /// <summary>Every criterion that is met, near or undecided as a sentence with its numbers and clause; how many are not met stands in the note.</summary>
    public static DataTable Findings(HouseholdAssessment household)
    {
        ArgumentNullException.ThrowIfNull(household);
        var told = household.Judgement.Findings.Where(f => f.State != FindingState.NotMet).OrderBy(Order).ToArray();
        var not = household.Judgement.Findings.Count - told.Length;
        return new("household-findings", new("规则逐条怎么说", "What each criterion says"),
            [new("criterion", new("指标", "criterion")), new("state", new("结论", "finding")), new("text", new("依据", "on what")), QuarterCells.Clause],
            [.. told.Select(f => (IReadOnlyList<DataCell>)[DataCell.Of(f.Criterion.Id, f.Criterion.Title), DataCell.Of(f.State.Name(), f.State.Label()), DataCell.Of(f.Text.English, f.Text), f.Criterion.Clause])])
        {
            Note = new($"另有{not}项指标不符合，未列出。", $"{not} more criteria are not met and left out."),
        };
    }

    /// <summary>The score taken apart: base plus contributions is the raw score.</summary>
    /// <param name="household">The household; without a score there is nothing to draw.</param>
    /// <param name="shown">The strongest contributions shown one by one, 1 or more; the rest stands together.</param>
    public static Figure Contributions(HouseholdAssessment household, int shown = 10)
    {
        ArgumentNullException.ThrowIfNull(household);
        ArgumentOutOfRangeException.ThrowIfLessThan(shown, 1);
        var parts = household.Model?.Explanation.Contributions ?? [];
        var data = new DataTable("household-contributions", new("得分是怎么来的", "What the score is made of"),
            [new("feature", new("特征", "feature")), new("value", new("取值", "value")), new("unit", new("单位", "unit")), new("logOdds", new("贡献（对数几率）", "adds (log-odds)"), NumberFormat.LogOdds)],
            [.. parts.Select(c => (IReadOnlyList<DataCell>)[DataCell.Of(c.Feature.Name, c.Feature.Label), c.Value, DataCell.Of(c.Feature.Unit, UnitWords.Of(c.Feature.Unit)), c.LogOdds])]);
        return new Figure(language => household.Model is { } model ? Waterfall(model, shown, language) : new BarChart(data.Caption.In(language), "", []) { EmptyText = new Wording("本户没有得分", "no score").In(language) }, data);
    }

    /// <summary>Measures that answer its causes or are in place, with department and clause.</summary>
    public static DataTable Measures(HouseholdAssessment household)
    {
        ArgumentNullException.ThrowIfNull(household);
        return new("household-measures", new("可考虑的措施", "Measures to consider"),
            [new("measure", new("措施", "measure")), new("causes", new("针对", "for")), new("given", new("本季", "this quarter")), QuarterCells.Clause],
            [.. household.Measures.Select(m => (IReadOnlyList<DataCell>)
            [
                DataCell.Of(m.Measure.Id, m.Measure.Title), Causes(m.Answers),
                m.Given ? DataCell.Of("given", new("已落实", "in place")) : DataCell.Of("not-given", new(m.Measure.Column is null ? "无栏目可查" : "未见记录", m.Measure.Column is null ? "no column shows it" : "none on record")),
                m.Measure.Clause,
            ])]);
    }

    private static WaterfallChart Waterfall(ModelOpinion model, int shown, Language language) => new(
        new Wording("得分是怎么来的", "What the score is made of").In(language), new Wording("对数几率，向右抬高风险，向左降低风险", "log-odds; to the right raises the risk, to the left lowers it").In(language), model.Explanation.Base,
        [.. model.Explanation.Contributions.Select(c => new Contribution(c.Feature.Label.In(language), c.LogOdds))])
    {
        Shown = shown,
        BaseLabel = new Wording("平均水平", "average").In(language),
        TotalLabel = new Wording("原始得分", "raw score").In(language),
        OtherLabel = new Wording("其余{0}项", "{0} others").In(language),
    };

    private static int Order(Finding finding) => finding.State switch { FindingState.Met => 0, FindingState.Near => 1, _ => 2 };

    private static DataCell Causes(IReadOnlyList<CauseGroup> causes) => DataCell.Of(string.Join(' ', causes.Select(c => c.Name())), causes.Count == 0
        ? new("–", "–")
        : new(string.Join("、", causes.Select(c => CauseGroups.Names[c].Chinese)), string.Join(", ", causes.Select(c => c.Name()))));
}
