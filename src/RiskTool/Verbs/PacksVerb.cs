using System.CommandLine;
using System.Globalization;
using FangFan.Risk.Policy;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan packs: lists, shows and validates policy packs.</summary>
internal sealed class PacksVerb(ToolConsole console)
{
    private readonly Argument<PolicyPack> pack = new("ID|FILE") { Description = "The pack: an id that 'fangfan packs list' shows, or the path of a .yaml file.", CustomParser = Arguments.PackOf };
    private readonly Argument<DirectoryInfo?> folder = new("FOLDER")
    {
        Description = "A folder of *.yaml packs; those that come with the program where none is given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Command()
    {
        var command = new Command("packs", "Policy packs: what the documents say, as data.\n\nExample:\n  fangfan packs show national-2020");
        command.Subcommands.Add(Sub(new("list", "List the packs that come with the program.\n\nExample:\n  fangfan packs list"), List));
        command.Subcommands.Add(Sub(new("show", "Show a pack: values in force, criteria, exclusions, measures.\n\nExample:\n  fangfan packs show suixi-2021 --lang en") { pack }, Show));
        command.Subcommands.Add(Sub(new("validate", "Check a folder of packs; the first fault is told with file, key and the form expected.\n\nExample:\n  fangfan packs validate my-packs") { folder }, Validate));
        command.Subcommands.Add(new CompareVerb(console).Command());
        command.Subcommands.Add(new SensitivityVerb(console).Command());
        command.Subcommands.Add(new WhatIfVerb(console).Command());
        return command;
    }

    private static Command Sub(Command command, Func<ParseResult, CommonOptions, int> run)
    {
        CommonOptions.AddTo(command);
        command.SetAction(result => run(result, CommonOptions.Of(result)));
        return command;
    }

    private int List(ParseResult result, CommonOptions options)
    {
        var packs = PackLibrary.Bundled().Packs.Values.OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
        if (options.Json) JsonResult.Write(console, packs.Select(Head));
        else new Report(console).Table(["id", Say(options, "名称", "title"), Say(options, "施行", "start"), Say(options, "基于", "extends")],
            packs.Select(p => new[] { p.Id, p.Title.In(options.Language), Day(p.Start), p.Extends ?? "–" }));
        return FangfanCommand.Fine;
    }

    private int Show(ParseResult result, CommonOptions options)
    {
        var shown = result.GetRequiredValue(pack);
        if (options.Json) JsonResult.Write(console, new { pack = Head(shown), shown.YieldsTo, shown.Values, shown.Criteria, shown.Exclusions, shown.Measures });
        else new PackPage(shown, options.Language).Print(new Report(console));
        return FangfanCommand.Fine;
    }

    private int Validate(ParseResult result, CommonOptions options)
    {
        var packs = result.GetValue(folder) is { } own ? PackLibrary.Load(Existing(own)).Packs : PackLibrary.Bundled().Packs;
        string[] ids = [.. packs.Keys.Order(StringComparer.Ordinal)];
        if (options.Json) JsonResult.Write(console, new { valid = true, packs = ids });
        else new Report(console).Line(Say(options, $"{ids.Length}个政策包均有效：", $"{ids.Length} packs, all valid: ") + string.Join(", ", ids));
        return FangfanCommand.Fine;
    }

    private static string Existing(DirectoryInfo folder) =>
        folder.Exists ? folder.FullName : throw new InvalidDataException($"There is no folder '{folder}'; give one that holds *.yaml packs.");

    private static object Head(PolicyPack pack) => new { pack.Id, pack.Title, Area = pack.Area?.Digits, Start = Day(pack.Start), pack.Extends };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Say(CommonOptions options, string chinese, string english) => new Wording(chinese, english).In(options.Language);
}
