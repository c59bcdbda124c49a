using static FangFan.Risk.Rules.SchemaParts;

namespace FangFan.Risk.Rules;

/// <summary>The JSON schema of policy/clauses.yaml, for editors.</summary>
public static class ClauseSchema
{
    /// <summary>The schema, draft-07.</summary>
    public static string ToJson() => File("FangFan.Risk 条款目录 · clause catalogue",
        Object(["documents", "clauses"],
            ("documents", Map(Object(["title", "number"], ("title", Words.Said("文件名称", "title of the document")), ("number", Text.Said("文号或日期", "document number or date"))))
                .Said("文件，以简称为键", "documents by short name")),
            ("clauses", Map(Object(["text"],
                    ("text", Words.Said("用自己的话概括", "what it asks, in our own words")),
                    ("use", Words.Said("政策包之外由程序何处实现", "where the program acts on it besides packs that cite it")),
                    ("not-applicable", Words.Said("软件不涉及的原因", "why the software does not act on it"))))
                .Said("条款，以“简称 条目”为键", "clauses by short name and article"))),
        ["wording"]);
}
