using FangFan.Risk.Policy;

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

/// <summary>The words and numbers of a finding, made when somebody reads them.</summary>
/// <param name="Inputs">What it was made from.</param>
/// <param name="Text">The finding as a sentence.</param>
public readonly record struct FindingDetail(IReadOnlyList<FindingInput> Inputs, Wording Text);

/// <summary>What one criterion says of a household, with everything needed to check it by hand.</summary>
/// <remarks>Judging a county makes a million findings of which people read a few hundred, so inputs and text are made when asked for, each time alike.</remarks>
public sealed record Finding
{
    private readonly Func<FindingDetail> describe;

    /// <summary>A finding whose words are at hand.</summary>
    /// <param name="criterion">The criterion as the pack states it.</param>
    /// <param name="state">Met, near, not met or unknown.</param>
    /// <param name="inputs">What it was made from.</param>
    /// <param name="threshold">The dated value in force; null where the criterion has none.</param>
    /// <param name="margin">Input less threshold in the threshold's unit; null where there is no threshold or an input is missing.</param>
    /// <param name="missing">Columns that were unknown and would have decided.</param>
    /// <param name="text">The finding as a sentence.</param>
    public Finding(CriterionDefinition criterion, FindingState state, IReadOnlyList<FindingInput> inputs, DatedValue? threshold,
        decimal? margin, IReadOnlyList<string> missing, Wording text)
        : this(criterion, state, () => new FindingDetail(inputs, text))
    {
        Threshold = threshold;
        Margin = margin;
        Missing = missing;
    }

    internal Finding(CriterionDefinition criterion, FindingState state, Func<FindingDetail> describe)
    {
        Criterion = criterion;
        State = state;
        this.describe = describe;
    }

    /// <summary>The criterion as the pack states it.</summary>
    public CriterionDefinition Criterion { get; }

    /// <summary>Met, near, not met or unknown.</summary>
    public FindingState State { get; }

    /// <summary>The dated value in force, or the line made of several; null where the criterion has none.</summary>
    public DatedValue? Threshold { get; init; }

    /// <summary>Input less threshold in the threshold's unit; null where there is no threshold or an input is missing.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Columns that were unknown and would have decided; empty unless the state is unknown.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The causes that a met or near finding evidences; empty otherwise.</summary>
    public IReadOnlyList<CauseGroup> Causes { get; init; } = [];

    /// <summary>What it was made from.</summary>
    public IReadOnlyList<FindingInput> Inputs => describe().Inputs;

    /// <summary>The finding as a sentence with its numbers.</summary>
    public Wording Text => describe().Text;
}
