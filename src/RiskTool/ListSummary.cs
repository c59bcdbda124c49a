using System.Globalization;
using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>What assess tells of the list it wrote.</summary>
internal sealed record ListSummary(string File, string Quarter, string Order, string? Target, string? Model, string Pack, int Total, int VisitCapacity, int WithGap,
    IReadOnlyDictionary<string, int> Levels, IReadOnlyDictionary<string, int> Queues, int Transitions, ListedCap Cap, string Rule, string Notice, IReadOnlyList<TopRow> Top)
{
    private const int TopRows = 10;

    public static ListSummary Of(PriorityList list, PriorityListDocument document, FileInfo file) => new(
        file.FullName, document.Quarter, document.Order, document.Target, document.Model, document.Pack, document.Total, document.VisitCapacity, document.WithGap,
        Enum.GetValues<RiskLevel>().Reverse().ToDictionary(l => l.Name(), l => list.Items.Count(i => i.Assessment.Level == l)),
        Enum.GetValues<ListQueue>().ToDictionary(q => q.Name(), q => list.Items.Count(i => i.Queue == q)),
        list.Assessment.Transitions.Count, document.Cap, document.Rule, document.Notice,
        [.. document.Items.Take(TopRows).Select(i => new TopRow(i.Rank, i.HouseholdId, i.Level, i.Probability, i.Verdict, i.Reasons.Count > 0 ? i.Reasons[0].Text : i.LevelReason))]);

    public void Print(Report report, Language language)
    {
        string Say(string chinese, string english) => new Wording(chinese, english).In(language);
        string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
        report.Pairs(
            (Say("名单", "list"), $"{File}"),
            (Say("季度", "quarter"), $"{Quarter}, {Pack}, {Order}"),
            (Say("户数", "households"), Count(Total)),
            (Say("高 / 中 / 低 / 无", "high / medium / low / none"), string.Join(" / ", Levels.Values.Select(Count))),
            (Say("规则符合、模型低", "rules yes, model low"), Count(Queues[ListQueue.RulesOnly.Name()])),
            (Say("规则不符、模型高", "rules no, model high"), Count(Queues[ListQueue.ModelOnly.Name()])),
            (Say("走访能力", "visit capacity"), Count(VisitCapacity)),
            (Say("等级变化", "changes of level"), Count(Transitions)),
            (Say("有帮扶缺口的户", "households with a gap in help"), Count(WithGap)),
            (Say("监测规模", "size of the list"), Cap.Statement!));
        if (Cap.Warning is { } warning) report.Line(Say("提示：", "Warning: ") + warning);
        report.Title(Say($"前{Top.Count}户", $"The first {Top.Count}"));
        report.Table([Say("名次#", "rank#"), Say("户编号", "household"), Say("等级", "level"), Say("概率#", "probability#"), Say("结论", "verdict"), Say("主要原因", "main reason")],
            Top.Select(row => new[]
            {
                row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", row.HouseholdId, RiskLevels.TryParse(row.Level, out var level) ? level.Label().In(language) : "",
                Report.Number(row.Probability, 3), RuleNames.TryParse(row.Verdict, out var verdict) ? verdict.Label().In(language) : row.Verdict, row.Reason,
            }));
        report.Title(Say("规则", "The rule"));
        report.Line(Rule);
        report.Line();
        report.Line(Notice);
    }
}

/// <summary>One of a list's first rows.</summary>
internal sealed record TopRow(int? Rank, string HouseholdId, string? Level, double? Probability, string Verdict, string Reason);
