using FangFan.Risk.Policy;
using FangFan.Risk.Rules.Criteria;

namespace FangFan.Risk.Rules;

/// <summary>A pack made ready for one quarter.</summary>
internal sealed class QuarterRules(PolicyPack pack, Quarter quarter)
{
    /// <summary>The criteria in the pack's order.</summary>
    public Criterion[] Criteria { get; } = CriterionFactory.Create(pack, quarter);

    /// <summary>The findings of a household without a row in the quarter.</summary>
    public Finding[] WithoutRecord { get; } = [.. pack.Criteria.Select(c => StatedCriterion.NoRecord(c).Judge(StatedCriterion.NoFacts))];

    public ScopeTest Scope { get; } = new(pack, quarter);

    public bool AsIf { get; } = pack.IsAsIf(quarter);
}
