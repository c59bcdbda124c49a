using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FangFan.Risk.Notebook.Parameters;

/// <summary>Reads the declarations of a parameters cell without running it.</summary>
internal static class ParameterDeclarations
{
    /// <summary>Cells are scripts of the newest C#, as the session takes them.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The variables that can be set; constants and types that text cannot give are left out.</summary>
    public static IEnumerable<NotebookParameter> Read(string source) =>
        from field in CSharpSyntaxTree.ParseText(source, Options).GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>()
        where field.Modifiers.Count == 0
        from variable in field.Declaration.Variables
        let value = variable.Initializer?.Value
        where value is not null
        let type = field.Declaration.Type.IsVar ? ParameterType.NameOf(Value(value)) : field.Declaration.Type.ToString()
        where type is not null && ParameterType.Of(type) is not null
        select new NotebookParameter(variable.Identifier.ValueText, type, value.ToString(), Description(field.SemicolonToken)) { Text = Value(value) as string };

    /// <summary>Whether the member declares variables with plain literals alone, of types that can be set.</summary>
    public static bool IsSimple(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax { Modifiers.Count: 0 } field
        && field.Declaration.Variables.All(v => v.Initializer is { } initializer && IsLiteral(initializer.Value))
        && Read(field.ToString()).Count() == field.Declaration.Variables.Count;

    /// <summary>The comment behind a declaration.</summary>
    public static string Description(SyntaxToken end) => end.TrailingTrivia.Select(t => t.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia => t.ToString()[2..].Trim(),
        SyntaxKind.MultiLineCommentTrivia => t.ToString()[2..^2].Trim(),
        _ => "",
    }).FirstOrDefault(text => text.Length > 0) ?? "";

    private static bool IsLiteral(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax || (value is PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } signed && signed.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression);

    private static object? Value(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax literal } signed when IsLiteral(signed) => literal.Token.Value,
        _ => null,
    };
}
