namespace FangFan.Risk;

/// <summary>A household's number on the county's register (户编号), unique within a county; compared ordinally.</summary>
public readonly record struct HouseholdId : IComparable<HouseholdId>
{
    /// <summary>Takes the text as the county wrote it, without surrounding white space.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public HouseholdId(string value)
    {
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("A household id may not be empty.", nameof(value));
        Value = value.Trim();
    }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public int CompareTo(HouseholdId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The text.</summary>
    public override string ToString() => Value ?? "";
}
