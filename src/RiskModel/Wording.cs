namespace FangFan.Risk;

/// <summary>The language of what people read.</summary>
public enum Language
{
    /// <summary>Simplified Chinese, the default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>One thing said in both languages.</summary>
/// <param name="Chinese">The Chinese text.</param>
/// <param name="English">The English text.</param>
public readonly record struct Wording(string Chinese, string English)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The Chinese text.</summary>
    public override string ToString() => Chinese;
}
