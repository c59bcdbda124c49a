using FangFan.Risk.Policy;
using FangFan.Risk.Records;

namespace FangFan.Risk.Rules;

/// <summary>Finds the exclusions that a household runs into: liaoning 三(二)1-7 keep it off the list unless exempt, suixi 三(七)4 only asks the village.</summary>
internal sealed class ExclusionTest(PolicyPack pack)
{
    private readonly (ExclusionDefinition Exclusion, Column Column)[] tests = [.. pack.Exclusions.Select(e => (e, PackColumns.Find(e.Column)!))];

    /// <summary>The exclusions hit, exempt ones included; a blank is no hit.</summary>
    public IReadOnlyList<ExclusionHit> Hits(HouseholdFacts facts, Quarter quarter)
    {
        List<ExclusionHit>? hits = null;
        foreach (var (exclusion, column) in tests)
        {
            if (facts.Number(column) is not (> 0 and var value)) continue;
            if (exclusion.AtLeast is { } name && !(value >= pack.ValueIn(name, quarter)?.Value)) continue;
            var exemption = facts.Code(QuarterColumns.Exemption);
            (hits ??= []).Add(new ExclusionHit(exclusion, exemption is not null && exclusion.Exemptions.Contains(exemption) ? exemption : null));
        }
        return hits is null ? [] : hits;
    }
}
