namespace FangFan.Risk.Panel;

/// <summary>The key of one row of the panel, in numbers.</summary>
/// <param name="Household">The household's number.</param>
/// <param name="Quarter">The quarter's ordinal.</param>
/// <param name="RecordedOn">The day's number.</param>
/// <param name="Village">Position among the villages, -1 where unknown.</param>
internal readonly record struct RowKey(int Household, int Quarter, int RecordedOn, int Village);

/// <summary>The stored parts of a panel, sorted by household id, quarter and day recorded.</summary>
/// <param name="Ids">Households, sorted.</param>
/// <param name="Keys">One a row.</param>
/// <param name="Columns">By column index; null for those of the key.</param>
/// <param name="Villages">By village number.</param>
internal sealed record PanelParts(HouseholdId[] Ids, RowKey[] Keys, PanelColumn?[] Columns, AreaCode[] Villages)
{
    /// <summary>Steps of the path back, by household and day.</summary>
    public (int Household, PathBackRecord Record)[] PathBack { get; init; } = [];
}
