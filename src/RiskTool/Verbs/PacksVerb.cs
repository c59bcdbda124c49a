using System.CommandLine;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan packs: lists, shows, compares, validates and tests policy packs.</summary>
internal sealed class PacksVerb(ToolConsole console)
{
    private readonly Argument<PolicyPack> pack = Arguments.PackArgument("ID|FILE", "The pack");
    private readonly Argument<PolicyPack> other = Arguments.PackArgument("OTHER", "The pack compared with it");
    private readonly Argument<string> cases = new("CASES") { Description = "A file of cases, or a folder of such files (*.yaml). Judged are those that speak of the pack or name none." };
    private readonly Argument<string?> packs = new("FOLDER|FILE") { Description = "A folder of *.yaml packs, or one; those that come with the program where none is given.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<Quarter?> quarter = new("--quarter")
    {
        Description = "Show only the values in force in this quarter.",
        HelpName = "2021Q2",
        CustomParser = result => Quarter.TryParse(result.Tokens[0].Value, out var q) ? q : Arguments.Wrong<Quarter>(result, $"--quarter '{result.Tokens[0].Value}' is no quarter; write it as 2021Q2."),
    };

    private readonly Option<bool> changes = new("--changes") { Description = "Show what the pack changes of the one it extends, and nothing else." };
    private readonly Option<bool> clauses = new("--clauses") { Description = "Show the clauses that the pack cites too, each in a sentence of our own." };

    public Command Command()
    {
        var command = new Command("packs", "Policy packs: what the documents say, as data.\n\nExample:\n  fangfan packs show national-2020");
        command.Subcommands.Add(Sub(new("list", "List the packs that come with the program.\n\nExample:\n  fangfan packs list"), List));
        command.Subcommands.Add(Sub(new("show", "Show a pack: values, criteria, exclusions, levels, measures, each with its clause.\n\nExample:\n  fangfan packs show suixi-2021 --lang en")
            { pack, quarter, changes, clauses }, Show));
        command.Subcommands.Add(Sub(new("diff", "Compare two packs entry by entry.\n\nExample:\n  fangfan packs diff national-2020 suixi-2021") { pack, other }, Diff));
        command.Subcommands.Add(Sub(new("validate", "Check packs; the first fault is told with file, line, key and the form expected.\n\nExample:\n  fangfan packs validate my-packs") { packs }, Validate));
        command.Subcommands.Add(Sub(new("test", "Judge made-up households by a pack and tell where it says otherwise than expected.\n\nExample:\n  fangfan packs test suixi-2021 my-cases.yaml") { pack, cases }, Test));
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
        var listed = PackLibrary.Bundled().Packs.Values;
        if (options.Json) JsonResult.Write(console, listed.Select(PackDocument.Head));
        else new Report(console).Table(["id", Say(options, "名称", "title"), Say(options, "区划", "area"), Say(options, "施行", "start"), Say(options, "基于", "extends")],
            listed.Select(p => new[] { p.Id, p.Title.In(options.Language), p.Area?.Digits ?? "–", PackWords.Day(p.Start), p.Extends ?? "–" }));
        return FangfanCommand.Fine;
    }

    private int Show(ParseResult result, CommonOptions options)
    {
        var shown = result.GetRequiredValue(pack);
        if (result.GetValue(changes)) return Compare(Base(shown), shown, options);
        var (asked, withClauses) = (result.GetValue(quarter), result.GetValue(clauses));
        if (options.Json)
        {
            JsonResult.Write(console, PackDocument.Whole(shown, PackValueTable.ValuesIn(shown, asked)));
            return FangfanCommand.Fine;
        }
        var report = new Report(console);
        new PackPage(shown, options.Language).Print(report, asked);
        if (withClauses) PackClauseList.Print(report, shown, options.Language);
        return FangfanCommand.Fine;
    }

    private static PolicyPack Base(PolicyPack pack) => pack.Extends is not { } parent
        ? throw new InvalidDataException($"{pack.Id} extends no pack; compare any two with 'fangfan packs diff A B'.")
        : PackLibrary.Bundled().Packs.GetValueOrDefault(parent) ?? throw new InvalidDataException($"{parent}, which {pack.Id} extends, does not come with the program; give its file: 'fangfan packs diff {parent}.yaml {pack.Id}.yaml'.");

    private int Diff(ParseResult result, CommonOptions options) => Compare(result.GetRequiredValue(pack), result.GetRequiredValue(other), options);

    private int Compare(PolicyPack first, PolicyPack second, CommonOptions options)
    {
        var page = new PackDiffPage(first, second, options.Language);
        if (options.Json) JsonResult.Write(console, new { first = first.Id, second = second.Id, page.Differences });
        else page.Print(new Report(console));
        return FangfanCommand.Fine;
    }

    private int Validate(ParseResult result, CommonOptions options)
    {
        var found = Found(result.GetValue(packs));
        foreach (var one in found) PackColumns.Check(one);
        string[] ids = [.. found.Select(p => p.Id)];
        if (options.Json) JsonResult.Write(console, new { valid = true, packs = ids });
        else new Report(console).Line(Say(options, $"{ids.Length}个政策包均有效：", $"{ids.Length} packs, all valid: ") + string.Join(", ", ids));
        return FangfanCommand.Fine;
    }

    private static PolicyPack[] Found(string? path) => path switch
    {
        null => [.. PackLibrary.Bundled().Packs.Values],
        _ when File.Exists(path) => [PackLibrary.OfFile(path)],
        _ when Directory.Exists(path) => [.. PackLibrary.OfFolder(path).Packs.Values],
        _ => throw new InvalidDataException($"There is no folder or file '{path}'; give one that holds *.yaml packs."),
    };

    private int Test(ParseResult result, CommonOptions options)
    {
        var run = PackCaseRun.Of(result.GetRequiredValue(pack), result.GetRequiredValue(cases));
        if (options.Json) JsonResult.Write(console, run.Document());
        else run.Print(new Report(console), options.Language);
        return run.Failed.Length == 0 ? FangfanCommand.Fine : FangfanCommand.Failed;
    }

    private static string Say(CommonOptions options, string chinese, string english) => new Wording(chinese, english).In(options.Language);
}
