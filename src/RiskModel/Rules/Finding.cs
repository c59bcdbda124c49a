using FangFan.Risk.Policy;
using FangFan.Risk.Rules.Criteria;

namespace FangFan.Risk.Rules;

/// <summary>What a criterion says of a household.</summary>
public enum FindingState
{
    /// <summary>Not met.</summary>
    NotMet,

    /// <summary>Within the margin that the pack's choice names.</summary>
    Near,

    /// <summary>An input is missing and decides.</summary>
    Unknown,

    /// <summary>Met.</summary>
    Met,
}

/// <summary>One number a finding was made from.</summary>
/// <param name="Name">Column or derived quantity.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The number; null where unknown.</param>
/// <param name="Unit">Its unit.</param>
public sealed record FindingInput(string Name, Wording Label, decimal? Value, string Unit)
{
    /// <summary>The code of a cell that holds one, such as a house grade; null for numbers and where unknown.</summary>
    public string? Code { get; init; }
}

/// <summary>What one criterion says of a household, with everything needed to check it by hand.</summary>
/// <remarks>Judging a county makes a million findings of which people read a few hundred: only the state is settled at once,
/// the rest is asked of the criterion and the household's facts when somebody reads it, each time alike.</remarks>
public sealed record Finding
{
    private readonly Criterion criterion;
    private readonly HouseholdFacts facts;

    /// <summary>A finding whose words are at hand.</summary>
    /// <param name="criterion">The criterion as the pack states it.</param>
    /// <param name="state">Met, near, not met or unknown.</param>
    /// <param name="inputs">What it was made from.</param>
    /// <param name="threshold">The dated value in force; null where the criterion has none.</param>
    /// <param name="margin">Input less threshold in the threshold's unit; null where there is no threshold or an input is missing.</param>
    /// <param name="missing">Columns that were unknown and would have decided.</param>
    /// <param name="text">The finding as a sentence.</param>
    /// <param name="causes">The causes it evidences; null for none.</param>
    public Finding(CriterionDefinition criterion, FindingState state, IReadOnlyList<FindingInput> inputs, DatedValue? threshold,
        decimal? margin, IReadOnlyList<string> missing, Wording text, IReadOnlyList<CauseGroup>? causes = null)
        : this(new StatedCriterion(criterion, state, (inputs, text)) { Limit = threshold, By = margin, Wanting = missing, Evidenced = causes ?? [] }, StatedCriterion.NoFacts, state)
    {
    }

    internal Finding(Criterion criterion, HouseholdFacts facts, FindingState state)
    {
        this.criterion = criterion;
        this.facts = facts;
        State = state;
    }

    /// <summary>The criterion as the pack states it.</summary>
    public CriterionDefinition Criterion => criterion.Definition;

    /// <summary>Met, near, not met or unknown.</summary>
    public FindingState State { get; }

    /// <summary>The dated value in force, or the line made of several; null where the criterion has none.</summary>
    public DatedValue? Threshold => criterion.Threshold(facts);

    /// <summary>Input less threshold in the threshold's unit; null where there is no threshold or an input is missing.</summary>
    public decimal? Margin => criterion.Margin(facts);

    /// <summary>Columns that were unknown and would have decided; empty unless the state is unknown.</summary>
    public IReadOnlyList<string> Missing => State == FindingState.Unknown ? criterion.Missing(facts) : [];

    /// <summary>The causes that a met or near finding evidences; empty otherwise.</summary>
    public IReadOnlyList<CauseGroup> Causes => State is FindingState.Met or FindingState.Near ? criterion.Causes(facts) : [];

    /// <summary>What it was made from.</summary>
    public IReadOnlyList<FindingInput> Inputs => criterion.Inputs(facts);

    /// <summary>The finding as a sentence with its numbers.</summary>
    public Wording Text => State == FindingState.Unknown ? criterion.Open(facts) : criterion.Sentence(facts, State);
}
