namespace FangFan.Risk.Policy;

/// <summary>A policy document that clauses are cited from.</summary>
/// <param name="Name">Short name, the first word of a clause, such as suixi.</param>
/// <param name="Title">Title.</param>
/// <param name="Number">Document number or date, as people cite it.</param>
public sealed record PolicyDocument(string Name, Wording Title, string Number);

/// <summary>An article of a policy document.</summary>
/// <param name="Id">How packs cite it: short name, space, article, such as suixi 三(六)一.</param>
/// <param name="Text">What it asks, in our own words.</param>
/// <param name="Use">Where the software acts on it besides packs that cite it, such as the level's damping; null where only packs do or nothing does.</param>
/// <param name="NotApplicable">Why the software does not act on it; null where it does.</param>
public sealed record PolicyClause(string Id, Wording Text, Wording? Use, Wording? NotApplicable)
{
    /// <summary>Short name of its document.</summary>
    public string Document => Id[..Id.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>The article alone, such as 三(六)一.</summary>
    public string Article => Id[(Id.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
