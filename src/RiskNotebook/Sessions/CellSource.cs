using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>What is wrong with a cell before it runs.</summary>
/// <param name="Place">Where, counted from 0.</param>
/// <param name="Text">What, from "error" on.</param>
internal sealed record CellProblem(LinePosition Place, string Text);

/// <summary>What can be read off the text of a cell alone.</summary>
internal static class CellSource
{
    private const string NuGet = "nuget:";

    /// <summary>Directives that this session does not take, each with its remedy, and files of #r that are not there.</summary>
    public static IEnumerable<CellProblem> Problems(CompilationUnitSyntax root, LibraryResolver libraries)
    {
        foreach (var trivia in root.DescendantTrivia().Where(t => t.IsDirective))
        {
            if (Problem(trivia.ToString().TrimEnd(), trivia.GetStructure() as ReferenceDirectiveTriviaSyntax, libraries) is { } text)
                yield return new(root.SyntaxTree.GetLineSpan(trivia.Span).StartLinePosition, "error: " + text);
        }
    }

    /// <summary>Whether running the cell gives a value: its last expression has no semicolon and is not void, or it returns one.</summary>
    public static bool GivesValue(Compilation compilation, CompilationUnitSyntax root)
    {
        if (Returns(root)) return true;
        if (root.Members.OfType<GlobalStatementSyntax>().LastOrDefault()?.Statement is not ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last) return false;
        // Only calls can be void; the others need no costly binding.
        return last.Expression is not (InvocationExpressionSyntax or AwaitExpressionSyntax or ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
            || compilation.GetSemanticModel(root.SyntaxTree).GetTypeInfo(last.Expression).ConvertedType?.SpecialType != SpecialType.System_Void;
    }

    /// <summary>Whether the cell has a return statement of its own; it may end without reaching it.</summary>
    public static bool Returns(CompilationUnitSyntax root) =>
        root.DescendantNodes(n => n is CompilationUnitSyntax or GlobalStatementSyntax or (StatementSyntax and not LocalFunctionStatementSyntax)).Any(n => n is ReturnStatementSyntax { Expression: not null });

    private static string? Problem(string text, ReferenceDirectiveTriviaSyntax? reference, LibraryResolver libraries)
    {
        if (text.StartsWith("#!", StringComparison.Ordinal))
            return $"'{text}' is a magic command, which only .NET Interactive knew. Remove the line, or write what it did in C#. (不支持魔法命令，请删除此行或改用 C#。)";
        if (text.StartsWith("#i ", StringComparison.Ordinal))
            return $"'{text}' names a package feed, and packages are not fetched from a notebook. Remove the line. (笔记本中不支持包源，请删除此行。)";
        if (text.StartsWith("#load", StringComparison.Ordinal))
            return $"'{text}': a notebook holds all of its code. Move that code into a cell, or into a library named by #r. (请将代码移入单元格或类库。)";
        if (reference?.File is not { IsMissing: false } file) return null;
        var name = file.ValueText;
        if (name.StartsWith(NuGet, StringComparison.OrdinalIgnoreCase))
            return $"#r \"{name}\": packages are not fetched from a notebook. Reference the package from a project, build it, and name the file: #r \"bin/{name[NuGet.Length..].Split(',')[0].Trim()}.dll\". (笔记本不下载 NuGet 包，请在项目中引用并生成，再用 #r 指明文件。)";
        return name.Length == 0 || libraries.PathOf(name) is not null ? null
            : $"#r \"{name}\": there is no such file, counted from the notebook's folder. Run dotnet build first; it puts the libraries there. (找不到该文件，请先运行 dotnet build。)";
    }
}
