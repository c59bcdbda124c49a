using System.Text.Json.Nodes;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using static FangFan.Risk.Rules.SchemaParts;

namespace FangFan.Risk.Rules;

/// <summary>The schemas of the entries of a pack's sections. An entry that extends another states only what differs, so few keys are required.</summary>
internal static class PackEntrySchemas
{
    public static JsonObject AreaCodes(string pattern) => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = pattern, ["minimum"] = 100000 };

    public static JsonObject Value() => Object([],
        ("label", Words.Said("名称", "what people read")),
        ("unit", OneOf(ValueUnits.All.SelectMany(u => new[] { u.Chinese, u.English })).Said("单位", "unit")),
        ("spans", Array(Object(["start", "value", "source"],
            ("start", Day.Said("执行的第一天", "first day it holds")),
            ("end", Day.Said("执行的最后一天；不写表示仍在执行", "last day it holds; none while in force")),
            ("value", Number.Said("数", "the number")),
            ("area", AreaCodes("^[0-9]{6}$").Said("只适用于此省、州市或县；最近的优先", "holds in this province, prefecture or county only; the nearest wins")),
            ("source", Text.Said("条款；带 mark 的可为任何出处", "a clause; any text beside a mark")),
            ("mark", OneOf(ValueReader.Marks).Said("S 有出处，S-m 出处较弱，D 推算，M 凭记忆", "how well it is sourced: found, on a weak mirror, derived, from memory")),
            ("choice", Words.Said("文件未给出数字时，取此数的理由", "why this number, where the document gives none")),
            ("band", Array(Number).Said("敏感性分析试用的取值，由小到大，含所取之数", "values that the sensitivity analysis tries, ascending, the one taken among them")))).Said("时段", "spans")));

    public static JsonObject Scope() => Object(["clause", "hukou-local", "resident", "groups"],
        ("clause", Clause),
        ("hukou-local", YesNo.Said("须本地户籍", "whether the hukou must be in the county")),
        ("resident", YesNo.Said("须常住", "whether the household must be long resident")),
        ("groups", Array(Object(["kind", "title", "clause"],
            ("kind", OneOf(ScopeReader.Kinds.Keys).Said("lifted 脱贫户，slightly-above 略高于线，vulnerable 低保特困重残大病，rule 按标准", "how it is told from the records")),
            ("title", Words), ("clause", Clause),
            ("until", Day.Said("截至日", "the day at which the group is counted")),
            ("rule", Rule.Said("kind: rule 时的标准", "the criteria, of kind: rule")))).Said("群体，属其一即可", "groups; one is enough")));

    public static JsonObject CriterionOf(CriterionKind kind)
    {
        var entry = Object(["clause"],
            ("title", Words), ("roles", Array(OneOf(CriteriaReader.Roles.Keys)).Said("作用：识别、等级、监测、退出、范围、附加条件", "identify, level, watch, exit, scope, condition")), ("clause", Clause),
            ("causes", Causes.Said("算数的原因", "causes that count")), ("settings", Settings(kind)), ("choice", Words.Said("文件未写明时，作此读法的理由", "why it is read so, where the document leaves it open")));
        return entry.Said(kind.Label.Chinese, kind.Label.English);
    }

    public static JsonObject Identify() => Object(["clause", "rule"],
        ("clause", Clause), ("rule", Rule), ("choice", Words.Said("作此读法的理由", "why it is read so")),
        ("alternatives", Array(Object(["title", "rule"], ("title", Words), ("rule", Rule))).Said("敏感性分析试用的其他读法", "other readings, tried by the sensitivity analysis")));

    public static JsonObject Exclusion() => Object(["clause"],
        ("title", Words), ("clause", Clause),
        ("column", OneOf(PackColumns.OfExclusions.Select(c => c.Name)).Said("季度表中的列", "the column that shows it")),
        ("at-least", Text.Said("数值的名称：金额须达到", "name of the value that the amount must reach")),
        ("under", Text.Said("数值的名称：金额须低于", "name of the value that the amount must stay under")),
        ("exemptions", Array(OneOf(CodeLists.Exemption.Codes.Select(c => c.Name))).Said("除外情形", "exemptions that lift it")),
        ("question-only", YesNo.Said("只提请村里核实，从不自动排除", "a question to the village, never an automatic no")));

    public static JsonObject Step() => Object(["clause"],
        ("title", Words), ("by", Words.Said("由谁办理", "who takes it")), ("evidence", Words.Said("存档材料", "what must be kept on file")), ("clause", Clause));

    public static JsonObject Level() => Object(["clause", "guarantees", "income", "damping", "rows"],
        ("clause", Clause), ("choice", Words),
        ("guarantees", Array(Criterion).Said("计入保障的标准", "criteria that grade the guarantees")),
        ("income", Array(Criterion).Said("计入收入的标准", "criteria that grade the income")),
        ("damping", YesNo.Said("公布本季度与上季度中较高者", "publish the higher of this quarter's level and the last's")),
        ("rows", Array(Object(["level"], ("level", OneOf(LevelReader.Levels)), ("potential", Grade()), ("guarantees", Grade()), ("income", Grade()), ("visit-first", YesNo.Said("建议先走访", "visit first"))))));

    public static JsonObject Measure() => Object(["clause"],
        ("title", Words), ("clause", Clause), ("causes", Causes.Said("针对的原因", "causes it answers")),
        ("labour", OneOf(SupportReader.Labour).Said("able 有劳动能力，unable 无劳动能力，any 不限", "whom it is for")),
        ("criteria", Array(Criterion).Said("只用于触及或接近其中一条标准的户", "only for households at or near one of these")),
        ("department", Words.Said("责任部门", "the department named")), ("units", Array(Words).Said("责任单位", "units responsible beside it")),
        ("column", OneOf(PackColumns.OfMeasures.Select(c => c.Name)).Said("表明已落实的列", "the column that shows it was given")));

    public static JsonObject Scenario() => Object(["clause"],
        ("title", Words), ("clause", Clause), ("choice", Words.Said("取此幅度的理由", "why these sizes")),
        ("effects", Array(Effect()).Said("对各列的影响，都按原来的数计算", "what it does to columns, each seeing the cells as they were")));

    public static JsonObject Term() => Object(["clause"],
        ("title", Words), ("clause", Clause), ("value", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 1000 }),
        ("unit", OneOf(ValueUnits.All.SelectMany(u => new[] { u.Chinese, u.English }))));

    private static JsonObject Settings(CriterionKind kind) =>
        Object([], kind.Settings.Select(s => (s.Key, (s.Value.Count > 0 ? OneOf(s.Value) : Array(Criterion)).Said(SettingWords.Name(s.Key).Chinese, SettingWords.Name(s.Key).English))));

    private static JsonObject Grade() => new() { ["enum"] = new JsonArray(1, 2) };

    private static JsonObject Effect()
    {
        var columns = OneOf(ScenarioColumns.All.Select(c => c.Name));
        return Object(["column"], [("column", columns), .. ScenarioReader.Kinds.Select(k => (k.Key, k.Value is EffectKind.Less or EffectKind.LessOneOf ? (JsonObject)columns.DeepClone() : Number))]).Exactly(2);
    }
}
