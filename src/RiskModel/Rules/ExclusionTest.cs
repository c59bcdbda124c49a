using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Finds the exclusions that a household runs into: liaoning 三(二)1-7 keep it off the list unless exempt or back by the path back, suixi 三(七)4 only asks the village.</summary>
internal sealed class ExclusionTest(PolicyPack pack)
{
    private readonly ExclusionSight[] sights = [.. pack.Exclusions.Select(e => new ExclusionSight(pack, e))];
    private readonly PathBackTest pathBack = new(pack);

    /// <summary>The exclusions hit, exempt ones included; a blank is no hit.</summary>
    public IReadOnlyList<ExclusionHit> Hits(HouseholdView view, HouseholdQuarter row)
    {
        List<ExclusionHit>? hits = null;
        foreach (var sight in sights)
        {
            if (sight.Shows(row) == true) (hits ??= []).Add(Hit(view, row, sight));
        }
        return hits is null ? [] : hits;
    }

    /// <summary>Columns whose being blank leaves open whether the household is excluded; those that only raise a question apart.</summary>
    public IReadOnlyList<string> Open(HouseholdQuarter row)
    {
        List<string>? open = null;
        foreach (var sight in sights)
        {
            if (!sight.Exclusion.QuestionOnly && row.Money(sight.Column) is null && open?.Contains(sight.Column.Name) != true) (open ??= []).Add(sight.Column.Name);
        }
        return open is null ? [] : open;
    }

    private ExclusionHit Hit(HouseholdView view, HouseholdQuarter row, ExclusionSight sight)
    {
        var exemption = row.Code(QuarterColumns.Exemption);
        var hit = new ExclusionHit(sight.Exclusion, exemption is not null && sight.Exclusion.Exemptions.Contains(exemption) ? exemption : null);
        return hit.Excludes ? hit with { PathBack = pathBack.Progress(view, sight) } : hit;
    }
}
