using System.Globalization;
using System.Text.RegularExpressions;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Parameters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FangFan.Risk.Notebook.Dialect;

/// <summary>Code that only one engine understands, read from the syntax tree, so that comments and texts may speak of it.</summary>
internal static partial class CodeRules
{
    private const string Show = "end the cell with the value itself, or call .Display() on it";
    private const string NoEngine = "the engine's own types are not there elsewhere; use plain C# and the types of FangFan.Risk.Display";

    /// <summary>The newest C# that all engines know; the notebooks' language_info says so too.</summary>
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp13, kind: SourceCodeKind.Script);

    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["HTML"] = "show a type of FangFan.Risk.Display instead",
        ["display"] = Show,
        ["Javascript"] = "notebooks carry no script; show a chart of FangFan.Risk.Display",
        ["CSS"] = "the types of FangFan.Risk.Display carry their style",
    };

    private static readonly HashSet<string> EngineTypes = new(StringComparer.Ordinal) { "PocketView", "PocketViewTags", "Kernel", "KernelInvocationContext", "Formatter", "CSharpKernel" };

    public static void Check(NotebookCell cell, CellFindings findings)
    {
        var tree = CSharpSyntaxTree.ParseText(cell.Source, Language);
        var root = tree.GetCompilationUnitRoot();
        int Line(SyntaxNode node) => tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
        // Only the first: the others mostly follow from it.
        if (tree.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error && !IsDirective(root, d)) is { } error)
            findings.Add(error.Location.GetLineSpan().StartLinePosition.Line + 1, $"the code is not C# 13: {error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}", "write it in C# 13, the newest that all engines know");
        foreach (var directive in root.DescendantTrivia().Where(t => t.IsDirective).Select(t => (DirectiveTriviaSyntax)t.GetStructure()!)) Check(directive, Line(directive), findings);
        foreach (var node in root.DescendantNodes()) Check(node, Line(node), findings);
        if (cell.HasTag(NotebookCell.ParametersTag)) CheckParameters(root, Line, findings);
    }

    /// <summary>Whether the place is in a directive, which has rules of its own.</summary>
    private static bool IsDirective(CompilationUnitSyntax root, Diagnostic error) => root.FindTrivia(error.Location.SourceSpan.Start, findInsideTrivia: false).IsDirective;

    private static void Check(DirectiveTriviaSyntax directive, int line, CellFindings findings)
    {
        var text = directive.ToString().Trim();
        switch (directive)
        {
            case ReferenceDirectiveTriviaSyntax reference:
                if (reference.File.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)) findings.Add(line, $"{text} wants a package", "packages are not restored everywhere; refer to what lies in bin/");
                else if (!OwnAssembly().IsMatch(reference.File.ValueText)) findings.Add(line, $"{text} is none of the project's assemblies", "write a relative path such as #r \"bin/FangFan.Risk.dll\"");
                break;
            case LoadDirectiveTriviaSyntax:
                findings.Add(line, $"{text} loads a script", "put the code into the notebook or into the library");
                break;
            case ShebangDirectiveTriviaSyntax or BadDirectiveTriviaSyntax:
                findings.Add(line, $"{text} is a magic of one engine", "write plain C#");
                break;
        }
    }

    private static void Check(SyntaxNode node, int line, CellFindings findings)
    {
        switch (node)
        {
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax call } when Calls.TryGetValue(call.Identifier.ValueText, out var remedy):
                findings.Add(line, $"{call.Identifier.ValueText}(...) is a function of one engine", remedy);
                break;
            case QualifiedNameSyntax or MemberAccessExpressionSyntax when Compact(node).StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal) && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax):
                findings.Add(line, $"{Compact(node)} belongs to one engine", NoEngine);
                break;
            case IdentifierNameSyntax name when EngineTypes.Contains(name.Identifier.ValueText) && !IsMember(name):
                findings.Add(line, $"{name.Identifier.ValueText} belongs to one engine", NoEngine);
                break;
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                CheckPath(literal.Token.ValueText, line, findings);
                break;
            case InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } text when whole.Contents[0] == text:
                CheckPath(text.TextToken.ValueText, line, findings);
                break;
        }
    }

    /// <summary>Whether the name is one of something else, as in household.Kernel.</summary>
    private static bool IsMember(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        QualifiedNameSyntax qualified => qualified.Right == name,
        _ => false,
    };

    private static void CheckPath(string text, int line, CellFindings findings)
    {
        if (AbsolutePath().IsMatch(text)) findings.Add(line, $"'{text}' is a path of one machine", "write it relative to the notebook, or make it a parameter");
    }

    private static void CheckParameters(CompilationUnitSyntax root, Func<SyntaxNode, int> line, CellFindings findings)
    {
        foreach (var member in root.Members)
        {
            if (!ParameterDeclarations.IsSimple(member)) findings.Add(line(member), "the parameters cell holds more than declarations with a literal", "write only such as string quarter = \"2021Q4\"; and move the rest to the next cell");
            else if (ParameterDeclarations.Description(((FieldDeclarationSyntax)member).SemicolonToken).Length == 0) findings.Add(line(member), "a parameter is not described", "say behind it what it is: // ...");
        }
    }

    private static string Compact(SyntaxNode node) => string.Concat(node.ToString().Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^bin/FangFan\.Risk[A-Za-z.]*\.dll$")]
    private static partial Regex OwnAssembly();

    [GeneratedRegex(@"^(?:(?:/[\w.~-]+){2,}|~/|[A-Za-z]:[\\/]|\\\\\w|file:)")]
    private static partial Regex AbsolutePath();
}
