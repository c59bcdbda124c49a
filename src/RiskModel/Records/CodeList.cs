namespace FangFan.Risk.Records;

/// <summary>One code: the name in files and its Chinese spellings, the official one first.</summary>
/// <param name="Name">The name written and accepted in files.</param>
/// <param name="English">What it means in English.</param>
/// <param name="Chinese">Chinese spellings accepted; the first is the official one.</param>
public sealed record Code(string Name, string English, params IReadOnlyList<string> Chinese);

/// <summary>The codes a column may hold; a cell is stored as the code's position in <see cref="Codes"/>.</summary>
/// <param name="Name">The list's name in the data dictionary.</param>
/// <param name="Codes">The codes, at most 127.</param>
public sealed record CodeList(string Name, params IReadOnlyList<Code> Codes)
{
    private readonly Dictionary<string, int> positions = Positions(Codes);

    /// <summary>The position of a code given by name or Chinese spelling, -1 where there is none.</summary>
    public int IndexOf(string text) => positions.GetValueOrDefault(text, -1);

    /// <summary>What people call a code given by name; the name itself where there is none of it.</summary>
    public Wording LabelOf(string name) => Codes.FirstOrDefault(c => c.Name == name) is { } code ? new(code.Chinese[0], code.English) : new(name, name);

    private static Dictionary<string, int> Positions(IReadOnlyList<Code> codes)
    {
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < codes.Count; i++)
        {
            positions[codes[i].Name] = i;
            foreach (var spelling in codes[i].Chinese) positions[spelling] = i;
        }
        return positions;
    }
}
