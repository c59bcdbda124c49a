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
    public override Finding Judge(HouseholdFacts facts)
    {
        bool? any = false;
        List<Finding>? arisen = null, open = null;
        for (var i = 0; i < now.Count; i++)
        {
            var finding = now[i].Judge(facts);
            if (finding.State is FindingState.NotMet or FindingState.Near) continue;
            bool? arose = (finding.State == FindingState.Met ? true : null) & Held(facts, i);
            any |= arose;
            if (arose == true) (arisen ??= []).Add(finding);
            if (arose is null) (open ??= []).Add(finding);
        }
        var state = Kleene.State(any);
        return new Finding(Definition, state, () => new FindingDetail([], Sentence(state, arisen, open)))
        {
            Threshold = window,
            Missing = state == FindingState.Unknown ? Missing(open!) : [],
            Causes = state == FindingState.Met ? [.. arisen!.SelectMany(f => f.Causes).Distinct()] : [],
        };
    }

    private bool? Held(HouseholdFacts facts, int guarantee)
    {
        bool? held = false;
        for (var ago = 1; ago <= before.Count && held != true; ago++)
        {
            held |= facts.Before(ago) is not { } then ? null : before[ago - 1][guarantee].Judge(then).State switch
            {
                FindingState.NotMet or FindingState.Near => true,
                FindingState.Met => false,
                _ => null,
            };
        }
        return held;
    }

    // What is broken now but has no known past wants the last quarter's columns, of which the row itself may be missing.
    private static IReadOnlyList<string> Missing(List<Finding> open) =>
        [.. open.SelectMany(f => f.Missing.Count > 0 ? f.Missing : [FindingText.LastQuarter]).Distinct()];

    private Wording Sentence(FindingState state, List<Finding>? arisen, List<Finding>? open) => state switch
    {
        FindingState.Met => new($"新产生的问题：{string.Join("；", arisen!.Select(f => f.Text.Chinese))}", $"new: {string.Join("; ", arisen!.Select(f => f.Text.English))}"),
        FindingState.Unknown => FindingText.Open(Definition.Title, Missing(open!)),
        _ => new("“三保障”和饮水安全没有新产生的问题", "no new problem with the guarantees or water"),
    };
}
