using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Tells whether a pack looks at a household.</summary>
/// <remarks>A household leaves sight only on what is known: where blanks leave scope open it stays in, with a note. Moved away or died out, it is out;
/// under monitoring it stays in until its risk is eliminated.</remarks>
internal sealed class ScopeTest(PolicyPack pack, Quarter quarter)
{
    private const int QuartersLookedBack = 3;

    private static readonly int LiftedCode = CodeLists.HouseholdType.IndexOf("lifted");

    private readonly ScopeDefinition scope = pack.Scope;
    private readonly decimal? marginalLimit = pack.ValueIn("poverty-line", quarter)?.Value * pack.ValueIn("scope-income-factor", quarter)?.Value;
    private readonly Wording[] inGroup = [.. pack.Scope.Groups.Select(g => new Wording($"{g.Title.Chinese}（{g.Clause}）", $"{g.Title.English} ({g.Clause})"))];

    /// <summary>Whether it is in scope and why.</summary>
    /// <param name="view">What was known.</param>
    /// <param name="facts">Its row of the quarter; null where there is none.</param>
    /// <param name="findings">What the criteria say of that row.</param>
    public (bool InScope, Wording Reason) Of(HouseholdView view, HouseholdFacts? facts, IReadOnlyList<Finding> findings)
    {
        if (Gone(view) is { } gone) return (false, gone);
        if (view.IsMonitored) return (true, new("已纳入监测，风险消除前不移出", "under monitoring, in scope until its risk is eliminated"));
        facts ??= view.Latest(QuartersLookedBack) is { } latest ? new HouseholdFacts(view, latest) : null;
        if (facts is null) return (true, new("近四个季度没有记录，是否在范围内待核", "no record in the last four quarters; whether it is in scope is to be checked"));
        var (hukou, resident) = (scope.HukouLocal ? facts.Flag(QuarterColumns.HukouLocal) : true, scope.Resident ? facts.Flag(QuarterColumns.Resident) : true);
        if (hukou == false) return (false, new($"户籍不在本县（{scope.Clause}）", $"hukou not in the county ({scope.Clause})"));
        if (resident == false) return (false, new($"不在本县长期居住（{scope.Clause}）", $"not long resident in the county ({scope.Clause})"));
        return InGroup(facts, findings, hukou is null || resident is null);
    }

    private (bool InScope, Wording Reason) InGroup(HouseholdFacts facts, IReadOnlyList<Finding> findings, bool residenceOpen)
    {
        var open = -1;
        for (var i = 0; i < scope.Groups.Count; i++)
        {
            var belongs = Belongs(scope.Groups[i], facts, findings);
            if (belongs == true) return (true, residenceOpen ? WithResidenceNote(inGroup[i]) : inGroup[i]);
            if (belongs is null && open < 0) open = i;
        }
        if (scope.Groups.Count == 0) return (true, new("所有农户", "every household"));
        if (open < 0) return (false, new($"不属于本政策监测的各类农户（{scope.Clause}）", $"none of the households this policy looks at ({scope.Clause})"));
        var note = new Wording($"是否属于“{inGroup[open].Chinese}”资料不全，暂按在范围内", $"records do not tell whether it is \"{inGroup[open].English}\"; taken as in scope");
        return (true, residenceOpen ? WithResidenceNote(note) : note);
    }

    private bool? Belongs(ScopeGroup group, HouseholdFacts facts, IReadOnlyList<Finding> findings) => group.Kind switch
    {
        ScopeKind.Lifted => IsLifted(facts, group.Until),
        ScopeKind.SlightlyAbove => !IsLifted(facts, null) & (marginalLimit is { } limit ? facts.NetPerHead < limit : null),
        ScopeKind.Vulnerable => IsVulnerable(group.Until is { } day && Quarter.Of(day) < quarter ? facts.RowOf(Quarter.Of(day)) ?? facts.Row : facts.Row),
        _ => Kleene.Combine(group.Rule!, findings) switch
        {
            FindingState.NotMet => false,
            FindingState.Unknown => null,
            _ => true,
        },
    };

    private static bool? IsLifted(HouseholdFacts facts, DateOnly? until)
    {
        if (facts.Number(QuarterColumns.LiftedYear) is { } year) return until is null || year <= until.Value.Year;
        return facts.Is(QuarterColumns.HouseholdType, LiftedCode) ?? (facts.Flag(QuarterColumns.RegisteredPoor) == false ? false : null);
    }

    private static bool? IsVulnerable(HouseholdQuarter row) =>
        row.Flag(QuarterColumns.MinimumLivingAllowance) | row.Flag(QuarterColumns.DestituteSupport)
        | HouseholdFacts.Any(row, QuarterColumns.SeverelyDisabled) | HouseholdFacts.Any(row, QuarterColumns.GravelyIll);

    private static Wording WithResidenceNote(Wording reason) =>
        new($"{reason.Chinese}；户籍或常住情况未知，暂按在范围内", $"{reason.English}; hukou or residence unknown, taken as in scope");

    private static Wording? Gone(HouseholdView view)
    {
        Wording? gone = null;
        var lastDay = view.AsOf.LastDay;
        foreach (var outcome in view.Panel.AllEvents(view.Household))
        {
            if (outcome.RecordedOn > lastDay || outcome.HappenedOn > lastDay) continue;
            gone = outcome.Kind switch
            {
                EventKind.MovedAway => new($"已于{outcome.HappenedOn:yyyy-MM-dd}迁出", $"moved away on {outcome.HappenedOn:yyyy-MM-dd}"),
                EventKind.Died => new($"已于{outcome.HappenedOn:yyyy-MM-dd}全户死亡注销", $"died out on {outcome.HappenedOn:yyyy-MM-dd}"),
                _ => null,
            };
        }
        return gone;
    }
}
