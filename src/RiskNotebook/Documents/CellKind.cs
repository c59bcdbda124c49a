namespace FangFan.Risk.Notebook.Documents;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Text for people.</summary>
    Markdown,

    /// <summary>Code, with what it gave when it last ran.</summary>
    Code,

    /// <summary>Text that is neither run nor shown as Markdown.</summary>
    Raw,
}

/// <summary>Names of the kinds in the file.</summary>
internal static class CellKinds
{
    public static IReadOnlyDictionary<string, CellKind> ByName { get; } = new Dictionary<string, CellKind>(StringComparer.Ordinal)
    {
        ["markdown"] = CellKind.Markdown,
        ["code"] = CellKind.Code,
        ["raw"] = CellKind.Raw,
    };

    public static string Name(this CellKind kind) => ByName.First(k => k.Value == kind).Key;
}
