namespace FangFan.Risk.Policy;

/// <summary>How an entry differs between two packs.</summary>
public enum PackChange
{
    /// <summary>Only the second pack has it.</summary>
    Added,

    /// <summary>Only the first pack has it.</summary>
    Removed,

    /// <summary>Both have it and it says something else.</summary>
    Changed,
}

/// <summary>A field of an entry in two packs.</summary>
/// <param name="Field">What people read, such as value or roles.</param>
/// <param name="First">In the first pack; null where it has none.</param>
/// <param name="Second">In the second pack; null where it has none.</param>
public sealed record FieldDifference(Wording Field, Wording? First, Wording? Second);

/// <summary>An entry that differs between two packs.</summary>
/// <param name="Section">Key of the section, such as values, criteria, scope, identify.</param>
/// <param name="Id">Id of the entry; empty for a section that is one entry.</param>
/// <param name="Title">What people read.</param>
/// <param name="Change">Added, removed or changed.</param>
/// <param name="Fields">The fields that differ; of an added or removed entry all of them.</param>
public sealed record PackDifference(string Section, string Id, Wording Title, PackChange Change, IReadOnlyList<FieldDifference> Fields);
