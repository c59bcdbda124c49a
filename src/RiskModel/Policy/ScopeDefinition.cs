namespace FangFan.Risk.Policy;

/// <summary>How a scope group is told from the records.</summary>
public enum ScopeKind
{
    /// <summary>Lifted households (by <see cref="ScopeGroup.Until"/>, where given).</summary>
    Lifted,

    /// <summary>General households with an income per head under the poverty line times the value scope-income-factor.</summary>
    SlightlyAbove,

    /// <summary>Minimum-living, destitute, severely disabled or gravely ill households (as of <see cref="ScopeGroup.Until"/>, where given).</summary>
    Vulnerable,

    /// <summary>Households that meet, or nearly meet, <see cref="ScopeGroup.Rule"/>.</summary>
    Rule,
}

/// <summary>One group of households that a pack looks at.</summary>
/// <param name="Kind">How it is told from the records.</param>
/// <param name="Title">What people read.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Until">The day at which the group is counted; null for the quarter judged.</param>
/// <param name="Rule">The criteria, for <see cref="ScopeKind.Rule"/>.</param>
public sealed record ScopeGroup(ScopeKind Kind, Wording Title, string Clause, DateOnly? Until, Combination? Rule);

/// <summary>Who a pack looks at: any of its groups, where hukou and residence hold.</summary>
/// <param name="Clause">Where the document says so.</param>
/// <param name="HukouLocal">Whether the hukou must be in the county.</param>
/// <param name="Resident">Whether the household must be long resident.</param>
/// <param name="Groups">The groups; one is enough.</param>
public sealed record ScopeDefinition(string Clause, bool HukouLocal, bool Resident, IReadOnlyList<ScopeGroup> Groups);
