using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Rules;

/// <summary>The building blocks of the JSON schemas (draft-07) by which editors complete and check packs, clauses and cases.</summary>
internal static class SchemaParts
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Words => Ref("wording");

    public static JsonObject Clause => Ref("clause");

    public static JsonObject Day => Ref("day");

    public static JsonObject YesNo => Ref("yes-or-no");

    public static JsonObject Text => new() { ["type"] = "string", ["minLength"] = 1 };

    public static JsonObject Number => new() { ["type"] = "number" };

    public static JsonObject Rule => Ref("rule");

    public static JsonObject Criterion => Ref("criterion");

    public static JsonObject Causes => Array(Ref("cause"));

    /// <summary>A schema file: the root with a title and the definitions it refers to.</summary>
    /// <param name="title">What it is for.</param>
    /// <param name="root">The root.</param>
    /// <param name="shared">Names of the definitions here that it refers to.</param>
    /// <param name="own">Definitions of its own.</param>
    public static string File(string title, JsonObject root, IEnumerable<string> shared, params IEnumerable<(string Name, JsonObject Schema)> own)
    {
        var file = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (key, value) in root) file[key] = value?.DeepClone();
        file["definitions"] = Members(shared.Select(d => (d, Definition(d))).Concat(own));
        return file.ToJsonString(Indented) + "\n";
    }

    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    /// <summary>An object of these keys and no others.</summary>
    public static JsonObject Object(IReadOnlyList<string> required, params IEnumerable<(string Key, JsonObject Schema)> keys)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = Members(keys),
            ["additionalProperties"] = false,
        };
        if (required.Count > 0) schema["required"] = Names(required);
        return schema;
    }

    /// <summary>Ids, each with an entry.</summary>
    public static JsonObject Map(JsonObject entry) => new() { ["type"] = "object", ["additionalProperties"] = entry };

    public static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = Names(words) };

    /// <summary>The schema with a description in both languages; of a reference, around it.</summary>
    public static JsonObject Said(this JsonObject schema, string chinese, string english)
    {
        var described = schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema) } : schema;
        described["description"] = $"{chinese} · {english}";
        return described;
    }

    public static JsonObject Members(IEnumerable<(string Key, JsonObject Schema)> members) => new(members.Select(m => KeyValuePair.Create<string, JsonNode?>(m.Key, m.Schema)));

    public static JsonArray Names(IEnumerable<string> words) => [.. words.Select(w => JsonValue.Create(w))];

    private static JsonObject Definition(string name) => name switch
    {
        "wording" => Object(["zh", "en"], ("zh", Text.Said("中文", "Chinese")), ("en", Text.Said("英文", "English"))),
        "clause" => new JsonObject { ["type"] = "string", ["pattern"] = ClauseReader.ClausePattern }.Said("条款：文件简称、空格、条目，如 suixi 三(六)一", "a clause: the document's short name, a space, the article"),
        "day" => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        "yes-or-no" => new() { ["enum"] = new JsonArray("yes", "no", "是", "否", true, false) },
        "criterion" => OneOf(CriterionCatalogue.All.Select(k => k.Id)),
        "cause" => OneOf(CauseGroups.Names.Values.SelectMany(n => new[] { n.English, n.Chinese })),
        "rule" => AnyOf(Ref("criterion"), Object([], ("all", Parts()), ("any", Parts())).Exactly(1)).Said("一条标准，或 all（同时）、any（其一）", "a criterion, or all or any of several"),
        _ => throw new ArgumentException($"There is no definition '{name}'.", nameof(name)),
    };

    public static JsonObject AnyOf(params IEnumerable<JsonObject> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>An object of exactly so many keys.</summary>
    public static JsonObject Exactly(this JsonObject schema, int keys)
    {
        (schema["minProperties"], schema["maxProperties"]) = (keys, keys);
        return schema;
    }

    private static JsonObject Parts()
    {
        var parts = Array(Ref("rule"));
        parts["minItems"] = 1;
        return parts;
    }
}
