using System.CommandLine;

namespace FangFan.Risk.Tool;

/// <summary>What every verb takes.</summary>
/// <param name="Json">Whether the result is one JSON document and nothing else.</param>
/// <param name="Language">Of what people read.</param>
public sealed record CommonOptions(bool Json, Language Language)
{
    private static readonly Option<bool> JsonOption = new("--json") { Description = "Write the result as one JSON document and nothing else." };

    private static readonly Option<Language> LanguageOption = new("--lang")
    {
        Description = "Language of results: zh or en. Default zh.",
        HelpName = "zh|en",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            var other => Arguments.Wrong<Language>(result, $"--lang {other}: give zh or en."),
        },
    };

    /// <summary>Gives a command the common options.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(JsonOption);
        command.Options.Add(LanguageOption);
    }

    /// <summary>What the command line says of them.</summary>
    public static CommonOptions Of(ParseResult result) => new(result.GetValue(JsonOption), result.GetValue(LanguageOption));
}
