using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Comparison;

/// <summary>Compares the outputs that a notebook was committed with to those of a fresh run.</summary>
public static class OutputComparison
{
    /// <summary>nbval's tag of a cell whose outputs are not compared.</summary>
    public const string IgnoreTag = "nbval-ignore-output";

    /// <summary>Every output that differs; cells are matched by id. Not compared are execution counts, times, tracebacks, and cells tagged nbval-ignore-output.</summary>
    /// <param name="committed">Its metadata may set tolerances of its own.</param>
    /// <param name="fresh">The same notebook after a run.</param>
    /// <param name="tolerance">How far numbers may be apart.</param>
    /// <exception cref="InvalidDataException">The committed notebook's tolerances are malformed.</exception>
    public static IReadOnlyList<OutputDifference> Between(NotebookDocument committed, NotebookDocument fresh, OutputTolerance tolerance)
    {
        var own = tolerance.For(committed);
        var runs = fresh.Cells.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var known = committed.Cells.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<OutputDifference> differences =
        [
            .. committed.Cells.Index().Where(c => IsCompared(c.Item)).SelectMany(c => new CellComparison(committed, c.Index).Differences(runs.GetValueOrDefault(c.Item.Id), own)),
            .. fresh.Cells.Index().Where(c => IsCompared(c.Item) && !known.Contains(c.Item.Id) && !c.Item.HasTag(NotebookCell.InjectedTag)).Select(c => new CellComparison(fresh, c.Index).Whole("no such cell", "a cell")),
        ];
        return [.. differences];
    }

    private static bool IsCompared(NotebookCell cell) => cell.Kind == CellKind.Code && !cell.HasTag(IgnoreTag);
}

/// <summary>Compares one cell's outputs.</summary>
/// <param name="notebook">That holds the cell.</param>
/// <param name="index">The cell's place, from 0.</param>
internal sealed class CellComparison(NotebookDocument notebook, int index)
{
    private const string Nothing = "nothing";

    public IEnumerable<OutputDifference> Differences(NotebookCell? fresh, OutputTolerance tolerance)
    {
        if (fresh is null) return [Whole("a cell", "no such cell")];
        var (before, after) = (Joined(notebook.Cells[index].Outputs), Joined(fresh.Outputs));
        return Enumerable.Range(0, Math.Max(before.Count, after.Count))
            .Select(i => Difference(i, before.ElementAtOrDefault(i), after.ElementAtOrDefault(i), tolerance)).OfType<OutputDifference>();
    }

    public OutputDifference Whole(string committed, string fresh) => At(0, "the cell", committed, fresh);

    /// <summary>How a stream falls into writes depends on the moment, so what follows one another counts as one.</summary>
    private static List<CellOutput> Joined(IReadOnlyList<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        foreach (var output in outputs)
        {
            if (output is StreamOutput next && joined.LastOrDefault() is StreamOutput last && last.Name == next.Name) joined[^1] = last with { Text = last.Text + next.Text };
            else joined.Add(output);
        }
        return joined;
    }

    private OutputDifference? Difference(int output, CellOutput? committed, CellOutput? fresh, OutputTolerance tolerance)
    {
        if (committed is null || fresh is null) return At(output, "number of outputs", Kind(committed), Kind(fresh));
        var (before, after) = (Parts(committed), Parts(fresh));
        foreach (var place in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!before.TryGetValue(place, out var a) || !after.TryGetValue(place, out var b)) return At(output, place, Kind(committed), Kind(fresh));
            var markup = place is MimeBundle.Html or MimeBundle.Svg;
            if (TextComparison.FirstDifference(a, b, markup, tolerance) is { } texts) return At(output, place, texts.Committed, texts.Fresh);
        }
        return null;
    }

    private static Dictionary<string, string> Parts(CellOutput output) => output switch
    {
        StreamOutput stream => new() { [stream.Name] = stream.Text },
        DisplayOutput display => Parts(display.Data, "display"),
        ResultOutput result => Parts(result.Data, "result"),
        ErrorOutput error => new() { ["error"] = $"{error.Name}: {error.Message}" },
        UnknownOutput unknown => new() { [unknown.Type] = unknown.Json },
        _ => throw new ArgumentException($"An output of the kind {output.GetType().Name} cannot be compared."),
    };

    private static Dictionary<string, string> Parts(MimeBundle bundle, string kind)
    {
        var parts = bundle.Content.ToDictionary(c => c.Key, c => MultilineText.IsJson(c.Key) ? MimeJson.JsonOf(c.Value)?.ToJsonString() ?? "null" : c.Value, StringComparer.Ordinal);
        parts[kind] = "";
        return parts;
    }

    private static string Kind(CellOutput? output) => output switch
    {
        null => Nothing,
        ErrorOutput error => $"error {error.Name}: {error.Message}",
        _ => string.Join(" and ", Parts(output).Where(p => p.Value.Length > 0).Select(p => p.Key).Order(StringComparer.Ordinal)) is { Length: > 0 } kinds ? kinds : Nothing,
    };

    private OutputDifference At(int output, string place, string committed, string fresh) =>
        new(index + 1, notebook.Cells[index].Id, notebook.HeadingAt(index), output + 1, place, OneLine(committed), OneLine(fresh));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
