using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>Exceptions for people: type, message and what caused it, with the author's own lines and not those of the machinery.</summary>
internal static partial class RuntimeErrors
{
    private const int MostCauses = 8;
    private const int MostFrames = 20;

    /// <summary>The exception that a cell ended with.</summary>
    public static ErrorOutput Of(Exception exception)
    {
        var lines = new List<string>();
        Describe(exception, "", lines, 0);
        return new(NameOf(exception.GetType()), Message(exception), lines);
    }

    /// <summary>The exception in lines of text.</summary>
    public static string Text(Exception exception) => string.Join('\n', Of(exception).Traceback) + "\n";

    /// <summary>The innermost line of a cell in a stack trace, of which only the text is left; null without one.</summary>
    public static string? PlaceIn(string? stackTrace) =>
        stackTrace is not null && CellLine().Match(stackTrace) is { Success: true } match ? $"{match.Groups[1].Value}, line {match.Groups[2].Value}" : null;

    private static void Describe(Exception exception, string prefix, List<string> lines, int depth)
    {
        lines.Add($"{prefix}{exception.GetType().FullName}: {Message(exception)}");
        lines.AddRange(Frames(exception));
        if (depth == MostCauses) return;
        IEnumerable<Exception> causes = exception is AggregateException many ? many.InnerExceptions.Take(MostCauses) : exception.InnerException is { } inner ? [inner] : [];
        foreach (var cause in causes) Describe(cause, "caused by ", lines, depth + 1);
    }

    private static IEnumerable<string> Frames(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        var own = frames.Where(IsCell).ToArray();
        // Where it was thrown says what went wrong; what lies between there and the cell does not.
        if (frames.FirstOrDefault() is { } thrown && !IsCell(thrown) && Place(thrown) is { } place) yield return "   at " + place;
        foreach (var frame in own.Take(MostFrames)) yield return "   at " + Place(frame);
        if (own.Length > MostFrames) yield return string.Create(CultureInfo.InvariantCulture, $"   … and {own.Length - MostFrames} more");
    }

    private static bool IsCell(StackFrame frame) => frame.GetFileName()?.StartsWith(CSharpSession.CellPrefix, StringComparison.Ordinal) == true && frame.GetFileLineNumber() > 0;

    private static string? Place(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method) return null;
        if (!IsCell(frame)) return $"{method.DeclaringType?.FullName}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})";
        var name = Author(method);
        return string.Create(CultureInfo.InvariantCulture, $"{(name.Length > 0 ? name + " in " : "")}{frame.GetFileName()}, line {frame.GetFileLineNumber()}");
    }

    /// <summary>The name as the author wrote it: the compiler puts the body of an async method, an iterator, a local function or a lambda under names of its own. Empty for the cell itself.</summary>
    private static string Author(MethodBase method)
    {
        var name = method.DeclaringType is { } machine && method.Name == "MoveNext" && Between().Match(machine.Name) is { Success: true } outer ? outer.Groups[1].Value : method.Name;
        if (name.Contains(">b__", StringComparison.Ordinal)) return "lambda";
        if (LocalFunction().Match(name) is { Success: true } local) return local.Groups[1].Value;
        if (name.Contains('<', StringComparison.Ordinal)) return "";
        var type = method.DeclaringType?.Name ?? "";
        return type.StartsWith("Submission#", StringComparison.Ordinal) || type.StartsWith('<') ? name : $"{type}.{name}";
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static string Message(Exception exception)
    {
        try { return exception.Message; }
#pragma warning disable CA1031 // An author's exception may throw here too, and its type is still worth showing.
        catch (Exception e) { return $"(its message could not be read: {e.GetType().Name})"; }
#pragma warning restore CA1031
    }

    [GeneratedRegex(@"(In \[\d+\]):line (\d+)")]
    private static partial Regex CellLine();

    [GeneratedRegex("^<(.+)>d__")]
    private static partial Regex Between();

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction();
}
