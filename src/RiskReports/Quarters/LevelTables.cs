using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>The levels of a quarter against those published the quarter before.</summary>
public static class LevelTables
{
    private static readonly RiskLevel?[] Levels = [RiskLevel.High, RiskLevel.Medium, RiskLevel.Low, RiskLevel.None, null];

    /// <summary>Households at each level now and last quarter, with persons, those under monitoring and those that meet the rules.</summary>
    /// <param name="assessment">The quarter; without stored levels last quarter's columns are unknown.</param>
    public static DataTable Counts(QuarterAssessment assessment)
    {
        var flow = Moves(assessment);
        var compared = flow.Any(move => move.From is not null);
        return new("levels", new("各等级户数，本季与上季", "Households at each level, this quarter and last"),
            [
                new("level", new("等级", "level")), new("households", new("本季户数", "households"), NumberFormat.Count), new("before", new("上季户数", "last quarter"), NumberFormat.Count),
                new("change", new("增减", "change"), NumberFormat.Count), new("persons", new("本季人数", "persons"), NumberFormat.Count),
                new("monitored", new("其中监测对象户", "of them monitored"), NumberFormat.Count), new("meeting", new("其中符合条件户", "of them meeting the rules"), NumberFormat.Count),
            ],
            [.. Levels.Where(level => level is not null).Select(level =>
            {
                HouseholdAssessment[] now = [.. assessment.Households.Where(h => h.Level == level)];
                var before = compared ? flow.Where(move => move.From == level).Sum(move => move.Count.Households) : double.NaN;
                return (IReadOnlyList<DataCell>)[QuarterCells.Level(level), now.Length, before, now.Length - before, HeadCount.Of(now).Persons, now.Count(h => h.Monitored), now.Count(h => h.MeetsRules)];
            })]);
    }

    /// <summary>From which level to which households moved, those that stay included.</summary>
    /// <param name="assessment">The quarter, assessed with the levels stored last quarter.</param>
    /// <returns>A heat map, last quarter's levels down and this quarter's across, with the counts behind it.</returns>
    public static Figure Flow(QuarterAssessment assessment)
    {
        var flow = Moves(assessment);
        var data = new DataTable("level-moves", new("等级变动：上季到本季", "Moves between levels, from last quarter to this"),
            [new("from", new("上季", "from")), new("to", new("本季", "to")), new("households", new("户数", "households"), NumberFormat.Count), new("persons", new("人数", "persons"), NumberFormat.Count)],
            [.. flow.Select(move => (IReadOnlyList<DataCell>)[QuarterCells.Level(move.From), QuarterCells.Level(move.To), move.Count.Households, move.Count.Persons])])
        {
            Note = new("“不列级”指不在监测范围、当季未列入，或连续四个季度以上无记录。", "No level: out of scope, not listed that quarter, or without a record for over four quarters."),
        };
        return new Figure(language => Draw(flow, language), data);
    }

    /// <summary>The moves by level before and after, the highest first; households gone from the records have no level after.</summary>
    internal static IReadOnlyList<LevelMove> Moves(QuarterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var assessed = assessment.Households.Select(h => h.Household).ToHashSet();
        return [.. assessment.Households.Select(h => (From: h.PreviousLevel, To: h.Level, h.Members))
            .Concat(assessment.Transitions.Where(t => !assessed.Contains(t.Household)).Select(t => (t.From, t.To, Members: (int?)null)))
            .Where(h => h.From is not null || h.To is not null)
            .GroupBy(h => (h.From, h.To)).OrderByDescending(g => g.Key.From).ThenByDescending(g => g.Key.To)
            .Select(g => new LevelMove(g.Key.From, g.Key.To, new HeadCount(g.Count(), g.Sum(h => (long)(h.Members ?? 0)))))];
    }

    private static HeatMap Draw(IReadOnlyList<LevelMove> flow, Language language)
    {
        string Say(string chinese, string english) => new Wording(chinese, english).In(language);
        string Name(RiskLevel? level) => QuarterCells.Level(level).Text!.Value.In(language);
        double Count(RiskLevel? from, RiskLevel? to) => flow.FirstOrDefault(m => m.From == from && m.To == to)?.Count.Households ?? double.NaN;
        var largest = flow.Where(m => !m.Stays).Select(m => (double)m.Count.Households).DefaultIfEmpty(1).Max();
        return new(Say("等级变动：每行为上季等级，每列为本季等级", "Moves between levels: last quarter down, this quarter across"), Say("户数（行为上季，列为本季；颜色深浅按变动户数，对角线为未变）", "households (rows: last quarter, columns: this; shaded by the moves, the diagonal stays)"),
            [.. Levels.Select(level => Say("上季 ", "from ") + Name(level))], [.. Levels.Select(level => Say("本季 ", "to ") + Name(level))],
            [.. Levels.Select(from => (IReadOnlyList<double>)[.. Levels.Select(to => Count(from, to))])])
        { Format = NumberFormat.Count, Domain = (0, largest), EmptyText = ReportWords.NoData.In(language) };
    }
}
