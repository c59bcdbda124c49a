namespace FangFan.Risk.Evaluation;

/// <summary>What visits to the highest-scored households come to.</summary>
/// <param name="Found">Visited households with the event.</param>
/// <param name="Visited">Households visited.</param>
/// <param name="Events">Households with the event, visited or not.</param>
/// <param name="Households">All households.</param>
internal readonly record struct CapacityCount(double Found, double Visited, double Events, double Households)
{
    /// <summary>How many households of a quarter are visited.</summary>
    /// <param name="metric">The metric with its capacity.</param>
    /// <param name="size">The quarter's households, weighted or drawn.</param>
    /// <param name="households">The quarter's own households: a number of visits is the same share of a draw as of them.</param>
    public static double Picked(Metric metric, double size, int households) => metric.Visits is { } visits
        ? Math.Min(visits, households) * (size / households)
        : Picked(metric.Capacity!.Value, size);

    /// <summary>How many households a share of them is, rounded up.</summary>
    // 0.07 x 100 is a little over 7 in binary; the small amount taken off keeps it 7 visits.
    public static double Picked(double capacity, double size) => Math.Ceiling(capacity * size - 1e-9);

    /// <summary>Both quarters together.</summary>
    public CapacityCount Plus(CapacityCount other) => new(Found + other.Found, Visited + other.Visited, Events + other.Events, Households + other.Households);

    /// <summary>A metric of them; NaN where it is undefined.</summary>
    public double Value(MetricKind kind) => kind switch
    {
        MetricKind.Precision => Found / Visited,
        MetricKind.Recall => Found / Events,
        MetricKind.InclusionError => 1 - Found / Visited,
        MetricKind.ExclusionError => 1 - Found / Events,
        _ => Found / Visited / (Events / Households),
    };
}
