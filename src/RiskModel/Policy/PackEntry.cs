namespace FangFan.Risk.Policy;

/// <summary>A field of an entry in words.</summary>
internal readonly record struct PackField(Wording Name, Wording Text);

/// <summary>One of several alike in an entry, such as a span of a value, a scope group or a row of the level table.</summary>
/// <param name="Summary">All of it in a line.</param>
/// <param name="Fields">Its fields; empty where the line is all there is.</param>
internal sealed record PackItem(Wording Summary, IReadOnlyList<PackField> Fields);

/// <summary>An entry of a pack in words, so that packs can be compared as people read them.</summary>
/// <param name="Section">Key of the section.</param>
/// <param name="Id">Its id; empty for a section that is one entry.</param>
/// <param name="Title">What people read.</param>
internal sealed record PackEntry(string Section, string Id, Wording Title)
{
    private readonly List<PackField> fields = [];
    private readonly List<(Wording Name, IReadOnlyList<PackItem> Items)> lists = [];

    public IReadOnlyList<PackField> Fields => fields;

    public IReadOnlyList<(Wording Name, IReadOnlyList<PackItem> Items)> Lists => lists;

    /// <summary>Adds a field; one without text is none.</summary>
    public PackEntry With(Wording name, Wording? text)
    {
        if (text is { Chinese.Length: > 0 } words) fields.Add(new(name, words));
        return this;
    }

    /// <summary>Adds a field that reads the same in both languages.</summary>
    public PackEntry With(Wording name, string? text) => With(name, text is null ? null : new Wording(text, text));

    public PackEntry With(Wording name, IEnumerable<PackItem> items)
    {
        lists.Add((name, [.. items]));
        return this;
    }

    public PackEntry With(Wording name, IEnumerable<Wording> items) => With(name, items.Select(i => new PackItem(i, [])));
}
