using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>Cases that a policy officer writes in YAML: a household, and what a pack should say of it.</summary>
/// <remarks>Cells go by English or Chinese header; ~ is unknown. The file's <c>household</c> holds for all its cases, a case's own cells come on top.
/// The file's <c>earlier</c> holds for every case without its own; an earlier quarter states only what differs from the case's household.
/// Steps of the path back stand under <c>path-back</c>; <c>expect: { path-back: … }</c> is the next step's id, complete, or none where no exclusion takes the household off the list
/// or the pack names no path back.</remarks>
public static class CaseFile
{
    private static readonly Dictionary<string, Verdict> Verdicts = new(StringComparer.Ordinal)
    {
        ["out-of-scope"] = Verdict.OutOfScope,
        ["excluded"] = Verdict.Excluded,
        ["meets"] = Verdict.Meets,
        ["unknown"] = Verdict.Unknown,
        ["near"] = Verdict.Near,
        ["not-meets"] = Verdict.NotMeets,
    };

    private static readonly Dictionary<string, FindingState> States = new(StringComparer.Ordinal)
    {
        ["met"] = FindingState.Met,
        ["near"] = FindingState.Near,
        ["not-met"] = FindingState.NotMet,
        ["unknown"] = FindingState.Unknown,
    };

    /// <summary>Reads the cases of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pack">The id of the pack that is to judge all of them, whatever pack they name; null: each names its own.</param>
    /// <exception cref="InvalidDataException">The file is wrong; the message names file, line, key and the form expected.</exception>
    public static IReadOnlyList<PolicyCase> Load(string path, string? pack = null)
    {
        var file = StrictNode.Read(path).WithKeys("pack", "quarter", "household", "earlier", "cases");
        var cases = new List<PolicyCase>();
        foreach (var node in file.Required("cases", "[{ title: …, household: {…}, expect: {…} }]").Items()) cases.Add(Read(file, node, pack));
        return cases.Count > 0 ? cases : throw file.Required("cases", "[…]").Fault("expected at least one case", "至少应有一个案例");
    }

    private static PolicyCase Read(StrictNode file, StrictNode node, string? judge)
    {
        node.WithKeys("title", "pack", "quarter", "household", "earlier", "events", "path-back", "expect");
        var quarter = QuarterOf(node.Optional("quarter") ?? file.Required("quarter", "2021Q2"));
        var household = new CaseHousehold(file.Optional("household"), node.Optional("household"));
        household.AddRow(quarter, null);
        foreach (var (when, cells) in (node.Optional("earlier") ?? file.Optional("earlier"))?.Entries() ?? [])
        {
            household.AddRow(Quarter.TryParse(when, out var earlier) ? earlier : throw cells.Fault($"'{when}' is no quarter; write 2021Q2", $"“{when}”不是季度，应写作 2021Q2"), cells);
        }
        foreach (var outcome in node.Optional("events")?.Items() ?? []) household.AddEvent(outcome.WithKeys("event", "happened-on", "recorded-on"));
        foreach (var step in node.Optional("path-back")?.Items() ?? []) household.AddPathBack(step.WithKeys("step", "exclusion", "by", "on", "evidence", "recorded-on"));
        var pack = judge ?? (node.Optional("pack") ?? file.Required("pack", "suixi-2021")).Text();
        return new PolicyCase(node, (node.Required("title", "人均纯收入5,999元").Text(), pack), household.At(quarter), Expected(node.Required("expect", "{ verdict: meets }")));
    }

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
