namespace FangFan.Risk.Policy;

/// <summary>The packs of a folder of YAML files.</summary>
public sealed class PackLibrary
{
    private const string ClauseFile = "clauses.yaml";

    private PackLibrary(SortedDictionary<string, PolicyPack> packs, ClauseCatalogue clauses) => (Packs, Clauses) = (packs, clauses);

    /// <summary>The packs by id, inheritance resolved.</summary>
    public IReadOnlyDictionary<string, PolicyPack> Packs { get; }

    /// <summary>The clauses that packs cite, of the folder's clauses.yaml; none where it has no such file, and then citations are not checked.</summary>
    public ClauseCatalogue Clauses { get; }

    /// <summary>Beside the assembly, not the program: a notebook's engine loads the library from elsewhere.</summary>
    private static string BundledFolder => Path.Combine(Path.GetDirectoryName(typeof(PackLibrary).Assembly.Location) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory, "policy");

    /// <summary>The packs that come with the program (the folder policy beside the assembly).</summary>
    public static PackLibrary Bundled() => Load(BundledFolder);

    /// <summary>The pack of one file, which may extend those that come with the program and stands in for one of the same id; no other file of its folder is read.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The pack is wrong; the message names file, line, key and the form expected.</exception>
    public static PolicyPack OfFile(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no policy pack '{path}'.", path);
        var sources = Sources(BundledFolder);
        var (id, own) = Source(path);
        sources[id.Text()] = own;
        return Read(sources, ClausesOf(BundledFolder))[id.Text()];
    }

    /// <summary>Reads every *.yaml pack of a folder, and its clauses.yaml where it has one.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A pack is wrong; the message names file, line, key and the form expected.</exception>
    public static PackLibrary Load(string folder)
    {
        if (!Directory.Exists(folder)) throw NoFolder(folder);
        var clauses = ClausesOf(folder);
        return new PackLibrary(Read(Sources(folder), clauses), clauses);
    }

    /// <summary>The packs of a folder, which may extend those that come with the program and stand in for those of the same id;
    /// the program's clauses hold where the folder has no clauses.yaml.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A pack is wrong, or the folder has none; the message names file, line, key and the form expected.</exception>
    public static PackLibrary OfFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw NoFolder(folder);
        var (sources, own) = (Sources(BundledFolder), Sources(folder));
        if (own.Count == 0) throw new InvalidDataException($"{folder}: no policy pack; a pack is a .yaml file / 没有政策包，政策包为 .yaml 文件。");
        foreach (var (id, source) in own) sources[id] = source;
        var clauses = ClausesOf(File.Exists(Path.Combine(folder, ClauseFile)) ? folder : BundledFolder);
        var packs = Read(sources, clauses);
        foreach (var id in sources.Keys.Except(own.Keys)) packs.Remove(id);
        return new PackLibrary(packs, clauses);
    }

    private static DirectoryNotFoundException NoFolder(string folder) => new($"There is no folder '{folder}' to read policy packs from.");

    private static ClauseCatalogue ClausesOf(string folder) =>
        Path.Combine(folder, ClauseFile) is var path && File.Exists(path) ? ClauseReader.Read(path) : ClauseCatalogue.Empty;

    private static SortedDictionary<string, StrictNode> Sources(string folder)
    {
        var sources = new SortedDictionary<string, StrictNode>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(path) == ClauseFile) continue;
            var (id, source) = Source(path);
            sources.Add(id.Text(), source);
        }
        return sources;
    }

    private static (StrictNode Id, StrictNode Source) Source(string path)
    {
        var source = StrictNode.Read(path);
        var id = source.Required("pack", "national-2020");
        return id.Text() == source.Origin
            ? (id, source)
            : throw id.Fault($"the pack '{id.Text()}' must lie in {id.Text()}.yaml", $"政策包“{id.Text()}”的文件名应为 {id.Text()}.yaml");
    }

    private static SortedDictionary<string, PolicyPack> Read(SortedDictionary<string, StrictNode> sources, ClauseCatalogue clauses)
    {
        var inheritance = new PackInheritance(sources);
        var packs = new SortedDictionary<string, PolicyPack>(StringComparer.Ordinal);
        foreach (var id in inheritance.BasesFirst()) packs.Add(id, PackReader.Read(inheritance.Resolve(id), clauses));
        return packs;
    }

    /// <summary>The pack of an id.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists the ids there are.</exception>
    public PolicyPack Resolve(string id) => Packs.TryGetValue(id, out var pack)
        ? pack
        : throw new ArgumentException($"There is no pack '{id}'; the packs are {string.Join(", ", Packs.Keys)}.", nameof(id));
}
