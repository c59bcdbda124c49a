using System.Text.RegularExpressions;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Dialect;

/// <summary>Outputs that should not be committed.</summary>
internal static partial class OutputRules
{
    public static void Check(NotebookCell cell, CellFindings findings)
    {
        foreach (var (i, output) in cell.Outputs.Index())
        {
            if (output is ErrorOutput error) findings.Add(0, $"output {i + 1} is an error, {error.Name}: {error.Message}", "mend the cell and run the notebook again");
            var path = Texts(output).Select(t => MachinePath().Match(t)).FirstOrDefault(m => m.Success)?.Value;
            if (path is not null) findings.Add(0, $"output {i + 1} names a path of the machine, '{path}'", "print it relative to the notebook, or not at all");
        }
    }

    private static IEnumerable<string> Texts(CellOutput output) => output switch
    {
        StreamOutput stream => [stream.Text],
        DisplayOutput display => Texts(display.Data),
        ResultOutput result => Texts(result.Data),
        ErrorOutput error => [error.Message, .. error.Traceback],
        UnknownOutput unknown => [unknown.Json],
        _ => [],
    };

    /// <summary>Pictures in base64 are no text to search.</summary>
    private static IEnumerable<string> Texts(MimeBundle bundle) => bundle.Content.Where(c => MultilineText.IsSplit(c.Key) || MultilineText.IsJson(c.Key)).Select(c => c.Value);

    [GeneratedRegex(@"(?<![\w.~/:-])(?:/(?:home|work|root|tmp|usr|mnt|media|opt|srv|var|Users|private)/[\w./~-]+|[A-Za-z]:\\{1,2}\w[\w.\\ ~-]*)")]
    private static partial Regex MachinePath();
}
