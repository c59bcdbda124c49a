namespace FangFan.Risk.Assessment;

/// <summary>A household with what orders it by risk.</summary>
/// <param name="Household">The household.</param>
/// <param name="RawScore">Log-odds.</param>
/// <param name="GroupsMet">Groups of criteria met, which break ties.</param>
public readonly record struct ScoredHousehold(HouseholdId Household, double RawScore, int GroupsMet) : IComparable<ScoredHousehold>
{
    /// <summary>The higher score first, then the more groups met, then the smaller id.</summary>
    public int CompareTo(ScoredHousehold other)
    {
        var byScore = other.RawScore.CompareTo(RawScore);
        if (byScore != 0) return byScore;
        var byGroups = other.GroupsMet.CompareTo(GroupsMet);
        return byGroups != 0 ? byGroups : Household.CompareTo(other.Household);
    }
}

/// <summary>Where a scored household stands among those of its county.</summary>
/// <param name="Place">1 for the highest raw score; every household has a place of its own.</param>
/// <param name="Percentile">Share of the scored households with a lower raw score, 0 to 100.</param>
/// <param name="Band">1 or 2 in a band of the visit capacity, else 0.</param>
public readonly record struct CountyStanding(int Place, double Percentile, int Band)
{
    /// <summary>The standings of scored households.</summary>
    /// <param name="scored">In any order.</param>
    /// <param name="capacity">Households of a band.</param>
    public static IReadOnlyDictionary<HouseholdId, CountyStanding> Of(IEnumerable<ScoredHousehold> scored, int capacity)
    {
        var order = scored.Order().ToArray();
        var standings = new Dictionary<HouseholdId, CountyStanding>(order.Length);
        var firstLower = order.Length;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            if (i + 1 < order.Length && order[i + 1].RawScore < order[i].RawScore) firstLower = i + 1;
            standings[order[i].Household] = new(i + 1, 100.0 * (order.Length - firstLower) / order.Length, Bands.Of(i + 1, capacity));
        }
        return standings;
    }
}
