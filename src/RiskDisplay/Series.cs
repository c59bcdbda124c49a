namespace FangFan.Risk.Display;

/// <summary>One line, or one colour of bars.</summary>
/// <param name="Name">What it shows, in the legend.</param>
/// <param name="Values">One a point of the axis; NaN where unknown, which leaves a gap.</param>
public sealed record Series(string Name, IReadOnlyList<double> Values)
{
    /// <summary>Lower ends of the interval, one a value; null where there is none, NaN where it is unknown.</summary>
    public IReadOnlyList<double>? Low { get; init; }

    /// <summary>Upper ends of the interval.</summary>
    public IReadOnlyList<double>? High { get; init; }

    /// <summary>Dashed lines are for what is compared with, such as a baseline; false by default.</summary>
    public bool Dashed { get; init; }

    internal IEnumerable<double> Extent => Values.Concat(Low ?? []).Concat(High ?? []);

    internal (double Low, double High)? Interval(int i) =>
        Low is not null && High is not null && double.IsFinite(Low[i]) && double.IsFinite(High[i]) ? (Low[i], High[i]) : null;

    internal string Read(int i, NumberFormat format) =>
        format.Read(Values[i]) + (Interval(i) is { } interval ? $" [{format.Read(interval.Low)}, {format.Read(interval.High)}]" : "");

    /// <summary>Stretches of neighbouring points at which something is known.</summary>
    internal static IEnumerable<(int Start, int End)> Runs(int count, Func<int, bool> known)
    {
        for (var start = 0; start < count; start++)
        {
            if (!known(start)) continue;
            var end = start;
            while (end + 1 < count && known(end + 1)) end++;
            yield return (start, end);
            start = end;
        }
    }

    /// <summary>Refuses more series than can be told apart, and series that do not fit the axis.</summary>
    internal static void Check(IReadOnlyList<Series> series, int points, string what)
    {
        if (series.Count > Palette.Size) throw new ArgumentException($"{series.Count} series cannot be told apart; give at most {Palette.Size}.");
        foreach (var one in series)
        {
            if (one.Values.Count != points) throw new ArgumentException($"The series '{one.Name}' has {one.Values.Count} values for {points} {what}; give one each.");
            if ((one.Low?.Count ?? points) != points || (one.High?.Count ?? points) != points) throw new ArgumentException($"The interval of '{one.Name}' has not {points} ends; give one for each of the {what}.");
            if (one.Low is null != one.High is null) throw new ArgumentException($"The series '{one.Name}' has one end of an interval; give both.");
        }
    }

    internal static string Describe(IReadOnlyList<Series> series, IReadOnlyList<string> points, NumberFormat format) =>
        string.Join("; ", series.Select(s => $"{s.Name} {string.Join(", ", points.Select((p, i) => $"{p} {s.Read(i, format)}"))}"));
}
