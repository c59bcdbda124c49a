namespace FangFan.Risk.Display;

/// <summary>
/// The colours: CSS variables that the page may set, each with the light value to fall back on.
/// After Okabe and Ito's palette, which colour-blind readers can tell apart, darkened until every one has a contrast of 3 to 1 on white; markers differ in shape as well.
/// </summary>
internal static class Palette
{
    public const int Size = 6;
    public const string Ink = "currentColor";
    public const string Up = "var(--chart-up, #c2410c)";
    public const string Down = "var(--chart-down, #1d5fa8)";
    public const string Ground = "var(--chart-ground, #ffffff)";
    public const string Muted = "var(--chart-muted, #7d8793)";

    private static readonly string[] Light = ["#1d5fa8", "#c2410c", "#0f7b5f", "#8a4f9e", "#7a6a00", "#3a3f47"];
    private static readonly string[] Dark = ["#6fb0f0", "#f08a5d", "#4fc3a1", "#c99be0", "#d6c24a", "#b6c0cb"];

    /// <summary>The variables for a light ground.</summary>
    public static string LightVariables { get; } = Variables(Light, ["ink: #1b2430", "ground: #ffffff", "muted: #7d8793", "up: #c2410c", "down: #1d5fa8"]);

    /// <summary>The variables for a dark ground.</summary>
    public static string DarkVariables { get; } = Variables(Dark, ["ink: #e3e8ee", "ground: #191f26", "muted: #8b97a5", "up: #f08a5d", "down: #6fb0f0"]);

    /// <summary>The colour of a series.</summary>
    public static string Colour(int series) => $"var(--chart-{series % Size + 1}, {Light[series % Size]})";

    private static string Variables(string[] series, string[] others) =>
        string.Join(" ", series.Select((c, i) => $"--chart-{i + 1}: {c};").Concat(others.Select(o => $"--chart-{o};")));
}
