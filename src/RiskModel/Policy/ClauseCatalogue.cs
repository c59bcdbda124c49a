namespace FangFan.Risk.Policy;

/// <summary>The clauses of the policy documents, each in a sentence of our own (policy/clauses.yaml).</summary>
public sealed class ClauseCatalogue
{
    private readonly Dictionary<string, PolicyClause> byId;

    internal ClauseCatalogue(IReadOnlyList<PolicyDocument> documents, IReadOnlyList<PolicyClause> clauses)
    {
        (Documents, Clauses) = (documents, clauses);
        byId = clauses.ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>The documents, in the file's order.</summary>
    public IReadOnlyList<PolicyDocument> Documents { get; }

    /// <summary>The clauses, in the file's order.</summary>
    public IReadOnlyList<PolicyClause> Clauses { get; }

    internal static ClauseCatalogue Empty { get; } = new([], []);

    /// <summary>The clause that packs cite so, such as suixi 三(六)一; null where there is none.</summary>
    public PolicyClause? Find(string id) => byId.GetValueOrDefault(id);
}
