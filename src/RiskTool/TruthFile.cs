using FangFan.Risk.Evaluation;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool;

/// <summary>Reads the true probabilities beside a generated county.</summary>
internal static class TruthFile
{
    /// <summary>The folder's truth; null where there is none. Says on the errors' end what was found wrong with it.</summary>
    public static TruthTable? Of(DirectoryInfo folder, ToolConsole console, CommonOptions options)
    {
        var truth = TruthTable.TryLoad(folder.FullName);
        if (truth is { Problems: [var first, ..] }) console.Error.WriteLine($"{first.File}: {first.Message.In(options.Language)}");
        return truth;
    }
}
