using System.Globalization;
using System.Text.Json.Nodes;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>When a cell ran, as nbclient keeps it in the cell's metadata under "execution".</summary>
/// <param name="Started">When its code was handed over.</param>
/// <param name="Ended">When it was done.</param>
public sealed record CellTiming(DateTimeOffset Started, DateTimeOffset Ended)
{
    internal const string Key = "execution";

    internal JsonObject ToJson() => new()
    {
        ["iopub.execute_input"] = Text(Started),
        ["iopub.status.busy"] = Text(Started),
        ["iopub.status.idle"] = Text(Ended),
        ["shell.execute_reply"] = Text(Ended),
    };

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
