namespace FangFan.Risk.Ranking;

/// <summary>Texts that a spreadsheet must not take for formulas: an apostrophe goes before a first character that would start one.</summary>
public static class SpreadsheetText
{
    // The apostrophe is in the set so that Restore always undoes Defuse; the wide forms are folded to the narrow ones by some editions.
    private const string Dangerous = "=+-@\t\r\n'＝＋－＠";

    /// <summary>The text as a cell may carry it.</summary>
    public static string Defuse(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    /// <summary>The text that <see cref="Defuse"/> was given.</summary>
    public static string Restore(string cell) => cell is ['\'', _, ..] && Dangerous.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
