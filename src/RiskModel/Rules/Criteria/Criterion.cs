using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules.Criteria;

/// <summary>One criterion with the values in force at one quarter.</summary>
/// <remarks>It keeps nothing of a household: the state is settled for every household, the rest only for those whose finding somebody reads.</remarks>
/// <param name="definition">The criterion as the pack states it.</param>
internal abstract class Criterion(CriterionDefinition definition)
{
    public CriterionDefinition Definition => definition;

    /// <summary>What it says of a household.</summary>
    public Finding Judge(HouseholdFacts facts) => new(this, facts, StateOf(facts));

    public abstract FindingState StateOf(HouseholdFacts facts);

    /// <summary>The dated value that the household is held against; null where there is none.</summary>
    public virtual DatedValue? Threshold(HouseholdFacts facts) => null;

    /// <summary>Input less threshold in the threshold's unit; null where there is no threshold or an input is missing.</summary>
    public virtual decimal? Margin(HouseholdFacts facts) => null;

    /// <summary>What the state was made from.</summary>
    public abstract IReadOnlyList<FindingInput> Inputs(HouseholdFacts facts);

    /// <summary>The columns whose being unknown leaves it open; asked where the state is unknown.</summary>
    public abstract IReadOnlyList<string> Missing(HouseholdFacts facts);

    /// <summary>The causes evidenced; asked where the state is met or near.</summary>
    public virtual IReadOnlyList<CauseGroup> Causes(HouseholdFacts facts) => [];

    /// <summary>The finding in words; asked where the state is known.</summary>
    public abstract Wording Sentence(HouseholdFacts facts, FindingState state);

    /// <summary>The finding in words where the state is unknown.</summary>
    public virtual Wording Open(HouseholdFacts facts) => FindingText.Open(Definition.Title, Missing(facts));

    /// <summary>An input that is a cell of the row.</summary>
    public static FindingInput Cell(HouseholdFacts facts, Column column) => new(column.Name, column.Label, facts.Number(column), column.Unit);

    /// <summary>An input that was derived.</summary>
    protected static FindingInput Derived(string name, Wording label, Amount value, string unit) => new(name, label, value.Exact, unit);
}
