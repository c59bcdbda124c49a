using FangFan.Risk.Display;
using FangFan.Risk.Panel;

namespace FangFan.Risk.Reports.Quarters;

/// <summary>What a quarter's records hold against the quarter before, by what was recorded at its end.</summary>
public static class RecordTables
{
    /// <summary>Households with a record now and last quarter, those new and those gone, and what became known of them in the quarter.</summary>
    /// <param name="panel">The records.</param>
    /// <param name="quarter">The quarter.</param>
    public static DataTable OfQuarter(HouseholdPanel panel, Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(panel);
        HouseholdView[] views = [.. Enumerable.Range(0, panel.HouseholdCount).Select(household => panel.At(household, quarter))];
        var came = views.Where(v => v.Current is not null && v.QuartersAgo(1) is null).ToArray();
        var gone = Gone(panel, quarter);
        return new("records-of-quarter", new($"{quarter} 的记录", $"Records of {quarter}"), [new("item", new("项目", "item")), new("households", new("户数", "households"), NumberFormat.Count)],
        [
            Row("now", new("本季有记录", "with a record this quarter"), views.Count(v => v.Current is not null)),
            Row("before", new("上季有记录", "with a record last quarter"), views.Count(v => v.QuartersAgo(1) is not null)),
            Row("came", new("上季没有、本季有", "now and not last quarter"), came.Length),
            Row("new", new("其中此前从未有过记录", "of them never before"), came.Count(v => panel.AllRows(v.Household).All(row => row.Quarter >= quarter))),
            Row("gone", new("上季有、本季没有", "last quarter and not now"), gone.Count),
            Row("left", new("其中已登记迁出或全户死亡", "of them known to have moved away or died out"), gone.Count(HasLeft)),
            Row("fallen", new("本季得知返贫或致贫", "fall back or in known this quarter"), views.Count(v => Became(v, EventKind.FellBack, EventKind.FellIn))),
            Row("monitored", new("本季得知识别纳入", "monitoring known this quarter"), views.Count(v => Became(v, EventKind.Monitored))),
            Row("eliminated", new("本季得知风险消除", "elimination known this quarter"), views.Count(v => Became(v, EventKind.Eliminated))),
        ]);
    }

    /// <summary>Households with a record last quarter and none now, as known at the quarter's end.</summary>
    public static IReadOnlyList<HouseholdView> Gone(HouseholdPanel panel, Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(panel);
        return [.. Enumerable.Range(0, panel.HouseholdCount).Select(household => panel.At(household, quarter)).Where(v => v.Current is null && v.QuartersAgo(1) is not null)];
    }

    /// <summary>Whether a household is known to have moved away or died out.</summary>
    public static bool HasLeft(HouseholdView view) => view.Events().Any(e => e.Kind is EventKind.MovedAway or EventKind.Died);

    private static bool Became(HouseholdView view, params EventKind[] kinds) => view.Events().Any(e => e.RecordedOn >= view.AsOf.FirstDay && kinds.Contains(e.Kind));

    private static IReadOnlyList<DataCell> Row(string name, Wording item, int households) => [DataCell.Of(name, item), households];
}
