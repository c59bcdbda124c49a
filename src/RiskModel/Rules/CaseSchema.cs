using System.Text.Json.Nodes;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using static FangFan.Risk.Rules.SchemaParts;

namespace FangFan.Risk.Rules;

/// <summary>The JSON schema of case files, for editors; made from the columns and words that the reader itself uses.</summary>
public static class CaseSchema
{
    private const string QuarterPattern = "^[0-9]{4}(-?[Qq][1-4]|年第?[1-4一二三四]季度)$";

    /// <summary>The schema, draft-07.</summary>
    public static string ToJson()
    {
        var root = Object(["cases"],
            ("pack", Text.Said("政策包编号；命令行给出政策包时可不写", "id of the pack; not needed where the command line names one")), ("packs", Array(Text).Said("几个政策包的编号", "ids of several packs")),
            ("quarter", Ref("quarter")), ("household", Ref("cells").Said("各案例共有的数据", "cells of all cases")), ("earlier", Ref("earlier")),
            ("cases", AtLeastOne(Case())));
        return File("FangFan.Risk 政策案例 · policy cases", root, ["day", "cause", "yes-or-no"], ("quarter", Pattern(QuarterPattern)), ("cells", Cells()), ("earlier", Earlier()), ("expected", Expected()));
    }

    private static JsonObject Case() => Object(["title"],
        ("title", Text.Said("说明什么", "what it shows")), ("pack", Text), ("quarter", Ref("quarter")),
        ("packs", AnyOf(Array(Text), Map(Ref("expected"))).Said("几个政策包的编号，或逐包写明应有的结果", "ids of several packs, or of each what to expect")),
        ("household", Ref("cells").Said("本案例的数据，覆盖共有的", "cells of this case, over the common ones")), ("earlier", Ref("earlier")),
        ("events", Array(Event())), ("path-back", Array(Step())), ("expect", Ref("expected")));

    private static JsonObject Earlier()
    {
        var earlier = Map(Ref("cells"));
        earlier["propertyNames"] = Pattern(QuarterPattern);
        return earlier.Said("以前的季度，只写不同之处", "earlier quarters, what differs only");
    }

    private static JsonObject Event() => Object(["event", "happened-on"],
        ("event", OneOf(Spellings(CodeLists.Event))), ("happened-on", Day), ("recorded-on", Day.Said("不写则为发生当天", "the day it happened where left out")));

    private static JsonObject Step() => Object(["step", "by", "on", "evidence"],
        ("step", Text.Said("环节：政策包中的编号", "the step, by the pack's id")), ("exclusion", Text.Said("针对的排除情形", "the exclusion it concerns")), ("by", Text.Said("办理单位", "who took it")),
        ("on", Day.Said("办理日期", "the day")), ("evidence", Text.Said("存档材料", "what is on file")), ("recorded-on", Day));

    private static JsonObject Expected() => Object([],
        ("verdict", OneOf(CaseFile.Verdicts.Keys)),
        ("scope", Text.Said("范围理由中的一段", "a piece of the scope's reason")),
        ("as-if", YesNo),
        ("findings", Object([], CriterionCatalogue.All.Select(k => (k.Id, AnyOf(OneOf(CaseFile.States.Keys), Finding()).Said(k.Label.Chinese, k.Label.English))))),
        ("path-back", Text.Said("下一环节的编号，complete 已办结，或 none", "the next step's id, complete or none")),
        ("exclusions", Map(Text).Said("比中的情形：excludes、question 或除外情形", "exclusions hit: excludes, question or the exemption")));

    private static JsonObject Finding() => Object([],
        ("state", OneOf(CaseFile.States.Keys)), ("margin", Number), ("says", Text.Said("中文句子中的一段", "a piece of the Chinese sentence")),
        ("missing", Array(Text)), ("causes", Causes));

    private static JsonObject Cells() => Object([], QuarterColumns.All.Where(IsGiven)
        .SelectMany(c => c.Headers.Prepend(c.Name).Distinct().Select(h => (h, Cell(c).Said(c.Meaning.Chinese, c.Meaning.English)))));

    private static bool IsGiven(Column column) => column.Kind is not (ColumnKind.Identifier or ColumnKind.Quarter) && column != QuarterColumns.RecordedOn;

    private static JsonObject Cell(Column column) => column.Kind switch
    {
        ColumnKind.Flag => new() { ["enum"] = new JsonArray("是", "否", "yes", "no", true, false, 1, 0, null) },
        ColumnKind.Code => new() { ["enum"] = new JsonArray([.. Spellings(column.Codes!).Select(s => (JsonNode?)s), null]) },
        ColumnKind.Date => new() { ["type"] = new JsonArray("string", "null"), ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        ColumnKind.Village => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^[0-9]{12}$" },
        _ => Amount(column),
    };

    private static JsonObject Amount(Column column)
    {
        var amount = new JsonObject { ["type"] = new JsonArray("number", "null") };
        if (double.IsFinite(column.Minimum)) amount["minimum"] = column.Minimum;
        if (double.IsFinite(column.Maximum)) amount["maximum"] = column.Maximum;
        return amount;
    }

    private static IEnumerable<string> Spellings(CodeList list) => list.Codes.SelectMany(c => c.Chinese.Append(c.Name)).Distinct();

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject AtLeastOne(JsonObject item)
    {
        var array = Array(item);
        array["minItems"] = 1;
        return array;
    }
}
