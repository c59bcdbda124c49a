using System.Text;

namespace FangFan.Risk.Records;

/// <summary>Makes headers comparable: case, width, spaces and joining marks do not count.</summary>
internal static class HeaderText
{
    /// <summary>Lower-case, half-width, without spaces, byte-order marks, zero-width characters, <c>_ - / *</c> and full stops.</summary>
    public static string Normalize(string header)
    {
        var plain = new StringBuilder(header.Length);
        foreach (var c in header)
        {
            var narrow = Narrow(c);
            if (char.IsWhiteSpace(narrow) || char.IsControl(narrow) || narrow is '_' or '-' or '/' or '*' or '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\'' or '"' or ':') continue;
            plain.Append(char.ToLowerInvariant(narrow));
        }
        return plain.ToString();
    }

    /// <summary>The half-width form of a full-width character, others as they are.</summary>
    public static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '〔' or '【' => '(',
        '〕' or '】' => ')',
        _ => c,
    };

    /// <summary>Edits (insertions, deletions, substitutions, swaps of neighbours) that turn one text into the other.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1;
                best = Math.Min(best, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        }
        return rows[a.Length, b.Length];
    }
}
