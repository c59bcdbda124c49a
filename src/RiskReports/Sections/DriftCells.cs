using FangFan.Risk.Display;
using FangFan.Risk.Evaluation.Drift;

namespace FangFan.Risk.Reports.Sections;

/// <summary>How the sections of a drift report write how far a distribution has moved.</summary>
internal static class DriftCells
{
    /// <summary>quarter, households, psi, noise, limit, sameSeason.</summary>
    public static IReadOnlyList<DataColumn> Columns { get; } =
    [
        new("quarter", new("季度", "quarter")),
        new("households", new("户数", "households"), NumberFormat.Count),
        new("psi", new("PSI", "PSI"), NumberFormat.Ratio),
        new("noise", new("无变化时的平均", "mean under chance"), NumberFormat.Ratio),
        new("limit", new("无变化时的上限", "limit under chance"), NumberFormat.Ratio),
        new("sameSeason", new("与同季相比", "against the same season"), NumberFormat.Ratio),
    ];

    public static DataColumn Level { get; } = new("level", new("程度", "level"));

    /// <summary>The cells of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<DataCell> Of(DriftPoint point) => [point.Quarter.ToString(), point.Rows, point.Psi, point.Noise, point.Limit, point.SameSeason];

    public static DataCell Of(DriftLevel level) => level switch
    {
        DriftLevel.Major => DataCell.Of("major", new("显著", "major")),
        DriftLevel.Moderate => DataCell.Of("moderate", new("中等", "moderate")),
        DriftLevel.Stable => DataCell.Of("stable", new("稳定", "stable")),
        _ => DataCell.Of("unknown", new("–", "–")),
    };
}
