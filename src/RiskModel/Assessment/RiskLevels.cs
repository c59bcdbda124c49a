namespace FangFan.Risk.Assessment;

/// <summary>Names of <see cref="RiskLevel"/> in files, options and the API, and what people read.</summary>
public static class RiskLevels
{
    private static readonly (string Name, Wording Label)[] All =
        [("none", new("无", "none")), ("low", new("低", "low")), ("medium", new("中", "medium")), ("high", new("高", "high"))];

    /// <summary>The name used in files and the API: none, low, medium or high.</summary>
    public static string Name(this RiskLevel level) => All[(int)level].Name;

    /// <summary>What people read: 无、低、中、高.</summary>
    public static Wording Label(this RiskLevel level) => All[(int)level].Label;

    /// <summary>Reads a name or a Chinese label back.</summary>
    /// <returns>False where the text is no level.</returns>
    public static bool TryParse(string? text, out RiskLevel level)
    {
        var position = Array.FindIndex(All, l => string.Equals(l.Name, text, StringComparison.OrdinalIgnoreCase) || l.Label.Chinese == text);
        level = (RiskLevel)Math.Max(position, 0);
        return position >= 0;
    }
}
