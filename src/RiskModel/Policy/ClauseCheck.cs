namespace FangFan.Risk.Policy;

/// <summary>Checks that every clause a pack cites is in the catalogue or among the pack's own.</summary>
internal sealed class ClauseCheck(ClauseCatalogue catalogue, IReadOnlyList<PolicyClause> own)
{
    private readonly string[] known = [.. catalogue.Clauses.Concat(own).Select(c => c.Id)];

    /// <exception cref="InvalidDataException">A clause is unknown, or a value without mark has a source that is no known clause.</exception>
    public void Run(StrictNode pack)
    {
        foreach (var (section, node) in pack.Entries())
        {
            if (section == "values") Sources(node);
            else if (section != "clauses") Clauses(node);
        }
    }

    private void Clauses(StrictNode node)
    {
        if (node.IsList) foreach (var item in node.Items()) Clauses(item);
        if (!node.IsMap) return;
        foreach (var (key, part) in node.Entries())
        {
            if (key == "clause") Require(part, "");
            else Clauses(part);
        }
    }

    private void Sources(StrictNode values)
    {
        foreach (var (_, value) in values.Entries())
        {
            foreach (var span in value.Required("spans", "…").Items())
            {
                if (span.Optional("mark") is null) Require(span.Required("source", "…"), ", or give the source a mark of how well it is sourced: S, S-m, D or M");
            }
        }
    }

    private void Require(StrictNode node, string otherwise)
    {
        var id = node.Text();
        if (known.Contains(id)) return;
        if (!ClauseReader.IsClause(id)) throw node.Fault($"'{id}' is no clause such as suixi 三(六)一{otherwise}", $"“{id}”不是条款（例如 suixi 三(六)一）{(otherwise.Length > 0 ? "；出处不是条款的，请写 mark 注明可靠程度" : "")}");
        var near = SimilarNames.Of(id, SameDocument(id), 4);
        throw node.Fault(
            $"no clause '{id}' in clauses.yaml; near it are {string.Join(", ", near)}; or state it in the pack, clauses: {{ {id}: {{ text: {{ zh: …, en: … }} }} }}{otherwise}",
            $"clauses.yaml 中没有条款“{id}”；相近的有：{string.Join("、", near)}；也可在政策包的 clauses 中写明{(otherwise.Length > 0 ? "，或以 mark 注明出处的可靠程度" : "")}");
    }

    private IEnumerable<string> SameDocument(string id)
    {
        var document = id[..(id.IndexOf(' ', StringComparison.Ordinal) + 1)];
        return document.Length > 0 && known.Any(k => k.StartsWith(document, StringComparison.Ordinal)) ? known.Where(k => k.StartsWith(document, StringComparison.Ordinal)) : known;
    }
}
