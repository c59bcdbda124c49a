namespace FangFan.Risk.Service.Lists;

/// <summary>The languages of answers.</summary>
internal static class Languages
{
    public static readonly string[] Names = ["zh", "en"];

    /// <summary>Reads zh or en; Chinese where absent.</summary>
    public static bool TryParse(string? text, out Language language)
    {
        language = text == "en" ? Language.English : Language.Chinese;
        return text is null or "zh" or "en";
    }
}
