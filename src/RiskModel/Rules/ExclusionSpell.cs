using FangFan.Risk.Panel;

namespace FangFan.Risk.Rules;

/// <summary>Since when a household has run into an exclusion without a break, as the records tell. A blank cell or a quarter without a row breaks nothing.</summary>
/// <param name="LastWithout">The newest quarter whose row says that the exclusion did not apply; null where none does.</param>
/// <param name="OnRecord">The first day on which a row since then, shown at the view, had put it on record.</param>
internal readonly record struct ExclusionSpell(Quarter? LastWithout, DateOnly OnRecord)
{
    /// <summary>The spell that the view's own quarter belongs to, whose row shows the exclusion.</summary>
    public static ExclusionSpell Of(HouseholdView view, ExclusionSight sight)
    {
        Quarter? lastWithout = null;
        for (var ago = 0; lastWithout is null && view.AsOf.Plus(-ago) >= view.Panel.FirstQuarter; ago++)
        {
            if (view.QuartersAgo(ago) is { } row && sight.Shows(row) == false) lastWithout = row.Quarter;
        }
        var onRecord = DateOnly.MaxValue;
        foreach (var row in view.Panel.AllRows(view.Household))
        {
            if (row.Quarter > view.AsOf || row.Quarter <= lastWithout || row.RecordedOn > view.AsOf.LastDay || sight.Shows(row) != true) continue;
            if (row.RecordedOn < onRecord) onRecord = row.RecordedOn;
        }
        return new ExclusionSpell(lastWithout, onRecord);
    }
}
