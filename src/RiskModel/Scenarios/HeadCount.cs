using FangFan.Risk.Assessment;

namespace FangFan.Risk.Scenarios;

/// <summary>How many households and persons, those of unknown size counted as households only.</summary>
/// <param name="Households">Households.</param>
/// <param name="Persons">Persons.</param>
public readonly record struct HeadCount(int Households, long Persons)
{
    /// <summary>Adds two counts of different households.</summary>
    public static HeadCount operator +(HeadCount one, HeadCount other) => new(one.Households + other.Households, one.Persons + other.Persons);

    /// <summary>Counts households.</summary>
    public static HeadCount Of(IEnumerable<HouseholdAssessment> households)
    {
        var count = new HeadCount();
        foreach (var household in households) count += OfOne(household.Members);
        return count;
    }

    /// <summary>One household.</summary>
    /// <param name="members">Its members; null where unknown.</param>
    public static HeadCount OfOne(int? members) => new(1, members ?? 0);
}
