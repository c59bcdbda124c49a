using System.CommandLine;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Tool.Notebooks;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

/// <summary>fangfan notebook clear: takes out what running put in.</summary>
internal sealed class NotebookClearVerb(ToolConsole console)
{
    private readonly Argument<FileInfo[]> notebooks = NotebookVerb.Several();

    public Command Command()
    {
        var command = new Command("clear", "Take outputs, execution counts and times out of notebooks; all else stays as it is.\n\nExample:\n  fangfan notebook clear notebooks/00-start-here.ipynb") { notebooks };
        CommonOptions.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult result)
    {
        var options = CommonOptions.Of(result);
        var files = result.GetRequiredValue(notebooks);
        // All are read before one is written: a broken one leaves the others as they were.
        NotebookDocument[] cleared = [.. files.Select(file => NotebookFile.Read(file).WithoutOutputs())];
        foreach (var (file, notebook) in files.Zip(cleared)) NotebookFile.Write(file, notebook);
        if (options.Json) JsonResult.Write(console, new { cleared = files.Select(file => file.ToString()) });
        else new Report(console).Line(new Wording($"已清除运行结果：{string.Join("、", files.Select(file => file.ToString()))}", $"Cleared: {string.Join(", ", files.Select(file => file.ToString()))}").In(options.Language));
        return FangfanCommand.Fine;
    }
}
