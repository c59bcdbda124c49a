using FangFan.Risk.Assessment;

namespace FangFan.Risk.Ranking;

/// <summary>Which part of a list to show; ranks stay county-wide.</summary>
public sealed record ListFilter
{
    /// <summary>A county, township or village; all where null. A household of unknown village is shown for the county only.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>The published level; all where null.</summary>
    public RiskLevel? Level { get; init; }

    /// <summary>A cause of the household, or of a reason that raises its score; all where null.</summary>
    public CauseGroup? Cause { get; init; }

    /// <summary>A disagreement queue; all where null.</summary>
    public ListQueue? Queue { get; init; }

    /// <summary>True for households under monitoring, false for the others; all where null.</summary>
    public bool? Monitored { get; init; }

    /// <summary>True for households with a cause that the records show no measure in place for, false for the others; all where null.</summary>
    public bool? Gap { get; init; }

    /// <summary>Households to show at most, 1 or more; all where null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is under 1.</exception>
    public int? Limit
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The limit is a number of households, 1 or more.");
    }

    /// <summary>Households to pass over, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is under 0.</exception>
    public int Offset
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The offset is a number of households, 0 or more.");
    }

    /// <summary>The households that pass, by rank, before paging.</summary>
    public IReadOnlyList<RankedHousehold> Matches(PriorityList list) => [.. list.Items.Where(Passes)];

    /// <summary>One page of what passes.</summary>
    public IReadOnlyList<RankedHousehold> Page(IReadOnlyList<RankedHousehold> matches) => [.. matches.Skip(Offset).Take(Limit ?? int.MaxValue)];

    private bool Passes(RankedHousehold ranked)
    {
        var household = ranked.Assessment;
        return (Area is not { } area || (household.Village is { } village ? area.Contains(village) : area.Level == AreaLevel.County))
            && (Level is null || household.Level == Level)
            && (Cause is not { } cause || household.Causes.Contains(cause) || household.Model?.Reasons.Any(r => r.LogOdds > 0 && r.Group == cause) == true)
            && (Queue is null || ranked.Queue == Queue)
            && (Monitored is null || household.Monitored == Monitored)
            && (Gap is null || household.HasGap == Gap);
    }
}
