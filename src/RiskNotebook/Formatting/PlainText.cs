using System.Collections;
using System.Globalization;

namespace FangFan.Risk.Notebook.Formatting;

/// <summary>Values as text: the same on every machine, whatever its language.</summary>
internal static class PlainText
{
    private const int MostItems = 20;
    private const int DeepestSequence = 3;

    /// <summary>The value's text; null is "null", a sequence its first items in brackets.</summary>
    public static string Of(object? value) => Of(value, 0);

    /// <summary>Whether the value is shown item by item, an array of two dimensions row by row; text is not.</summary>
    public static bool IsSequence(object value, out IEnumerable items)
    {
        items = value is Array { Rank: 2 } rows ? Rows(rows) : value as IEnumerable ?? Array.Empty<object>();
        return value is IEnumerable and not string && !IsScalar(value.GetType());
    }

    /// <summary>Whether values of the type are one thing, such as a number, a date or a quarter, rather than a set of properties.</summary>
    public static bool IsScalar(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type.IsPointer || type.IsAssignableTo(typeof(IFormattable)) || type.IsAssignableTo(typeof(Type)) || type.IsAssignableTo(typeof(Uri))
        || type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>));

    private static string Of(object? value, int depth) => value switch
    {
        null => "null",
        string text => text,
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when depth < DeepestSequence && IsSequence(value, out var items) => Items(items, depth),
        _ => value.ToString() ?? "",
    };

    private static object?[][] Rows(Array array) =>
        [.. Indexes(array, 0).Select(row => Indexes(array, 1).Select(column => array.GetValue(row, column)).ToArray())];

    private static IEnumerable<int> Indexes(Array array, int dimension) => Enumerable.Range(array.GetLowerBound(dimension), array.GetLength(dimension));

    private static string Items(IEnumerable items, int depth)
    {
        var texts = new List<string>();
        foreach (var item in items)
        {
            texts.Add(texts.Count < MostItems ? Of(item, depth + 1) : "…");
            if (texts.Count > MostItems) break;
        }
        return $"[{string.Join(", ", texts)}]";
    }
}
