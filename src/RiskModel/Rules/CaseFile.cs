using FangFan.Risk.Panel;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>Cases that a policy officer writes in YAML: a household, and what a pack should say of it.</summary>
/// <remarks>Cells go by English or Chinese header; ~ is unknown. The file's <c>household</c> holds for all its cases, a case's own cells come on top.
/// The file's <c>earlier</c> holds for every case without its own; an earlier quarter states only what differs from the case's household.
/// <c>pack: id</c> or <c>packs: [id, id]</c> stands in the file or in a case; where packs disagree, a case says of each what to expect: <c>packs: { id: { verdict: meets }, … }</c> in place of <c>expect</c>.
/// Steps of the path back stand under <c>path-back</c>; <c>expect: { path-back: … }</c> is the next step's id, complete, or none where no exclusion takes the household off the list
/// or the pack names no path back.</remarks>
public static class CaseFile
{
    internal static readonly Dictionary<string, Verdict> Verdicts = new(StringComparer.Ordinal)
    {
        ["out-of-scope"] = Verdict.OutOfScope,
        ["excluded"] = Verdict.Excluded,
        ["meets"] = Verdict.Meets,
        ["unknown"] = Verdict.Unknown,
        ["near"] = Verdict.Near,
        ["not-meets"] = Verdict.NotMeets,
    };

    internal static readonly Dictionary<string, FindingState> States = new(StringComparer.Ordinal)
    {
        ["met"] = FindingState.Met,
        ["near"] = FindingState.Near,
        ["not-met"] = FindingState.NotMet,
        ["unknown"] = FindingState.Unknown,
    };

    /// <summary>Reads the cases of a file, one for each pack that a case speaks of.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pack">The id of the pack that is to judge: only cases that speak of it or name no pack; null: every case, which must name its packs.</param>
    /// <returns>In the file's order; none where no case speaks of the pack.</returns>
    /// <exception cref="InvalidDataException">The file is wrong; the message names file, line, key and the form expected.</exception>
    public static IReadOnlyList<PolicyCase> Load(string path, string? pack = null)
    {
        var file = StrictNode.Read(path).WithKeys("pack", "packs", "quarter", "household", "earlier", "cases");
        var nodes = file.Required("cases", "[{ title: …, household: {…}, expect: {…} }]").Items();
        if (nodes.Count == 0) throw file.Required("cases", "[…]").Fault("expected at least one case", "至少应有一个案例");
        return [.. nodes.SelectMany(n => Read(file, n, pack)).Where(c => pack is null || c.Pack == pack)];
    }

    private static IEnumerable<PolicyCase> Read(StrictNode file, StrictNode node, string? judge)
    {
        node.WithKeys("title", "pack", "packs", "quarter", "household", "earlier", "events", "path-back", "expect");
        var title = node.Required("title", "人均纯收入5,999元").Text();
        var view = ViewOf(file, node);
        return Expected(file, node, judge).Select(e => new PolicyCase(node, (title, e.Pack), view, e.Judgement));
    }

    private static HouseholdView ViewOf(StrictNode file, StrictNode node)
    {
        var quarter = QuarterOf(node.Optional("quarter") ?? file.Required("quarter", "2021Q2"));
        var household = new CaseHousehold(file.Optional("household"), node.Optional("household"));
        household.AddRow(quarter, null);
        foreach (var (when, cells) in (node.Optional("earlier") ?? file.Optional("earlier"))?.Entries() ?? [])
        {
            household.AddRow(Quarter.TryParse(when, out var earlier) ? earlier : throw cells.Fault($"'{when}' is no quarter; write 2021Q2", $"“{when}”不是季度，应写作 2021Q2"), cells);
        }
        foreach (var outcome in node.Optional("events")?.Items() ?? []) household.AddEvent(outcome.WithKeys("event", "happened-on", "recorded-on"));
        foreach (var step in node.Optional("path-back")?.Items() ?? []) household.AddPathBack(step.WithKeys("step", "exclusion", "by", "on", "evidence", "recorded-on"));
        return household.At(quarter);
    }

    private static IReadOnlyList<(string Pack, ExpectedJudgement Judgement)> Expected(StrictNode file, StrictNode node, string? judge)
    {
        if (node.Optional("packs") is { IsMap: true } each)
        {
            foreach (var (other, more) in node.Entries())
            {
                if (other is "pack" or "expect") throw more.Fault($"'packs' says of each pack what to expect; leave out '{other}'", $"packs 已逐包写明应有的结果，请去掉 {other}");
            }
            return [.. each.Entries().Select(e => (e.Key, Expected(e.Value)))];
        }
        var expected = Expected(node.Required("expect", "{ verdict: meets }"));
        var packs = PacksOf(node) ?? PacksOf(file) ?? [judge ?? file.Required("pack", "suixi-2021").Text()];
        return [.. packs.Select(p => (p, expected))];
    }

    private static string[]? PacksOf(StrictNode node) => (node.Optional("pack"), node.Optional("packs")) switch
    {
        (null, null) => null,
        ({ } one, null) => [one.Text()],
        (null, var several) => [.. several.Items().Select(i => i.Text())],
        (_, var several) => throw several.Fault("give either 'pack' or 'packs'", "pack 与 packs 只写一个"),
    };

    private static ExpectedJudgement Expected(StrictNode node)
    {
        node.WithKeys("verdict", "scope", "as-if", "findings", "exclusions", "path-back");
        return new ExpectedJudgement
        {
            Verdict = node.Optional("verdict") is { } verdict ? Verdicts[verdict.OneOf(Verdicts.Keys)] : null,
            Scope = node.Optional("scope")?.Text(),
            AsIf = node.Optional("as-if")?.YesOrNo(),
            Findings = node.Optional("findings")?.Entries().ToDictionary(e => e.Key, e => Finding(e.Value), StringComparer.Ordinal) ?? [],
            Exclusions = node.Optional("exclusions")?.Entries().ToDictionary(e => e.Key, e => e.Value.Text(), StringComparer.Ordinal),
            PathBack = node.Optional("path-back")?.Text(),
        };
    }

    private static ExpectedFinding Finding(StrictNode node)
    {
        if (!node.IsMap) return new ExpectedFinding(States[node.OneOf(States.Keys)], null, null, null, null);
        node.WithKeys("state", "margin", "says", "missing", "causes");
        return new ExpectedFinding(
            node.Optional("state") is { } state ? States[state.OneOf(States.Keys)] : null,
            node.Optional("margin")?.Number(),
            node.Optional("says")?.Text(),
            node.Optional("missing") is { } missing ? [.. missing.Items().Select(i => i.Text())] : null,
            node.Optional("causes") is null ? null : CriteriaReader.Causes(node, required: true));
    }

    private static Quarter QuarterOf(StrictNode node) =>
        Quarter.TryParse(node.Text(), out var quarter) ? quarter : throw node.Fault($"'{node.Text()}' is no quarter; write 2021Q2", $"“{node.Text()}”不是季度，应写作 2021Q2");
}
