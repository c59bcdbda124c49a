using FangFan.Risk.Synthetic.Chance;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Living;
using FangFan.Risk.Synthetic.Office;
using FangFan.Risk.Synthetic.Places;
using FangFan.Risk.Synthetic.Times;

namespace FangFan.Risk.Synthetic.Histories;

/// <summary>Simulates forward from a household's true state, by the very transition that made its history.</summary>
/// <remarks>A path carries the chance of not having fallen so far and adds up hazards, instead of drawing the fall itself:
/// the same expectation with far less noise. Death and moving away end a path, so the probability is that of a fall seen before them.
/// The paths of a village share its disasters and prices; the paths with and without support share every draw.</remarks>
/// <param name="village">The village whose households are simulated.</param>
/// <param name="paths">Paths behind each probability.</param>
internal sealed class TruthSimulator(Village village, int paths)
{
    /// <summary>Quarters ahead.</summary>
    public const int Horizon = 4;

    private readonly Dictionary<int, QuarterConditions[]> conditions = [];

    /// <summary>The true probabilities at the end of each quarter of a history.</summary>
    public IReadOnlyList<TrueRisk> Of(HouseholdHistory history) => [.. history.Quarters.Select(q => Of(history.Key, q))];

    /// <summary>The true probabilities at the end of one quarter.</summary>
    public TrueRisk Of(ulong household, TrueQuarter at)
    {
        if (at.State.Watch == Watch.Fallen) return new TrueRisk(double.NaN, double.NaN);
        var unsupported = Support.Withdrawn(at.State);
        var (with, without) = (0.0, 0.0);
        for (var path = 0; path < paths; path++)
        {
            var ahead = Ahead(at.Quarter).AsSpan(path * Horizon, Horizon);
            with += Fall(at.State, household, path, ahead, supported: true);
            without += Fall(unsupported, household, path, ahead, supported: false);
        }
        return new TrueRisk(with / paths, without / paths);
    }

    private static double Fall(HouseholdState h, ulong household, int path, ReadOnlySpan<QuarterConditions> ahead, bool supported)
    {
        var (standing, fallen) = (1.0, 0.0);
        foreach (ref readonly var conditions in ahead)
        {
            var now = conditions with { Supported = supported };
            var random = RandomStream.Of(Purpose.ImaginedLife, household, now.Ordinal, (long)path * (Horizon + 1) + (now.Ordinal - ahead[0].Ordinal));
            var result = Transition.Step(ref h, now, ref random, out _);
            if (result.Ended) break;
            fallen += standing * result.FallHazard;
            standing *= 1 - result.FallHazard;
        }
        return fallen;
    }

    private QuarterConditions[] Ahead(Quarter from)
    {
        if (conditions.TryGetValue(from.Ordinal, out var known)) return known;
        var ahead = new QuarterConditions[paths * Horizon];
        for (var i = 0; i < ahead.Length; i++)
        {
            var quarter = from.Plus(i % Horizon + 1);
            var shock = VillageShocks.Imagined(village.Key, from.Ordinal, i / Horizon, quarter.Ordinal);
            ahead[i] = QuarterConditions.Of(quarter, shock, village.Habits) with { DrawsFalls = false };
        }
        return conditions[from.Ordinal] = ahead;
    }
}
