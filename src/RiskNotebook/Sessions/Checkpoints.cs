using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>
/// Puts checkpoints into the code of a cell: at the start of each round of a loop, at labels, and at the start of methods and lambdas with a body.
/// Lambdas of one expression are left alone, because they may become expression trees. No line moves, so that tracebacks stay right.
/// </summary>
internal static class Checkpoints
{
    private const string Prefix = "global::FangFan.Risk.Notebook.Sessions." + nameof(CellCheckpoint) + ".";
    private const string Loop = Prefix + nameof(CellCheckpoint.Loop) + "();";
    private const string Enter = Prefix + nameof(CellCheckpoint.Enter) + "();";

    /// <summary>The code with checkpoints.</summary>
    public static string PutInto(SyntaxNode root, string code)
    {
        var changes = root.DescendantNodes().SelectMany(Of).OrderBy(c => c.Span.Start).ToArray();
        var text = new StringBuilder();
        var done = 0;
        foreach (var change in changes)
        {
            text.Append(code, done, change.Span.Start - done).Append(change.NewText);
            done = change.Span.End;
        }
        return text.Append(code, done, code.Length - done).ToString();
    }

    private static IEnumerable<TextChange> Of(SyntaxNode node) => node switch
    {
        WhileStatementSyntax loop => Round(loop.Statement),
        DoStatementSyntax loop => Round(loop.Statement),
        ForStatementSyntax loop => Round(loop.Statement),
        CommonForEachStatementSyntax loop => Round(loop.Statement),
        LabeledStatementSyntax label => [Insert(label.ColonToken.Span.End, Loop)],
        AnonymousFunctionExpressionSyntax { Block: { } block } => Start(block),
        BaseMethodDeclarationSyntax { Body: { } block } and not DestructorDeclarationSyntax => Start(block),
        LocalFunctionStatementSyntax { Body: { } block } => Start(block),
        AccessorDeclarationSyntax { Body: { } block } => Start(block),
        AccessorDeclarationSyntax { ExpressionBody: { } arrow, Parent.Parent: BasePropertyDeclarationSyntax property } accessor => Arrow(arrow, accessor.SemicolonToken, accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? property.Type : null),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } property => Getter(arrow, property.SemicolonToken, property.Type),
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } indexer => Getter(arrow, indexer.SemicolonToken, indexer.Type),
        MethodDeclarationSyntax { ExpressionBody: { } arrow } method when !IsAsync(method.Modifiers) => Arrow(arrow, method.SemicolonToken, method.ReturnType),
        LocalFunctionStatementSyntax { ExpressionBody: { } arrow } function when !IsAsync(function.Modifiers) => Arrow(arrow, function.SemicolonToken, function.ReturnType),
        _ => [],
    };

    private static IEnumerable<TextChange> Round(StatementSyntax body) =>
        body is BlockSyntax block ? [Insert(block.OpenBraceToken.Span.End, Loop)] : [Insert(body.SpanStart, "{" + Loop), Insert(body.Span.End, "}")];

    private static IEnumerable<TextChange> Start(BlockSyntax block) => [Insert(block.OpenBraceToken.Span.End, Enter)];

    /// <summary>Only its types would tell whether an async body of one expression gives a value.</summary>
    private static bool IsAsync(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.AsyncKeyword);

    /// <summary>A body of one expression becomes a block, for the sake of recursion.</summary>
    private static IEnumerable<TextChange> Arrow(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon, TypeSyntax? type)
    {
        if (type is RefTypeSyntax || arrow.Expression is ThrowExpressionSyntax or RefExpressionSyntax) return [];
        var isVoid = type is null or PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        return [new(arrow.ArrowToken.Span, "{" + Enter + (isVoid ? "" : "return ")), new(semicolon.Span, ";}")];
    }

    private static IEnumerable<TextChange> Getter(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon, TypeSyntax type) =>
        Arrow(arrow, semicolon, type).Select(c => new TextChange(c.Span, c.Span == semicolon.Span ? c.NewText + "}" : "{get" + c.NewText));

    private static TextChange Insert(int position, string text) => new(new(position, 0), text);
}
