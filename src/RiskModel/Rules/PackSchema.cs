using System.Text.Json.Nodes;
using FangFan.Risk.Policy;
using static FangFan.Risk.Rules.PackEntrySchemas;
using static FangFan.Risk.Rules.SchemaParts;

namespace FangFan.Risk.Rules;

/// <summary>The JSON schema of policy packs, for editors; made from the catalogues that the reader itself uses.</summary>
public static class PackSchema
{
    private static readonly string[] Whole = ["values", "scope", "criteria", "identify", "level"];

    /// <summary>The schema, draft-07.</summary>
    public static string ToJson()
    {
        var root = Object(["pack", "title", "start"], Keys());
        root["if"] = new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray("extends") } };
        root["then"] = new JsonObject { ["required"] = Names(Whole) };
        return File("FangFan.Risk 政策包 · policy pack", root, ["wording", "clause", "day", "yes-or-no", "criterion", "cause", "rule"], ("value", PackEntrySchemas.Value()));
    }

    private static (string Key, JsonObject Schema)[] Keys() =>
    [
        ("pack", Text.Said("编号，与文件名相同", "id, the same as the file's name")),
        ("title", Words.Said("文件名称", "title of the document")),
        ("document", Text.Said("文号", "document number")),
        ("area", AreaCodes("^[0-9]{6}([0-9]{3}([0-9]{3})?)?$").Said("区划代码；全国不写", "area code; none for the whole country")),
        ("start", Day.Said("施行日期；此前的季度为提前适用", "first day in force; applied as-if to quarters before")),
        ("extends", Text.Said("上级政策包；只写不同之处", "the pack built on; state only what differs")),
        ("yields_to", Array(Text).Said("另有规定时从其规定者", "whose differing rules come first")),
        ("omits", Object([], PackInheritance.SectionsById.Select(s => (s, Array(Text)))).Said("上级包中本包不用的条目", "entries of the pack built on that this one drops")),
        ("values", Values().Said("数值，每一数有单位、起止和出处", "dated values")),
        ("scope", Scope().Said("范围：看哪些户", "who is looked at; one group is enough")),
        ("criteria", Object([], CriterionCatalogue.All.Select(k => (k.Id, CriterionOf(k)))).Said("标准", "criteria and their roles")),
        ("identify", Identify().Said("识别标准如何合成", "how the identifying criteria combine")),
        ("exclusions", Map(Exclusion()).Said("不得纳入或须比对的情形", "exclusions and comparisons")),
        ("path-back", Map(Step()).Said("特殊情形纳入程序的各步，依次", "the steps by which an excluded household comes back, in order")),
        ("level", Level().Said("风险等级表；自上而下第一条符合的行定级", "the level table; the first row that fits")),
        ("measures", Map(Measure()).Said("帮扶措施", "support measures by cause and labour capacity")),
        ("scenarios", Map(Scenario()).Said("情景推演", "what-if scenarios")),
        ("calendar", Map(Term()).Said("期限与频次", "terms and rhythms")),
        ("clauses", Map(Object(["text"], ("text", Words))).Said("本包自己文件的条款（clauses.yaml 中没有的）", "clauses of the pack's own document that clauses.yaml lacks")),
    ];

    private static JsonObject Values()
    {
        var values = Map(Ref("value"));
        var users = CriterionCatalogue.All.SelectMany(k => k.AllValues.Select(v => (Value: v, k.Id))).GroupBy(v => v.Value, v => v.Id);
        values["properties"] = Members(users.Select(u => (u.Key, Ref("value").Said($"用于 {string.Join("、", u)}", $"used by {string.Join(", ", u)}"))));
        return values;
    }
}
