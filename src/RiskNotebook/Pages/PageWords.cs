namespace FangFan.Risk.Notebook.Pages;

/// <summary>The page's own words.</summary>
internal sealed record PageWords
{
    public required string Tag { get; init; }

    public required string SkipLink { get; init; }

    public required string Contents { get; init; }

    public required string Output { get; init; }

    public required string ErrorStream { get; init; }

    public required Func<int, string> Code { get; init; }

    public required Func<int, string> Parameters { get; init; }

    public required Func<int, string> Injected { get; init; }

    public required Func<int, string> Rest { get; init; }

    public static PageWords In(PageLanguage language) => language == PageLanguage.Chinese ? Chinese : English;

    private static PageWords Chinese { get; } = new()
    {
        Tag = "zh-CN",
        SkipLink = "跳到正文",
        Contents = "目录",
        Output = "输出",
        ErrorStream = "错误输出",
        Code = lines => $"代码（{lines} 行）",
        Parameters = lines => $"参数（{lines} 行）",
        Injected = lines => $"本次运行的参数（{lines} 行）",
        Rest = lines => $"另有 {lines} 行",
    };

    private static PageWords English { get; } = new()
    {
        Tag = "en",
        SkipLink = "Skip to the text",
        Contents = "Contents",
        Output = "Output",
        ErrorStream = "Error output",
        Code = lines => $"Code ({Lines(lines)})",
        Parameters = lines => $"Parameters ({Lines(lines)})",
        Injected = lines => $"Parameters of this run ({Lines(lines)})",
        Rest = lines => $"{Lines(lines)} more",
    };

    private static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";
}
