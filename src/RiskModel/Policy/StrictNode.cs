using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FangFan.Risk.Policy;

/// <summary>A node of a YAML file that knows its file, line and key, so that every mistake can be answered with them and with the form expected.</summary>
internal sealed class StrictNode
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string? scalar;
    private readonly OrderedDictionary<string, StrictNode>? entries;
    private readonly IReadOnlyList<StrictNode>? items;

    private StrictNode(string file, int line, string key)
    {
        File = file;
        Line = line;
        Key = key;
    }

    private StrictNode(StrictNode place, string? scalar) : this(place.File, place.Line, place.Key) => this.scalar = scalar;

    private StrictNode(StrictNode place, OrderedDictionary<string, StrictNode> entries) : this(place.File, place.Line, place.Key) => this.entries = entries;

    private StrictNode(StrictNode place, IReadOnlyList<StrictNode> items) : this(place.File, place.Line, place.Key) => this.items = items;

    public string File { get; }

    public int Line { get; }

    public string Key { get; }

    /// <summary>The pack whose file states the node: the file's name without its ending.</summary>
    public string Origin => Path.GetFileNameWithoutExtension(File);

    public bool IsMap => entries is not null;

    public bool IsList => items is not null;

    /// <summary>Reads the one document of a file.</summary>
    public static StrictNode Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            var stream = new YamlStream();
            using (var text = new StreamReader(path, Utf8)) stream.Load(text);
            if (stream.Documents.Count == 1) return Convert(stream.Documents[0].RootNode, file, "");
        }
        catch (DecoderFallbackException fault)
        {
            throw new InvalidDataException($"{file}:1: not UTF-8; save the file as UTF-8 / 文件不是UTF-8编码，请另存为UTF-8。", fault);
        }
        catch (YamlException fault)
        {
            throw YamlFault.Of(file, path, fault);
        }
        throw new InvalidDataException($"{file}:1: expected one YAML document of the form `key: value` / 应为一个YAML文档，形如“键: 值”。");
    }

    /// <summary>The fault at this node, to be thrown.</summary>
    public InvalidDataException Fault(string english, string chinese) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {(Key.Length > 0 ? Key : "top")}: {english} / {chinese}"));

    /// <summary>The node at the end of a path of keys and list positions, or the last that is there on the way to it.</summary>
    public StrictNode At(params IEnumerable<string> path)
    {
        var at = this;
        foreach (var step in path)
        {
            var next = at.entries?.GetValueOrDefault(step) ?? (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? at.items?.ElementAtOrDefault(i) : null);
            if (next is null) return at;
            at = next;
        }
        return at;
    }

    /// <summary>Refuses keys other than those given.</summary>
    public StrictNode WithKeys(params ReadOnlySpan<string> allowed)
    {
        foreach (var (name, node) in Entries())
        {
            if (allowed.Contains(name)) continue;
            // The usual slip: a comma inside { } ends the text before it, and what follows reads as a key without a value.
            var (quote, quoteChinese) = node.IsNull ? (" (a text with a comma must stand in quotes)", "（含半角逗号的文字要加引号）") : ("", "");
            throw node.Fault($"unknown key '{name}'{quote}; the keys here are {string.Join(", ", allowed)}", $"未知的键“{name}”{quoteChinese}；此处可用的键：{string.Join("、", allowed)}");
        }
        return this;
    }

    public StrictNode? Optional(string name) => (entries ?? throw ExpectedMap()).GetValueOrDefault(name) is { } node && !node.IsNull ? node : null;

    public StrictNode Required(string name, string form) =>
        Optional(name) ?? throw Fault($"key '{name}' is missing; write {name}: {form}", $"缺少键“{name}”，应写作 {name}: {form}");

    public IEnumerable<KeyValuePair<string, StrictNode>> Entries() => entries ?? throw ExpectedMap();

    public IReadOnlyList<StrictNode> Items() => items ?? throw Fault("expected a list, such as [a, b]", "应为列表，例如 [a, b]");

    public bool IsNull => scalar is "" or "~" or "null";

    public string Text() => string.IsNullOrWhiteSpace(scalar) ? throw Fault("expected a text", "应为文字") : scalar;

    public decimal Number() => decimal.TryParse(Text(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? number : throw Fault($"'{scalar}' is no number; write{NumberForm(", such as 4000 or 0.1", " digits without separators")}", $"“{scalar}”不是数字，请写{NumberForm("，例如 4000 或 0.1", "不带分隔符和单位的半角数字")}");

    // A share in per cent is the usual slip, and its number is plain.
    private string NumberForm(string examples, string form) =>
        scalar![^1] is '%' or '％' && decimal.TryParse(scalar.AsSpan(0, scalar.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? $" {(percent / 100).ToString("0.######", CultureInfo.InvariantCulture)}" : form + examples;

    public DateOnly Day() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : throw Fault($"'{scalar}' is no day; write 2021-05-10", $"“{scalar}”不是日期，应写作 2021-05-10");

    public bool YesOrNo() => Text() switch
    {
        "yes" or "true" or "是" => true,
        "no" or "false" or "否" => false,
        _ => throw Fault($"'{scalar}' is neither yes nor no", $"“{scalar}”应为 yes（是）或 no（否）"),
    };

    public Wording Wording()
    {
        if (!IsMap) throw Fault("expected both languages: { zh: 中文, en: English }", "应同时写中英文：{ zh: 中文, en: English }");
        WithKeys("zh", "en");
        return new Wording(Required("zh", "中文").Text(), Required("en", "English").Text());
    }

    /// <summary>One of the words given.</summary>
    public string OneOf(IReadOnlyCollection<string> words) => words.Contains(Text())
        ? scalar! : throw Fault($"'{scalar}' is none of {string.Join(", ", words)}", $"“{scalar}”不在可用值之内：{string.Join("、", words)}");

    /// <summary>This map with another's entries laid over it: an entry of the other wins, maps to the given depth are merged key by key.</summary>
    public StrictNode Overlaid(StrictNode over, int depth)
    {
        if (depth == 0 || !IsMap || !over.IsMap) return over;
        var merged = new OrderedDictionary<string, StrictNode>(entries!, StringComparer.Ordinal);
        foreach (var (name, node) in over.entries!) merged[name] = merged.TryGetValue(name, out var under) ? under.Overlaid(node, depth - 1) : node;
        return new StrictNode(over, merged);
    }

    /// <summary>This map without some of its entries.</summary>
    public StrictNode Without(IReadOnlyCollection<string> names) =>
        new(this, new OrderedDictionary<string, StrictNode>(Entries().Where(e => !names.Contains(e.Key)), StringComparer.Ordinal));

    /// <summary>This map with an entry replaced or added.</summary>
    public StrictNode With(string name, StrictNode node) => new(this, new OrderedDictionary<string, StrictNode>(entries!, StringComparer.Ordinal) { [name] = node });

    /// <summary>This list followed by another's items that it lacks.</summary>
    public StrictNode Joined(StrictNode other) => new(this, [.. Items(), .. other.Items().Where(o => Items().All(i => i.Text() != o.Text()))]);

    private InvalidDataException ExpectedMap() => Fault("expected keys with values, such as title: { zh: …, en: … }", "应为“键: 值”的形式");

    private static StrictNode Convert(YamlNode node, string file, string key)
    {
        var place = new StrictNode(file, (int)node.Start.Line, key);
        switch (node)
        {
            case YamlScalarNode scalar:
                return new StrictNode(place, scalar.Value ?? "");
            case YamlSequenceNode list:
                return new StrictNode(place, [.. list.Children.Select((child, i) => Convert(child, file, string.Create(CultureInfo.InvariantCulture, $"{key}[{i}]")))]);
            case YamlMappingNode map:
                var entries = new OrderedDictionary<string, StrictNode>(StringComparer.Ordinal);
                foreach (var (name, value) in map.Children) entries.Add(NameOf(name, place), Convert(value, file, key.Length > 0 ? $"{key}.{name}" : $"{name}"));
                return new StrictNode(place, entries);
            default:
                throw place.Fault("anchors and aliases are not used here; write the value out", "此处不使用锚点与别名，请直接写出内容");
        }
    }

    private static string NameOf(YamlNode name, StrictNode place) => name is YamlScalarNode { Value: { Length: > 0 } text }
        ? text : throw place.Fault("a key must be a plain word", "键应为普通文字");
}
