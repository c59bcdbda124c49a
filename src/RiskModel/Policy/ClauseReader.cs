using System.Text.RegularExpressions;

namespace FangFan.Risk.Policy;

/// <summary>Reads policy/clauses.yaml, and the clauses that a pack states of its own document.</summary>
internal static partial class ClauseReader
{
    /// <summary>The form of a clause, as a regular expression that editors understand too.</summary>
    public const string ClausePattern = @"^[a-z][a-z0-9-]* [一二三四五六七八九十]+(\([一二三四五六七八九十]+\))?[0-9一二三四五六七八九十-]*$";

    /// <summary>Whether a text has the form of a clause: the document's short name, a space, the article.</summary>
    public static bool IsClause(string text) => ClauseForm().IsMatch(text);

    public static InvalidDataException NoClause(StrictNode node, string text) => node.Fault(
        $"'{text}' is no clause; write the document's short name and the article, such as suixi 三(六)一",
        $"“{text}”不是条款；应写文件简称加条目，例如 suixi 三(六)一");

    /// <exception cref="InvalidDataException">The file is wrong; the message names file, line, key and the form expected.</exception>
    public static ClauseCatalogue Read(string path)
    {
        var source = StrictNode.Read(path).WithKeys("documents", "clauses");
        PolicyDocument[] documents = [.. source.Required("documents", "suixi: { title: {…}, number: … }").Entries().Select(e => Document(e.Key, e.Value))];
        var section = source.Required("clauses", "suixi 三(六)一: { text: { zh: …, en: … } }");
        var clauses = Clauses(section, "text", "use", "not-applicable");
        foreach (var clause in clauses)
        {
            if (documents.All(d => d.Name != clause.Document)) throw section.Required(clause.Id, "…").Fault(
                $"no document '{clause.Document}'; the documents are {string.Join(", ", documents.Select(d => d.Name))}", $"没有文件“{clause.Document}”；现有：{string.Join("、", documents.Select(d => d.Name))}");
        }
        return new ClauseCatalogue(documents, clauses);
    }

    /// <summary>The clauses of a section; an entry has the keys given.</summary>
    public static IReadOnlyList<PolicyClause> Clauses(StrictNode? section, params string[] keys)
    {
        var clauses = new List<PolicyClause>();
        foreach (var (id, entry) in section?.Entries() ?? [])
        {
            if (!IsClause(id)) throw NoClause(entry, id);
            entry.WithKeys(keys);
            var clause = new PolicyClause(id, entry.Required("text", "{ zh: …, en: … }").Wording(), entry.Optional("use")?.Wording(), entry.Optional("not-applicable")?.Wording());
            if (clause is { Use: not null, NotApplicable: not null }) throw entry.Fault("has both use and not-applicable; keep the one that is true", "同时写了 use 与 not-applicable，请只留属实的一项");
            clauses.Add(clause);
        }
        return clauses;
    }

    private static PolicyDocument Document(string name, StrictNode entry)
    {
        entry.WithKeys("title", "number");
        return new PolicyDocument(name, entry.Required("title", "{ zh: …, en: … }").Wording(), entry.Required("number", "濉扶组〔2021〕6号").Text());
    }

    [GeneratedRegex(ClausePattern)]
    private static partial Regex ClauseForm();
}
