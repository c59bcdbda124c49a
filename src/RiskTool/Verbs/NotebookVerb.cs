using System.CommandLine;
using FangFan.Risk.Tool.Notebooks;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan notebook: runs notebooks, writes them as pages, clears and checks them.</summary>
internal sealed class NotebookVerb(ToolConsole console)
{
    public Command Command()
    {
        var command = new Command("notebook", "Notebooks (.ipynb, C#): run them, write them as pages, clear and check them.\n\nExample:\n"
            + "  fangfan notebook run notebooks/01-quarterly-reassessment.ipynb -p data=county -p quarter=2021Q4 -o county.ipynb --html county.html");
        command.Subcommands.Add(new NotebookRunVerb(console).Command());
        command.Subcommands.Add(new NotebookHtmlVerb(console).Command());
        command.Subcommands.Add(new NotebookClearVerb(console).Command());
        command.Subcommands.Add(new NotebookCheckVerb(console).Command());
        return command;
    }

    public static Argument<FileInfo> One()
    {
        var argument = new Argument<FileInfo>("X.ipynb") { Description = "The notebook." };
        argument.Validators.Add(result => Check(result));
        return argument;
    }

    public static Argument<FileInfo[]> Several()
    {
        var argument = new Argument<FileInfo[]>("X.ipynb") { Description = "The notebooks.", Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result => Check(result));
        return argument;
    }

    public static Option<int?> Timeout()
    {
        var option = new Option<int?>("--timeout") { Description = "Seconds that one cell may take. Default: no limit.", HelpName = "SECONDS" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given, ..] && int.TryParse(given.Value, out var seconds) && seconds < 1) result.AddError($"--timeout {given.Value}: give 1 or more seconds.");
        });
        return option;
    }

    private static void Check(System.CommandLine.Parsing.ArgumentResult result)
    {
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            if (!path.EndsWith(NotebookFile.Ending, StringComparison.OrdinalIgnoreCase)) result.AddError($"'{path}' is no notebook; give a file that ends in {NotebookFile.Ending}.");
        }
    }
}
