using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>A guarantee that held within the quarters looked back is broken now and affects basic life: suixi 三(六)三 产生新问题，影响基本生活.</summary>
/// <remarks>It affects basic life where the guarantee's own criterion is met, which states how severe it must be. A last quarter without record leaves it open.</remarks>
/// <param name="definition">The criterion as the pack states it.</param>
/// <param name="window">How many quarters are looked back.</param>
/// <param name="now">The guarantees' criteria for this quarter.</param>
/// <param name="before">The same for each quarter looked back, the nearest first.</param>
internal sealed class NewProblem(CriterionDefinition definition, DatedValue window, IReadOnlyList<Criterion> now, IReadOnlyList<IReadOnlyList<Criterion>> before) : Criterion(definition)
{
    public override FindingState StateOf(HouseholdFacts facts)
    {
        bool? any = false;
        for (var i = 0; i < now.Count && any != true; i++) any |= Arose(facts, i);
        return Kleene.State(any);
    }

    public override DatedValue Threshold(HouseholdFacts facts) => window;

    public override IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts) => [];

    // What is broken now but has no known past wants the last quarter's columns, of which the row itself may be missing.
    public override IReadOnlyList<string> Missing(HouseholdFacts facts) =>
        [.. Guarantees(facts, arose: null).SelectMany(f => f.State == FindingState.Unknown ? f.Missing : [FindingText.LastQuarter]).Distinct()];

    public override IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => [.. Guarantees(facts, arose: true).SelectMany(f => f.Causes).Distinct()];

    public override Wording Sentence(HouseholdFacts facts, FindingState state)
    {
        if (state != FindingState.Met) return new("“三保障”和饮水安全没有新产生的问题", "no new problem with the guarantees or water");
        Wording[] arisen = [.. Guarantees(facts, arose: true).Select(f => f.Text)];
        return new($"新产生的问题：{string.Join("；", arisen.Select(t => t.Chinese))}", $"new: {string.Join("; ", arisen.Select(t => t.English))}");
    }

    private IEnumerable<Finding> Guarantees(HouseholdFacts facts, bool? arose) =>
        Enumerable.Range(0, now.Count).Where(i => Arose(facts, i) == arose).Select(i => now[i].Judge(facts));

    /// <summary>Whether a guarantee is broken now and was not in some quarter looked back; null where unknown.</summary>
    private bool? Arose(HouseholdFacts facts, int guarantee)
    {
        var broken = Broken(now[guarantee], facts);
        return broken == false ? false : broken & Held(facts, guarantee);
    }

    private bool? Held(HouseholdFacts facts, int guarantee)
    {
        bool? held = false;
        for (var ago = 1; ago <= before.Count && held != true; ago++)
        {
            held |= facts.Before(ago) is { } then ? !Broken(before[ago - 1][guarantee], then) : null;
        }
        return held;
    }

    private static bool? Broken(Criterion guarantee, HouseholdFacts facts) => guarantee.StateOf(facts) switch
    {
        FindingState.Met => true,
        FindingState.Unknown => null,
        _ => false,
    };
}
