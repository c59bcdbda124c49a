using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace FangFan.Risk.Notebook.Parameters;

/// <summary>A type that a parameter may have: how a caller's text becomes a literal of it.</summary>
/// <param name="Name">Its C# keyword.</param>
/// <param name="Example">A value as a caller gives it.</param>
/// <param name="Literal">The C# literal of a text; null for a text that is no such value.</param>
internal sealed record ParameterType(string Name, string Example, Func<string, string?> Literal)
{
    /// <summary>A text is taken as it stands, so a nullable string cannot be set to null.</summary>
    private const string Text = "string";

    private static readonly ParameterType[] All =
    [
        new(Text, "2021Q4", text => SymbolDisplay.FormatLiteral(text, quote: true)),
        new("int", "150", text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value.ToString(CultureInfo.InvariantCulture) : null),
        new("long", "150", text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value.ToString(CultureInfo.InvariantCulture) + "L" : null),
        new("double", "0.25", text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) + "d" : null),
        new("float", "0.25", text => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) + "f" : null),
        new("decimal", "6000.50", text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value.ToString(CultureInfo.InvariantCulture) + "m" : null),
        new("bool", "true", text => bool.TryParse(text, out var value) ? (value ? "true" : "false") : null),
    ];

    /// <summary>The type of the C# name, nullable or not; null for one that cannot be set from text.</summary>
    public static ParameterType? Of(string name)
    {
        if (Array.Find(All, t => t.Name == name) is { } plain) return plain;
        if (!name.EndsWith('?') || Array.Find(All, t => t.Name == name[..^1]) is not { } type) return null;
        return type.Name == Text ? type : type with { Name = name, Example = $"{type.Example} or null", Literal = text => text == "null" ? "null" : type.Literal(text) };
    }

    /// <summary>The type's C# keyword for the value of a literal; null for other kinds.</summary>
    public static string? NameOf(object? value) => value switch
    {
        string => Text,
        int => "int",
        long => "long",
        double => "double",
        float => "float",
        decimal => "decimal",
        bool => "bool",
        _ => null,
    };
}
