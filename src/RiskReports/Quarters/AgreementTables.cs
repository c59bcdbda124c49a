using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>Where the rules and the model say the same of a quarter's households, and where not.</summary>
public static class AgreementTables
{
    private static readonly Verdict[] Verdicts = [Verdict.Meets, Verdict.Near, Verdict.Unknown, Verdict.NotMeets, Verdict.Excluded];

    // Ends of the bands of probability (choice): around the usual share of events, and upwards to where one in ten falls.
    private static readonly double[] Ends = [0.005, 0.01, 0.02, 0.05, 0.10, 1];

    private static readonly (string Name, Wording Label)[] Bands =
    [
        ("first", new("得分第一档", "first band")), ("second", new("得分第二档", "second band")), ("rest", new("其余", "the rest")), ("unscored", new("无得分", "no score")),
    ];

    /// <summary>Households by the rules' verdict and the model's band of the visit capacity.</summary>
    /// <returns>A heat map, verdicts down and bands across, with the counts behind it.</returns>
    public static Figure VerdictByBand(QuarterAssessment assessment)
    {
        var counts = InScope(assessment).GroupBy(h => (h.Judgement.Verdict, Band(h))).ToDictionary(g => g.Key, g => g.Count());
        var data = new DataTable("verdict-by-band", new("规则结论与得分档", "Verdict of the rules and band of the score"),
            [new("verdict", new("规则结论", "verdict")), new("band", new("得分档", "band")), new("value", new("户数", "households"), NumberFormat.Count)],
            [.. Verdicts.SelectMany(verdict => Bands.Select((band, i) => (IReadOnlyList<DataCell>)[DataCell.Of(verdict.Name(), verdict.Label()), DataCell.Of(band.Name, band.Label), counts.GetValueOrDefault((verdict, i))]))])
        {
            Across = ["band"],
            Note = new("第一档为得分最高的走访能力户数，第二档为其后同样多户；无得分指本季没有记录。", "The first band is as many of the highest scores as can be visited, the second as many again; without a record of the quarter there is no score."),
        };
        return new Figure(language => new HeatMap(data.Caption.In(language), new Wording("户数", "households").In(language), [.. Verdicts.Select(v => v.Label().In(language))], [.. Bands.Select(b => b.Label.In(language))],
            [.. Verdicts.Select(v => (IReadOnlyList<double>)[.. Bands.Select((_, i) => counts.TryGetValue((v, i), out var count) ? count : double.NaN)])])
        { Format = NumberFormat.Count, EmptyText = ReportWords.NoData.In(language) }, data);
    }

    /// <summary>Households by published level and band of probability, with the events expected of each level; those fallen already and those without a score apart.</summary>
    public static DataTable LevelByProbability(QuarterAssessment assessment)
    {
        var levels = InScope(assessment).GroupBy(h => h.Level).OrderByDescending(g => g.Key).ToArray();
        return new("level-by-probability", new("等级与概率", "Level and probability"),
            [
                new("level", new("等级", "level")), .. Ends.Select((end, i) => new DataColumn($"band{i + 1}", Range(i), NumberFormat.Count)), new("unscored", new("无概率", "no probability"), NumberFormat.Count),
                new("households", new("合计", "all"), NumberFormat.Count), new("mean", new("平均概率", "mean probability"), NumberFormat.Percent), new("expected", new("预期发生户", "expected events"), NumberFormat.Tenths),
            ],
            [.. levels.Select(level =>
            {
                double[] known = [.. level.Select(QuarterCells.ProbabilityOf).Where(double.IsFinite)];
                var expected = known.Length == 0 ? double.NaN : known.Sum();
                return (IReadOnlyList<DataCell>)
                [
                    QuarterCells.Level(level.Key), .. Ends.Select((end, i) => (DataCell)known.Count(p => BandOf(p) == i)), level.Count() - known.Length, level.Count(), expected / known.Length, expected,
                ];
            })])
        {
            Note = new("无概率：本季没有记录，或已返贫致贫而未消除。", "No probability: no record of the quarter, or fallen and not eliminated."),
        };
    }

    private static IEnumerable<HouseholdAssessment> InScope(QuarterAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Households.Where(h => h.InScope);
    }

    private static int Band(HouseholdAssessment household) => household.Model?.Band switch { 1 => 0, 2 => 1, 0 => 2, _ => 3 };

    private static int BandOf(double probability) => Array.FindIndex(Ends, end => probability < end) is var i and >= 0 ? i : Ends.Length - 1;

    private static Wording Range(int band)
    {
        static string Percent(double share) => NumberFormat.Plain.Read(100 * share);
        if (band == 0) return new($"<{Percent(Ends[0])}%", $"<{Percent(Ends[0])}%");
        var text = band == Ends.Length - 1 ? $"≥{Percent(Ends[band - 1])}%" : $"{Percent(Ends[band - 1])}–{Percent(Ends[band])}%";
        return new(text, text);
    }
}
