namespace FangFan.Risk.Policy;

/// <summary>Finds the names that a mistyped one may have meant.</summary>
internal static class SimilarNames
{
    /// <summary>The names nearest to one in single-character edits, nearest first, equally near ones in ordinal order.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> names, int most) =>
        [.. names.OrderBy(n => Edits(name, n)).ThenBy(n => n, StringComparer.Ordinal).Take(most)];

    private static int Edits(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++) row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.Length];
    }
}
