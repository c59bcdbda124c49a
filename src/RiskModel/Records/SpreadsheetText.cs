using System.Globalization;

namespace FangFan.Risk.Records;

/// <summary>Texts that a spreadsheet must not take for formulas: an apostrophe goes before a first character that would start one.
/// A plain number stays as it is.</summary>
public static class SpreadsheetText
{
    // The apostrophe is in the set so that Restore always undoes Defuse; the wide forms are folded to the narrow ones by some editions.
    private const string Dangerous = "=+-@\t\r\n'＝＋－＠";

    /// <summary>The text as a cell may carry it.</summary>
    public static string Defuse(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) && !IsNumber(text) ? "'" + text : text;

    /// <summary>The text that <see cref="Defuse"/> was given.</summary>
    public static string Restore(string cell) => cell is ['\'', _, ..] && Dangerous.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && !char.IsWhiteSpace(text[0]);
}
