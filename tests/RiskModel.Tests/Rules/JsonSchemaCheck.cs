using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FangFan.Risk.Tests.Rules;

/// <summary>Checks a value by the keywords of JSON Schema draft-07 that our schemas use; a keyword it does not know is an error of its own.</summary>
internal sealed class JsonSchemaCheck(JsonObject root)
{
    private static readonly string[] Idle = ["$schema", "title", "description", "definitions", "then", "if"];

    public static IReadOnlyList<string> Errors(string schema, string yaml)
    {
        var check = new JsonSchemaCheck(JsonNode.Parse(schema)!.AsObject());
        return [.. check.Of(check.root, YamlAsJson.Read(yaml), "")];
    }

    private readonly JsonObject root = root;

    private IEnumerable<string> Of(JsonObject schema, JsonNode? value, string at)
    {
        if (schema["if"] is JsonObject condition && !Of(condition, value, at).Any() && schema["then"] is JsonObject then) foreach (var error in Of(then, value, at)) yield return error;
        foreach (var (keyword, rule) in schema)
        {
            if (Idle.Contains(keyword)) continue;
            foreach (var error in Keyword(keyword, rule!, value, (schema, at))) yield return error;
        }
    }

    private IEnumerable<string> Keyword(string keyword, JsonNode rule, JsonNode? value, (JsonObject Schema, string Path) at) => keyword switch
    {
        "$ref" => Of(root["definitions"]![rule.GetValue<string>()["#/definitions/".Length..]]!.AsObject(), value, at.Path),
        "allOf" => rule.AsArray().SelectMany(s => Of(s!.AsObject(), value, at.Path)),
        "anyOf" => Unless(rule.AsArray().Any(s => !Of(s!.AsObject(), value, at.Path).Any()), $"{at.Path}: fits none of the forms"),
        "not" => Unless(Of(rule.AsObject(), value, at.Path).Any(), $"{at.Path}: must not be so"),
        "type" => Unless((rule as JsonArray ?? [rule.DeepClone()]).Any(t => IsOfType(value, t!.GetValue<string>())), $"{at.Path}: {value} is no {rule}"),
        "enum" => Unless(rule.AsArray().Any(e => JsonNode.DeepEquals(e, value)), $"{at.Path}: {value} is none of {rule}"),
        "properties" => value is JsonObject map ? map.Where(m => rule[m.Key] is not null).SelectMany(m => Of(rule[m.Key]!.AsObject(), m.Value, $"{at.Path}.{m.Key}")) : [],
        "additionalProperties" => value is JsonObject map ? map.Where(m => at.Schema["properties"]?[m.Key] is null).SelectMany(m => Additional(rule, m, at.Path)) : [],
        "propertyNames" => value is JsonObject map ? map.SelectMany(m => Of(rule.AsObject(), JsonValue.Create(m.Key), $"{at.Path}.{m.Key}")) : [],
        "required" => value is JsonObject map ? rule.AsArray().Where(k => !map.ContainsKey(k!.GetValue<string>())).Select(k => $"{at.Path}: {k} is missing") : [],
        "items" => value is JsonArray list ? list.SelectMany((item, i) => Of(rule.AsObject(), item, $"{at.Path}[{i}]")) : [],
        "pattern" => Unless(!IsOfType(value, "string") || Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>()), $"{at.Path}: {value} has another form"),
        "minLength" => Unless(!IsOfType(value, "string") || value!.GetValue<string>().Length >= rule.GetValue<int>(), $"{at.Path}: is empty"),
        "minItems" => Unless(value is not JsonArray list || list.Count >= rule.GetValue<int>(), $"{at.Path}: has too few items"),
        "minProperties" => Unless(value is not JsonObject map || map.Count >= rule.GetValue<int>(), $"{at.Path}: has too few keys"),
        "maxProperties" => Unless(value is not JsonObject map || map.Count <= rule.GetValue<int>(), $"{at.Path}: has too many keys"),
        "minimum" => Unless(!IsOfType(value, "number") || value!.GetValue<decimal>() >= rule.GetValue<decimal>(), $"{at.Path}: {value} is under {rule}"),
        "maximum" => Unless(!IsOfType(value, "number") || value!.GetValue<decimal>() <= rule.GetValue<decimal>(), $"{at.Path}: {value} is over {rule}"),
        _ => throw new NotSupportedException($"The keyword '{keyword}' at {at.Path} is not checked; add it here."),
    };

    private IEnumerable<string> Additional(JsonNode rule, KeyValuePair<string, JsonNode?> member, string path) =>
        rule is JsonObject schema ? Of(schema, member.Value, $"{path}.{member.Key}") : [$"{path}: unknown key '{member.Key}'"];

    private static IEnumerable<string> Unless(bool holds, string error) => holds ? [] : [error];

    private static bool IsOfType(JsonNode? value, string type) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "number" => value is JsonValue number && number.TryGetValue<decimal>(out _),
        "integer" => value is JsonValue whole && whole.TryGetValue<decimal>(out var n) && n == decimal.Truncate(n),
        "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
        "null" => value is null,
        _ => throw new NotSupportedException($"There is no type '{type}'."),
    };
}
