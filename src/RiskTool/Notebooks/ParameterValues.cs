using System.CommandLine;
using System.CommandLine.Parsing;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Parameters;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>Values that the command line gives to a notebook's parameters.</summary>
internal static class ParameterValues
{
    /// <summary>The parameter that holds the county's folder, in every notebook.</summary>
    public const string Data = "data";

    public static Option<IReadOnlyDictionary<string, string>> Option() => new("--parameter", "-p")
    {
        Description = "A value for a variable of the cell tagged 'parameters'; may be given several times. "
            + "A path is meant from where you stand: where the default is a path that the notebook's folder has and yours exists too, it is rewritten relative to the notebook's folder.",
        HelpName = "NAME=VALUE",
        CustomParser = Parse,
        DefaultValueFactory = _ => new Dictionary<string, string>(),
    };

    /// <summary>The notebook with the values set in a cell of their own.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">Its folder, from which its relative paths start.</param>
    /// <param name="values">As given on the command line.</param>
    /// <exception cref="ArgumentException">It has no such parameter, or a value does not fit; the message tells which it has.</exception>
    public static NotebookDocument Inject(NotebookDocument notebook, DirectoryInfo folder, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0) return notebook;
        var paths = ParameterInjection.Of(notebook).Where(parameter => parameter.Text is { } text && IsPathFrom(folder.FullName, text)).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var here = Environment.CurrentDirectory;
        return ParameterInjection.Inject(notebook, values.ToDictionary(
            pair => pair.Key,
            pair => paths.Contains(pair.Key) && !Path.IsPathRooted(pair.Value) && IsPathFrom(here, pair.Value) ? Relative(folder, Path.Combine(here, pair.Value)) : pair.Value,
            StringComparer.Ordinal));
    }

    /// <summary>A path as the notebook says it, with the same separators on every system.</summary>
    public static string Relative(DirectoryInfo folder, string path) => Path.GetRelativePath(folder.FullName, path).Replace('\\', '/');

    private static bool IsPathFrom(string folder, string path) => path.Length > 0 && Path.Exists(Path.Combine(folder, path));

    private static Dictionary<string, string> Parse(ArgumentResult result)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var given in result.Tokens.Select(token => token.Value))
        {
            if (given.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals)) result.AddError($"-p '{given}' sets nothing; write NAME=VALUE.");
            else if (!values.TryAdd(given[..equals], given[(equals + 1)..])) result.AddError($"-p {given[..equals]} is given twice; give it once.");
        }
        return values;
    }
}
