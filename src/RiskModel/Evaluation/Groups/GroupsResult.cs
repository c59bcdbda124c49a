namespace FangFan.Risk.Evaluation.Groups;

/// <summary>A group's figure less that of all other households, on the same draws.</summary>
/// <param name="LessRest">The difference; NaN where either side is undefined or fewer than ten households make up the rest.</param>
/// <param name="Adjusted">P value of no difference, normal by the larger of the draws' spread and that of independent households were the groups alike, adjusted over all groups for one measure of one list
/// (Benjamini and Hochberg 1995); NaN where there is none.</param>
public readonly record struct GroupDifference(IntervalEstimate LessRest, double Adjusted)
{
    /// <summary>Largest adjusted p value at which a difference is called one: of those called, about one in twenty is expected to be chance.</summary>
    public const double FalseDiscoveries = 0.05;

    /// <summary>Whether the difference holds after the adjustment.</summary>
    public bool Holds => Adjusted <= FalseDiscoveries;
}

/// <summary>How well a model's probabilities fit a group.</summary>
/// <param name="Predicted">Mean probability.</param>
/// <param name="Observed">Share with the event.</param>
/// <param name="Ratio">Observed over predicted: over 1 where the model says too little; NaN where nothing is predicted.</param>
/// <param name="RatioDifference">The ratio less that of the rest.</param>
public sealed record GroupCalibration(IntervalEstimate Predicted, IntervalEstimate Observed, IntervalEstimate Ratio, GroupDifference RatioDifference);

/// <summary>What a list does for a group.</summary>
/// <param name="List">The list.</param>
/// <param name="ShareOfHouseholds">The group among all household-quarters.</param>
/// <param name="ShareOfList">The group among the visits.</param>
/// <param name="Recall">Visited among those with the event.</param>
/// <param name="FalseAlarms">Visited among those without the event.</param>
/// <param name="Precision">With the event among the visited.</param>
public sealed record GroupFigures(ScoreDefinition List, IntervalEstimate ShareOfHouseholds, IntervalEstimate ShareOfList, IntervalEstimate Recall, IntervalEstimate FalseAlarms, IntervalEstimate Precision)
{
    /// <summary>The group's recall less that of the rest.</summary>
    public GroupDifference RecallDifference { get; init; }

    /// <summary>The group's false alarms less those of the rest.</summary>
    public GroupDifference FalseAlarmDifference { get; init; }

    /// <summary>The group's precision less that of the rest.</summary>
    public GroupDifference PrecisionDifference { get; init; }

    /// <summary>How well the probabilities fit; null for a list without any.</summary>
    public GroupCalibration? Calibration { get; init; }
}

/// <summary>A group of households.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="Households">Distinct households over all quarters; null where there are fewer than ten, of which no figure is given.</param>
/// <param name="HouseholdQuarters">Household-quarters; 0 where no figure is given.</param>
/// <param name="Events">Of them those with the event; 0 where no figure is given.</param>
/// <param name="Figures">One a list, in the result's order; empty where no figure is given.</param>
public sealed record AuditedGroup(string Name, Wording Label, int? Households, int HouseholdQuarters, int Events, IReadOnlyList<GroupFigures> Figures);

/// <summary>Something that parts households into groups.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Label">What people read.</param>
/// <param name="ForAuditsOnly">Whether no model ever sees it.</param>
/// <param name="Groups">Those that occur; households of whom it is unknown are a group of their own.</param>
public sealed record GroupTrait(string Name, Wording Label, bool ForAuditsOnly, IReadOnlyList<AuditedGroup> Groups);

/// <summary>What the lists do for each group of households at the cut-off.</summary>
/// <param name="Capacity">Share of the households visited in each quarter.</param>
/// <param name="Lists">The lists: the model's, then the pack's.</param>
/// <param name="Traits">What parts the households.</param>
/// <param name="Merged">Townships of fewer than ten households, put together as others.</param>
/// <param name="ByVillage">Whether the intervals draw villages; else households, where villages are too few.</param>
public sealed record GroupsResult(double Capacity, IReadOnlyList<ScoreDefinition> Lists, IReadOnlyList<GroupTrait> Traits, int Merged, bool ByVillage)
{
    /// <summary>Households under which a group gets no figure.</summary>
    public const int LeastHouseholds = 10;

    /// <summary>Differences tested, over all groups, lists and measures.</summary>
    public int Comparisons => Differences.Count(d => double.IsFinite(d.Adjusted));

    /// <summary>Of them those that hold after the adjustment.</summary>
    public int Holding => Differences.Count(d => d.Holds);

    private IEnumerable<GroupDifference> Differences => Traits.SelectMany(t => t.Groups).SelectMany(g => g.Figures)
        .SelectMany(f => new[] { f.RecallDifference, f.FalseAlarmDifference, f.PrecisionDifference, f.Calibration?.RatioDifference ?? new(default, double.NaN) });
}
