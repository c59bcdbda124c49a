using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Assessment;

/// <summary>The level of a household from its three inputs, by a pack's table (liaoning 二(二), 三(三)2; the tables are a choice).</summary>
public sealed class LevelRule
{
    /// <summary>Name of the pack's value from which a fall of income weighs 1 although no criterion is near [share].</summary>
    public const string NotableFallValue = "income-drop-near";

    private const decimal DefaultNotableFall = 0.15m;

    private static readonly LevelTable Default = new("liaoning 二(二)",
        ["dropout", "unsafe-house", "unsafe-water", "medical-burden", "medical-cover"],
        ["income-below-line", "rigid-spending", "income-drop", "shock"],
        [
            new("high", 0, 2, 2, false), new("high", 2, 2, 0, false), new("high", 2, 0, 2, false), new("medium", 0, 2, 0, false), new("medium", 0, 0, 2, false),
            new("low", 2, 0, 0, true), new("low", 1, 0, 0, false), new("low", 0, 1, 0, false), new("low", 0, 0, 1, false),
        ], true, null);

    private readonly LevelTable table;

    /// <summary>Takes a pack's table; the default one where the pack has none.</summary>
    public LevelRule(PolicyPack pack, Quarter quarter)
    {
        table = pack.Level.Rows.Count > 0 ? pack.Level : Default;
        NotableFall = pack.ValueIn(NotableFallValue, quarter)?.Value ?? DefaultNotableFall;
        Text = LevelRuleText.Of(table, NotableFall);
    }

    /// <summary>Whether the level published is the higher of this quarter's and last quarter's.</summary>
    public bool IsDamped => table.Damping;

    /// <summary>A fall of income [share] from which it weighs 1.</summary>
    public decimal NotableFall { get; }

    /// <summary>The rule in words, as lists print it.</summary>
    public Wording Text { get; }

    /// <summary>Grades the three inputs of a household.</summary>
    /// <param name="judgement">What the rules say.</param>
    /// <param name="band">1 or 2 in a band of the visit capacity, 0 in neither; null without a score.</param>
    public LevelGrades Grade(Judgement judgement, int? band) => InBand(new(
        IsNear(judgement) ? 1 : 0,
        Worst(judgement, LevelInput.Guarantees, unknown: 1),
        Math.Max(Worst(judgement, LevelInput.Income, unknown: 0), judgement.IncomeFall >= NotableFall ? 1 : 0)), band);

    /// <summary>The grades of a household in a band, from those without a score.</summary>
    internal static LevelGrades InBand(LevelGrades unscored, int? band) => band switch
    {
        1 => unscored with { Potential = 2 },
        2 => unscored with { Potential = Math.Max(unscored.Potential, 1) },
        _ => unscored,
    };

    /// <summary>The level of three grades.</summary>
    public RiskLevel Of(LevelGrades grades) => RiskLevels.TryParse(RowOf(grades)?.Level, out var level) ? level : RiskLevel.None;

    /// <summary>Whether only the model sees the household: visit first 建议先走访.</summary>
    public bool IsVisitFirst(LevelGrades grades) => RowOf(grades)?.VisitFirst == true;

    /// <summary>The findings that grade an input.</summary>
    public IEnumerable<Finding> FindingsOf(Judgement judgement, LevelInput input) => judgement.Findings.Where(f => table.InputOf(f.Criterion) == input);

    private LevelRow? RowOf(LevelGrades grades) => table.RowFor(grades.Potential, grades.Guarantees, grades.Income);

    private static bool IsNear(Judgement judgement) => judgement.Findings.Any(f => f.State == FindingState.Near && f.Criterion.Roles.HasFlag(CriterionRoles.Identify));

    private int Worst(Judgement judgement, LevelInput input, int unknown) => FindingsOf(judgement, input)
        .Select(f => f.State switch { FindingState.Met => 2, FindingState.Near => 1, FindingState.Unknown => unknown, _ => 0 })
        .DefaultIfEmpty().Max();
}
