using System.Text.Json;
using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Notebook.Comparison;

/// <summary>How far a number of a fresh output may be from the committed one. All else must be equal.</summary>
/// <remarks>The same machine gives the same bytes. Another processor may add vectors in another order, which changes a sum by about 1e-12 of itself;
/// printed to four digits that shows only where a value lies on the edge between two roundings, so a few last digits flip and nothing else changes.
/// A real change of a result moves many numbers, or one by more than its last digit. Whole numbers are counts, codes and years: they must be equal, unless
/// they are printed with thousands separators, when they are amounts.</remarks>
public sealed record OutputTolerance
{
    /// <summary>The place in a notebook's metadata that sets its own values: metadata.fangfan.tolerance, an object with these properties in lower case.</summary>
    internal const string Key = "fangfan.tolerance";

    /// <summary>Of the greater of the two numbers; the default is 1e-6, well over what the order of sums does and under what people read.</summary>
    public double Relative { get; init; } = 1e-6;

    /// <summary>In the number's own unit; the default is 1e-9, so that what should be zero may be 1e-17.</summary>
    public double Absolute { get; init; } = 1e-9;

    /// <summary>Units of the last printed digit by which a decimal number may flip; the default is 1.</summary>
    public double LastDigits { get; init; } = 1;

    /// <summary>The share of an output's decimal numbers that may flip, 0 to 1, rounded up to a whole number of them; the default is 0.02.</summary>
    public double Flips { get; init; } = 0.02;

    /// <summary>How far a coordinate of a drawing may move [pixels]; the default is 0.05, which nobody sees; the numbers behind a drawing stand in its text.</summary>
    public double Pixels { get; init; } = 0.05;

    /// <summary>These values with those that the notebook's metadata sets.</summary>
    /// <exception cref="InvalidDataException">The metadata hold something else than known names and numbers from 0.</exception>
    public OutputTolerance For(NotebookDocument notebook)
    {
        if (notebook.Metadata.Member("fangfan", JsonValueKind.Object) is not { } own || !own.TryGetProperty("tolerance", out var values)) return this;
        if (values.ValueKind != JsonValueKind.Object) throw Bad(notebook, "", """expected an object such as {"relative": 1e-6}""");
        var tolerance = this;
        foreach (var member in values.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Number || member.Value.GetDouble() is not (>= 0 and var value)) throw Bad(notebook, member.Name, "expected a number from 0");
            tolerance = member.Name switch
            {
                "relative" => tolerance with { Relative = value },
                "absolute" => tolerance with { Absolute = value },
                "lastdigits" => tolerance with { LastDigits = value },
                "flips" => tolerance with { Flips = value },
                "pixels" => tolerance with { Pixels = value },
                _ => throw Bad(notebook, member.Name, "expected relative, absolute, lastdigits, flips or pixels"),
            };
        }
        return tolerance;
    }

    private static InvalidDataException Bad(NotebookDocument notebook, string key, string expected) => new($"{notebook.Name}: metadata.{Key}{(key.Length > 0 ? "." + key : "")}: {expected}.");
}
