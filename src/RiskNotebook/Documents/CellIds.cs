using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>Names of cells, unique in their notebook.</summary>
internal static class CellIds
{
    public const string Form = "1 to 64 of the characters a-z, A-Z, 0-9, - and _";

    public static bool IsValid(string? id) => id is { Length: >= 1 and <= 64 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The same name for the same position and content in every run, where Jupyter draws one at random.</summary>
    /// <param name="position">Of the cell, from 0.</param>
    /// <param name="content">Its source.</param>
    /// <param name="taken">Names that it may not have.</param>
    public static string Derive(int position, string content, IReadOnlySet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{position}/{attempt}/{content}");
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
            if (!taken.Contains(id)) return id;
        }
    }
}
