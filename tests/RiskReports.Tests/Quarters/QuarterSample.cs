using FangFan.Risk.Assessment;
using FangFan.Risk.Explanation;
using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Quarters;

/// <summary>Households of a quarter by hand.</summary>
internal static class QuarterSample
{
    public static readonly Quarter Now = new(2021, 4);

    public static readonly AreaCode Village = new("530521101001");

    public static PolicyPack Pack { get; } = PackLibrary.Bundled().Resolve("national-2020");

    public static IReadOnlyList<AreaRecord> Areas { get; } =
    [
        new(new AreaCode("530521101"), "城关镇", null, null, null, null), new(Village, "一村", 2020, null, null, null), new(Village, "新一村", 2021, null, null, null),
    ];

    public static HouseholdAssessment Household(string id, RiskLevel? level = RiskLevel.None, Verdict verdict = Verdict.NotMeets, params Finding[] findings) => new()
    {
        Household = new HouseholdId(id),
        Village = Village,
        Members = 3,
        Judgement = new(level is null ? Verdict.OutOfScope : verdict, new("不属于", "not one"), findings, [], false),
        RawLevel = level,
        Level = level,
        LevelReason = new("理由", "reason"),
    };

    public static HouseholdAssessment Scored(this HouseholdAssessment household, double probability, int band = 0)
    {
        var feature = new Feature("income_ratio", CauseGroup.Income, "ratio to the poverty line", Monotone.RiskFalls, "income / line", new("收入之比", "income ratio"));
        var score = Math.Log(probability / (1 - probability));
        return household with
        {
            Model = new(score, probability, 50, band, new RiskExplanation(score - 1, [new(feature, 0.5f, 1)], score), [new("income_ratio", CauseGroup.Income, 1, new("收入很低，抬高风险", "income is low; this raises the risk"))]),
        };
    }

    public static HouseholdAssessment Before(this HouseholdAssessment household, RiskLevel? level) => household with { PreviousLevel = level, PreviousRawLevel = level };

    public static Finding Finding(string criterion, FindingState state, params string[] missing) => new(
        Pack.Criteria.First(c => c.Id == criterion), state, [], null, null, missing, new($"{criterion}的依据", $"on what {criterion} rests"));

    public static QuarterAssessment Quarter(params HouseholdAssessment[] households) => new(Now, Pack, null, null, "", households,
        TransitionReasons.Between(households, households.Where(h => h.PreviousLevel is not null).ToDictionary(h => h.Household, h => Stored(h.Household.Value, h.PreviousLevel))));

    public static StoredLevel Stored(string id, RiskLevel? level, LevelGrades? grades = null) => new(new HouseholdId(id), Now.Plus(-1), level, level) { Grades = grades };

    public static PriorityList List(params HouseholdAssessment[] households) => PriorityListBuilder.Build(Quarter(households), ListOrder.Priority, []);

    public static DataProblem Problem(string code, Severity severity, string? household = "h1", long row = 7) =>
        new("quarters.csv", row, "members", code, severity, new("请改正", "correct it")) { Household = household is null ? null : new HouseholdId(household), Quarter = Now };

    /// <summary>The words of a table's column, as files carry them.</summary>
    public static IEnumerable<string> Codes(this Reports.DataTable table, string column) => table.Column(column).Select(cell => cell.Code!);

    /// <summary>The numbers of a table's column.</summary>
    public static IEnumerable<double> Numbers(this Reports.DataTable table, string column) => table.Column(column).Select(cell => cell.Number);

    public static IEnumerable<Reports.DataCell> Column(this Reports.DataTable table, string column)
    {
        var place = table.Columns.ToList().FindIndex(c => c.Name == column);
        return table.Rows.Select(row => row[place]);
    }
}
