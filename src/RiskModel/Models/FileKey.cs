using System.Globalization;
using System.Text.Json;

namespace FangFan.Risk.Models;

/// <summary>One place in a JSON file; what is not of the form asked for is refused with file, key and that form.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Path">The place, such as scorer.trees.roots; empty for the whole document.</param>
/// <param name="Element">What stands there.</param>
internal readonly record struct FileKey(string File, string Path, JsonElement Element)
{
    /// <summary>The value of a key; <see cref="Keys"/> must have been asked for first.</summary>
    public FileKey this[string name] => new(File, Path.Length == 0 ? name : $"{Path}.{name}", Element.GetProperty(name));

    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>Whether this is an object with the key.</summary>
    public bool Has(string name) => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out _);

    /// <summary>Checks that this is an object with exactly these keys.</summary>
    public FileKey Keys(params string[] names)
    {
        var form = $"an object with the keys {string.Join(", ", names)}";
        if (Element.ValueKind != JsonValueKind.Object) throw Wrong(form);
        var found = Entries().Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !found.Contains(name)) is { } missing) throw Wrong($"{form}; '{missing}' is missing");
        if (found.FirstOrDefault(name => !names.Contains(name)) is { } unknown) throw Wrong($"{form}; '{unknown}' is none of them");
        return this;
    }

    /// <summary>Every key of an object with its value.</summary>
    public IReadOnlyList<(string Name, FileKey Value)> Entries()
    {
        if (Element.ValueKind != JsonValueKind.Object) throw Wrong("an object");
        var entries = new List<(string, FileKey)>();
        foreach (var property in Element.EnumerateObject())
        {
            var name = Decoded(() => property.Name);
            entries.Add((name, new FileKey(File, Path.Length == 0 ? name : $"{Path}.{name}", property.Value)));
        }
        return entries;
    }

    public IReadOnlyList<FileKey> Items(int? count = null)
    {
        if (Element.ValueKind != JsonValueKind.Array) throw Wrong("an array");
        if (count is { } wanted && Element.GetArrayLength() != wanted)
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"an array of {wanted} values, not of {Element.GetArrayLength()}"));
        var (file, path) = (File, Path);
        return [.. Element.EnumerateArray().Select((item, i) => new FileKey(file, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), item))];
    }

    public string Text()
    {
        if (Element.ValueKind != JsonValueKind.String) throw Wrong("a text");
        var element = Element;
        return Decoded(() => element.GetString()!);
    }

    public bool Flag() => Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Wrong("true or false");

    public int Whole() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var value) ? value : throw Wrong("a whole number");

    public double Number() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw Wrong("a finite number");

    public float Single() =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetSingle(out var value) && float.IsFinite(value) ? value : throw Wrong("a finite number of single precision");

    public double[] Numbers(int? count = null) => [.. Items(count).Select(item => item.Number())];

    /// <summary>One of some names.</summary>
    public T OneOf<T>(IReadOnlyDictionary<string, T> names)
    {
        var text = Text();
        return names.TryGetValue(text, out var value) ? value : throw Wrong($"one of {string.Join(", ", names.Keys)}, not '{text}'");
    }

    public InvalidDataException Wrong(string expected) => new($"{File}: {(Path.Length == 0 ? "the document" : Path)}: expected {expected}.");

    private string Decoded(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException($"{File}: {Path}: expected text of valid Unicode characters.", exception);
        }
    }
}
