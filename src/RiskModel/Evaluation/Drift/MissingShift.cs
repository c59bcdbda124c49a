using FangFan.Risk.Features;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Evaluation.Drift;

/// <summary>Compares the blank cells of quarters with those of the training window, by column and by township.</summary>
internal sealed class MissingShift
{
    private readonly HouseholdPanel panel;
    private readonly DriftClusters clusters;
    private readonly BlankTally reference;
    private readonly List<(Quarter Quarter, BlankTally Tally)> quarters = [];

    /// <summary>Counts the training window.</summary>
    public MissingShift(HouseholdPanel panel, DriftClusters clusters, IReadOnlyList<Quarter> window)
    {
        (this.panel, this.clusters) = (panel, clusters);
        reference = Tally(window);
    }

    /// <summary>Counts a quarter.</summary>
    public void Add(Quarter quarter) => quarters.Add((quarter, Tally([quarter])));

    /// <summary>What was found.</summary>
    public MissingDrift Result()
    {
        int[] used = [.. Enumerable.Range(0, reference.Columns.Count).Where(c => reference.Holds(c) || quarters.Exists(q => q.Tally.Holds(c)))];
        int[] everywhere = [.. Enumerable.Range(0, clusters.Count)];
        var townships = everywhere.GroupBy(cluster => clusters.Townships[cluster]).OrderBy(group => group.Key?.Digits ?? "~", StringComparer.Ordinal).ToArray();
        return new(
            [.. used.Select(c => Series(reference.Columns[c].Name, reference.Columns[c].Label, tally => tally.Cells(c, everywhere)))],
            [.. townships.Select(group => Series(group.Key?.Digits ?? "unknown", NameOf(group.Key), tally => tally.Cells(used, [.. group])))],
            [.. townships.SelectMany(group => Changes(group.Key, [.. group], used)).OrderByDescending(change => Math.Abs(change.Newest.Difference.Value))]);
    }

    private BlankTally Tally(IReadOnlyList<Quarter> asOf) => BlankTally.Of(panel, FeatureBuilder.RowsKnown(panel, asOf), clusters);

    private MissingSeries Series(string name, Wording label, Func<BlankTally, BlankShare.Cells[]> cells)
    {
        var before = cells(reference);
        return new(name, label, before.Aggregate(default(BlankShare.Cells), (a, b) => a + b).Share, [.. quarters.Select(q => BlankShare.Point(q.Quarter, before, cells(q.Tally)))]);
    }

    private IEnumerable<MissingChange> Changes(AreaCode? township, int[] own, int[] used)
    {
        var newest = quarters[^1];
        foreach (var column in used)
        {
            var before = reference.Cells(column, own);
            var point = BlankShare.Point(newest.Quarter, before, newest.Tally.Cells(column, own));
            if (!point.Changed) continue;
            yield return new(township, NameOf(township), reference.Columns[column].Name, reference.Columns[column].Label, point.Share - point.Difference.Value, point);
        }
    }

    private Wording NameOf(AreaCode? township)
    {
        if (township is not { } code) return new("村编码不详", "village unknown");
        var name = panel.Areas.Where(area => area.Area == code && area.Name is not null).MaxBy(area => area.Year)?.Name;
        return name is null ? new(code.Digits, code.Digits) : new(name, $"{name} {code.Digits}");
    }
}
