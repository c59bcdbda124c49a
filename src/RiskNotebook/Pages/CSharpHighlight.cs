using System.Text;
using FangFan.Risk.Notebook.Parameters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>C# with its keywords, literals, comments and directives marked.</summary>
internal static class CSharpHighlight
{
    /// <summary>Words that are keywords where they stand in most notebooks, though the lexer alone calls them names.</summary>
    private static readonly HashSet<string> Contextual = new(StringComparer.Ordinal) { "async", "await", "init", "nameof", "record", "required", "var", "when", "with", "yield" };

    public static string Html(string source)
    {
        var html = new StringBuilder();
        foreach (var token in SyntaxFactory.ParseTokens(source, options: ParameterDeclarations.Options))
        {
            foreach (var trivia in token.LeadingTrivia) Append(html, ClassOf(trivia), trivia.ToFullString());
            Append(html, ClassOf(token), token.ToString());
            foreach (var trivia in token.TrailingTrivia) Append(html, ClassOf(trivia), trivia.ToFullString());
        }
        return html.ToString();
    }

    private static void Append(StringBuilder html, string? name, string text)
    {
        if (name is null) html.Append(HtmlText.Escape(text));
        else html.Append("<span class=\"").Append(name).Append("\">").Append(HtmlText.Escape(text)).Append("</span>");
    }

    private static string? ClassOf(SyntaxTrivia trivia) =>
        trivia.IsDirective ? "directive"
        : trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia or SyntaxKind.DisabledTextTrivia ? "comment"
        : null;

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "literal",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => "string",
        _ => token.IsKeyword() || (token.IsKind(SyntaxKind.IdentifierToken) && Contextual.Contains(token.Text)) ? "keyword" : null,
    };
}
