using System.Globalization;
using FangFan.Risk.Notebook.Outputs;
using Microsoft.CodeAnalysis;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>Errors of the compiler for people: place, code, message, and the line itself.</summary>
internal static class CompilationErrors
{
    /// <summary>The name of errors found before the cell ran.</summary>
    public const string Name = "CompilationError";

    public static IEnumerable<CellProblem> Problems(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => new CellProblem(d.Location.GetLineSpan().StartLinePosition, $"error {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}"));

    /// <summary>All of them in the order of the lines; the message names the first.</summary>
    public static ErrorOutput Of(IEnumerable<CellProblem> problems, string code)
    {
        var ordered = problems.OrderBy(p => p.Place).Distinct().ToArray();
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        var traceback = ordered.SelectMany(p => p.Place.Line < lines.Length && lines[p.Place.Line].Trim() is { Length: > 0 } line ? (string[])[Line(p), "    " + line] : [Line(p)]);
        return new(Name, ordered.Length == 1 ? Line(ordered[0]) : $"{Line(ordered[0])} (and {ordered.Length - 1} more)", [.. traceback]);
    }

    private static string Line(CellProblem problem) => string.Create(CultureInfo.InvariantCulture, $"({problem.Place.Line + 1},{problem.Place.Character + 1}): {problem.Text}");
}
