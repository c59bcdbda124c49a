using System.CommandLine;
using FangFan.Risk.Tool.Notebooks;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan notebook html: a notebook with its outputs as one page.</summary>
internal sealed class NotebookHtmlVerb(ToolConsole console)
{
    private readonly Argument<FileInfo> notebook = NotebookVerb.One();
    private readonly Option<FileInfo?> place = new("--out", "-o") { Description = "The page. Default: beside the notebook, ending in .html.", HelpName = "X.html" };
    private readonly Option<string> code = Code();

    public Command Command()
    {
        var command = new Command("html", "Write a notebook as it stands, outputs included, as one page that needs nothing else and prints well. Nothing is run.\n\nExample:\n"
            + "  fangfan notebook html notebooks/00-start-here.ipynb -o start-here.html --code open")
        {
            notebook, place, code,
        };
        CommonOptions.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    /// <summary>Whether a page shows code at once.</summary>
    public static Option<string> Code()
    {
        var option = new Option<string>("--code") { Description = "Code on the page: open, or folded away behind a line to click. Default folded.", DefaultValueFactory = _ => "folded", HelpName = "open|folded" };
        option.AcceptOnlyFromAmong("open", "folded");
        return option;
    }

    private int Run(ParseResult result)
    {
        var options = CommonOptions.Of(result);
        var file = result.GetRequiredValue(notebook);
        var page = result.GetValue(place) ?? new FileInfo(Path.ChangeExtension(file.ToString(), ".html"));
        NotebookFile.WritePage(page, NotebookFile.Read(file), NotebookFile.PageOptions(file, IsOpen(result.GetValue(code)), options.Language));
        if (options.Json) JsonResult.Write(console, new { notebook = file.ToString(), page = page.ToString() });
        else new Report(console).Line(new Wording($"已写入{page}", $"Written to {page}").In(options.Language));
        return FangfanCommand.Fine;
    }

    public static bool IsOpen(string? code) => code == "open";
}
