using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules;

/// <summary>The bundled cases leave no criterion, exclusion or group of a bundled pack without an example.</summary>
public sealed class CaseCoverageTests
{
    public static TheoryData<string> Packs() => PolicyCases.PackIds();

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_criterion_stands_in_a_case_with_each_state_that_it_can_take(string pack)
    {
        var shown = Findings(pack).Where(f => f.Value.State is not null).Select(f => (f.Key, f.Value.State!.Value)).ToHashSet();
        PolicyCases.Packs[pack].Criteria.SelectMany(c => States(c).Select(s => (c.Id, s))).Where(s => !shown.Contains(s)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_criterion_stands_in_a_case_that_names_what_is_missing(string pack)
    {
        var shown = Findings(pack).Where(f => f.Value is { State: FindingState.Unknown, Missing.Count: > 0 }).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        PolicyCases.Packs[pack].Criteria.Select(c => c.Id).Where(id => !shown.Contains(id)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_exclusion_is_hit_in_a_case_and_lifted_by_each_of_its_exemptions(string pack)
    {
        var shown = PolicyCases.Of(pack).SelectMany(c => c.Expected.Exclusions ?? new Dictionary<string, string>()).Select(e => (e.Key, e.Value)).ToHashSet();
        var wanted = PolicyCases.Packs[pack].Exclusions.SelectMany(e => e.Exemptions.Prepend(e.QuestionOnly ? "question" : "excludes").Select(o => (e.Id, o)));
        wanted.Where(w => !shown.Contains(w)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_group_of_the_scope_takes_in_the_household_of_a_case(string pack)
    {
        var reasons = PolicyCases.Of(pack).Where(c => c.Expected is { Verdict: not (null or Verdict.OutOfScope), Scope: not null }).Select(c => c.Expected.Scope!).ToArray();
        PolicyCases.Packs[pack].Scope.Groups.Where(g => !reasons.Contains($"{g.Title.Chinese}（{g.Clause}）")).Select(g => g.Title.Chinese).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Households_of_no_group_of_the_scope_stand_in_a_case(string pack) =>
        PolicyCases.Of(pack).ShouldContain(c => c.Expected.Verdict == Verdict.OutOfScope && c.Expected.Scope != null && c.Expected.Scope.StartsWith("不属于本政策监测的各类农户", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_verdict_that_the_pack_can_give_stands_in_a_case(string pack)
    {
        var shown = PolicyCases.Of(pack).Select(c => c.Expected.Verdict).ToHashSet();
        var possible = Enum.GetValues<Verdict>().Where(v => v != Verdict.Excluded || PolicyCases.Packs[pack].Exclusions.Any(e => !e.QuestionOnly));
        possible.Where(v => !shown.Contains(v)).ShouldBeEmpty();
    }

    private static IEnumerable<KeyValuePair<string, ExpectedFinding>> Findings(string pack) => PolicyCases.Of(pack).SelectMany(c => c.Expected.Findings);

    // Only the word "about" and the notable fall of income give near (POLICY section 2).
    private static IEnumerable<FindingState> States(CriterionDefinition criterion) =>
        Enum.GetValues<FindingState>().Where(s => s != FindingState.Near || criterion.Id is "income-drop" or "shock" || criterion.Settings.GetValueOrDefault("about") == "yes");
}
