using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>One criterion with the values in force at one quarter.</summary>
/// <param name="definition">The criterion as the pack states it.</param>
internal abstract class Criterion(CriterionDefinition definition)
{
    public CriterionDefinition Definition => definition;

    /// <summary>What it says of a household.</summary>
    public abstract Finding Judge(HouseholdFacts facts);

    /// <summary>An input that is a cell of the row.</summary>
    public static FindingInput Cell(HouseholdFacts facts, Column column) => new(column.Name, new Wording(column.Headers[0], column.Meaning.English), facts.Number(column), column.Unit);

    /// <summary>An input that was derived.</summary>
    protected static FindingInput Derived(string name, Wording label, Amount value, string unit) => new(name, label, value.Exact, unit);

    /// <summary>The causes, where the finding evidences them.</summary>
    protected static IReadOnlyList<CauseGroup> When(FindingState state, IReadOnlyList<CauseGroup> causes) => state is FindingState.Met or FindingState.Near ? causes : [];
}
