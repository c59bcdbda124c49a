using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>How the tables of a quarter write a household: codes for files, words for people.</summary>
internal static class QuarterCells
{
    private const int ReasonsSaid = 2;

    private static readonly Wording None = new("无", "none");

    // What a finding may miss besides a cell of its own row.
    private static readonly Dictionary<string, Wording> NoColumn = new(StringComparer.Ordinal)
    {
        ["quarter"] = new("本季记录", "the quarter's record"),
        ["last_quarter"] = new("上季度的情况", "last quarter's record"),
        ["spending_last_year"] = new("上年度家庭总支出", "last year's spending"),
        ["earlier_quarters"] = new("近四个季度中没有记录的季度", "quarters of the last four without a record"),
    };

    public static DataColumn Household { get; } = new("household", new("户编号", "household"));

    public static DataColumn Village { get; } = new("village", new("村", "village"));

    public static DataColumn Probability { get; } = new("probability", new("概率", "probability"), NumberFormat.Percent);

    public static DataColumn Clause { get; } = new("clause", new("条款", "clause"));

    public static DataCell Level(RiskLevel? level) => level is { } known ? DataCell.Of(known.Name(), known.Label()) : DataCell.Of("no-level", new("不列级", "no level"));

    public static DataCell Verdict(HouseholdAssessment household) => DataCell.Of(household.Judgement.Verdict.Name(), household.Judgement.Verdict.Label());

    /// <summary>The probability; NaN without a score, and for one that has fallen already, of whom it says nothing.</summary>
    public static double ProbabilityOf(HouseholdAssessment household) => household is { FallenOn: null, Model: { } model } ? model.Probability : double.NaN;

    /// <summary>Missing columns and other missing things by name, as people call them.</summary>
    public static DataCell Missing(IReadOnlyList<string> names) => DataCell.Of(string.Join(' ', names), Words(names.Select(Missing), "、", ", "));

    private static Wording Missing(string name) => NoColumn.TryGetValue(name, out var other) ? other : QuarterColumns.All.FirstOrDefault(c => c.Name == name)?.Label ?? new(name, name);

    /// <summary>Criteria met or near and exclusions as sentences with their clauses, then the score's strongest reasons.</summary>
    public static DataCell Reasons(HouseholdAssessment household)
    {
        Wording[] said =
        [
            .. household.FallenOn is { } day ? [new Wording($"{day:yyyy-MM-dd}已返贫或致贫，尚未消除", $"fell back or in on {day:yyyy-MM-dd}, not eliminated since")] : Array.Empty<Wording>(),
            .. Told(household).Select(f => new Wording($"{f.Text.Chinese}（{f.Criterion.Clause}）", $"{f.Text.English} ({f.Criterion.Clause})")),
            .. household.Judgement.Exclusions.Where(e => e.Excludes).Select(e => e.Text),
            .. (household.Model?.Reasons ?? []).Where(r => r.LogOdds > 0).Take(ReasonsSaid).Select(r => r.Text),
        ];
        var text = said.Length == 0 ? new("无突出原因", "nothing stands out") : Words(said, "；", "; ");
        return DataCell.Of(text.English, text);
    }

    /// <summary>What is unknown and would decide a finding or an exclusion.</summary>
    public static DataCell Unknown(HouseholdAssessment household) => household.Unknown.Count == 0 ? DataCell.Of("", None) : Missing(household.Unknown);

    /// <summary>Measures that answer its causes, those in place marked, and their clauses; each by the name before the colon of its title.</summary>
    public static DataCell Measures(HouseholdAssessment household)
    {
        var suggested = household.Measures.Where(m => m.Answers.Count > 0).ToArray();
        if (suggested.Length == 0) return DataCell.Of("", None);
        var (names, clauses) = (Words(suggested.Select(Name), "、", ", "), Clauses(suggested.Select(m => m.Measure.Clause)));
        return DataCell.Of(string.Join(' ', suggested.Select(m => m.Measure.Id)), new($"{names.Chinese}（{clauses}）", $"{names.English} ({clauses})"));
    }

    /// <summary>The clauses of the criteria that decide its level; that of the level table where only the score does.</summary>
    public static DataCell LevelClauses(HouseholdAssessment household, PolicyPack pack) => Clauses(Told(household).Select(f => f.Criterion.Clause)) is { Length: > 0 } clauses ? clauses : pack.Level.Clause;

    // Clauses of one document share its name: national 三(二)、四(一).
    private static string Clauses(IEnumerable<string> clauses) => string.Join("；", clauses.Distinct(StringComparer.Ordinal).Select(clause => clause.Split(' ', 2))
        .GroupBy(parts => parts[0], StringComparer.Ordinal).Select(document => $"{document.Key} {string.Join('、', document.Select(parts => parts[^1]))}"));

    private static IEnumerable<Finding> Told(HouseholdAssessment household) => household.Judgement.Findings
        .Where(f => f.State is FindingState.Met or FindingState.Near && (f.Criterion.Roles & (CriterionRoles.Identify | CriterionRoles.Level)) != 0);

    private static Wording Words(IEnumerable<Wording> parts, string chinese, string english)
    {
        Wording[] all = [.. parts];
        return new(string.Join(chinese, all.Select(p => p.Chinese)), string.Join(english, all.Select(p => p.English)));
    }

    private static Wording Name(MeasureSuggestion suggestion)
    {
        var title = suggestion.Measure.Title;
        return new(Short(title.Chinese, '：') + (suggestion.Given ? "［已落实］" : ""), Short(title.English, ':') + (suggestion.Given ? " [in place]" : ""));
    }

    private static string Short(string title, char colon) => title.IndexOf(colon, StringComparison.Ordinal) is var end and > 0 ? title[..end] : title;
}
