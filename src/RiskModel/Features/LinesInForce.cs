using FangFan.Risk.Policy;

namespace FangFan.Risk.Features;

/// <summary>The poverty line that money is measured against, quarter by quarter.</summary>
/// <remarks>Before the pack's first line the first one holds, after its last and in gaps the one before: a pack is then applied as-if,
/// so that a change of the pack's dates never turns every ratio into a missing value.</remarks>
public sealed class LinesInForce
{
    /// <summary>The pack value read: yuan a head and year.</summary>
    public const string PovertyLineName = "poverty-line";

    private const int FirstYear = 1980;
    private const int LastYear = 2100;

    private readonly decimal[] lines;
    private readonly double[] numbers;

    private LinesInForce(decimal[] lines)
    {
        this.lines = lines;
        numbers = Array.ConvertAll(lines, line => (double)line);
    }

    /// <summary>The lines of a pack.</summary>
    /// <exception cref="ArgumentException">The pack has no poverty-line, or one that is not above zero.</exception>
    public static LinesInForce Of(PolicyPack pack)
    {
        var dated = pack.Values.Where(v => v.Name == PovertyLineName).OrderBy(v => v.Start).ToList();
        if (dated.Count == 0) throw new ArgumentException($"Pack {pack.Id} has no value {PovertyLineName} [yuan a head and year]; money cannot be measured against it.", nameof(pack));
        if (dated.Find(v => v.Value <= 0) is { } wrong) throw new ArgumentException($"Pack {pack.Id} has a {PovertyLineName} of {wrong.Value} from {wrong.Start:yyyy-MM-dd}; it must be above 0 yuan.", nameof(pack));
        var lines = new decimal[(LastYear - FirstYear + 1) * 4];
        var latest = dated[0].Value;
        for (var i = 0; i < lines.Length; i++)
        {
            latest = pack.ValueIn(PovertyLineName, Quarter.FromOrdinal(FirstYear * 4 + i))?.Value ?? latest;
            lines[i] = latest;
        }
        return new LinesInForce(lines);
    }

    /// <summary>The line at the end of a quarter [yuan a head and year].</summary>
    public decimal PovertyLine(Quarter quarter) => lines[Position(quarter)];

    /// <summary>Whether both hold the same line in every quarter.</summary>
    internal bool SameAs(LinesInForce other) => lines.AsSpan().SequenceEqual(other.lines);

    internal double Number(Quarter quarter) => numbers[Position(quarter)];

    private int Position(Quarter quarter) => Math.Clamp(quarter.Ordinal - FirstYear * 4, 0, lines.Length - 1);
}
