using FangFan.Risk.Policy;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>The clauses that a pack cites, each in a sentence of our own.</summary>
internal static class PackClauseList
{
    public static void Print(Report report, PolicyPack pack, Language language)
    {
        var catalogue = PackLibrary.Bundled().Clauses;
        report.Title(new Wording("所引条款（概括，非原文）", "Clauses cited (our paraphrase, not the text)").In(language));
        var cited = PackCitations.Of(pack);
        report.Pairs(catalogue.Clauses.Concat(pack.Clauses).Where(c => cited.Contains(c.Id)).Select(c => (c.Id, c.Text.In(language))));
        report.Title(new Wording("文件", "Documents").In(language));
        report.Pairs(catalogue.Documents.Select(d => (d.Name, $"{d.Title.In(language)} {d.Number}")));
    }
}
