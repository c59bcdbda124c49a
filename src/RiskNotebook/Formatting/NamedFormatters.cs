using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace FangFan.Risk.Notebook.Formatting;

/// <summary>
/// The formatters that a type names with an attribute called TypeFormatterSourceAttribute, as .NET Interactive finds them (its docs/formatting.md): the attribute's FormatterSourceType
/// has a method CreateTypeFormatters, whose objects have MimeType and Format(object, TextWriter), false where they do not take the value; and the method ToHtml() of other types.
/// </summary>
internal static class NamedFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";
    private static readonly ConditionalWeakTable<Type, FormatterSource> Sources = [];

    /// <summary>What the formatters of the value's type write of it, and the kinds that the type prefers; null where it names none, or none takes the value.</summary>
    public static (Dictionary<string, string> Content, IReadOnlyList<string> Preferred)? Of(object value)
    {
        var source = Sources.GetValue(value.GetType(), Find);
        if (source.Formatters.Count == 0) return null;
        var content = new Dictionary<string, string>();
        foreach (var formatter in source.Formatters)
        {
            using var writer = new StringWriter();
            if (Call(formatter.Format, formatter.Instance, value, writer) is not false) content.TryAdd(formatter.MimeType, writer.ToString());
        }
        return content.Count > 0 ? (content, source.Preferred) : null;
    }

    /// <summary>What the value's public method ToHtml() gives; null where it has none.</summary>
    public static string? Html(object value) =>
        value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, []) is { } method && method.ReturnType == typeof(string) ? (string?)Call(method, value) : null;

    /// <summary>Whether values of the type have a form of their own.</summary>
    public static bool Has(Type type) => Sources.GetValue(type, Find).Formatters.Count > 0 || type.GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, [])?.ReturnType == typeof(string);

    /// <summary>Calls it; what it throws comes out as it was thrown.</summary>
    public static object? Call(MethodBase method, object? instance, params object?[] arguments)
    {
        try { return method.Invoke(instance, arguments); }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    private static FormatterSource Find(Type type)
    {
        if (type.GetCustomAttributes(true).FirstOrDefault(a => a.GetType().Name == AttributeName) is not { } attribute) return FormatterSource.None;
        if (Property(attribute, "FormatterSourceType") is not Type source || source.GetMethod("CreateTypeFormatters", []) is not { } create) return FormatterSource.None;
        var made = Call(create, create.IsStatic ? null : Activator.CreateInstance(source)) as System.Collections.IEnumerable ?? Array.Empty<object>();
        return new([.. made.Cast<object>().Select(Known).OfType<Formatter>()], Property(attribute, "PreferredMimeTypes") as IReadOnlyList<string> ?? []);
    }

    private static Formatter? Known(object instance) =>
        Property(instance, "MimeType") is string mimeType && instance.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)]) is { } format ? new(mimeType, instance, format) : null;

    private static object? Property(object instance, string name) => instance.GetType().GetProperty(name) is { } property ? Call(property.GetMethod!, instance) : null;

    private sealed record FormatterSource(IReadOnlyList<Formatter> Formatters, IReadOnlyList<string> Preferred)
    {
        public static readonly FormatterSource None = new([], []);
    }

    private sealed record Formatter(string MimeType, object Instance, MethodInfo Format);
}
