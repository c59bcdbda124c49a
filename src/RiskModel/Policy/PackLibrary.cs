namespace FangFan.Risk.Policy;

/// <summary>The packs of a folder of YAML files.</summary>
public sealed class PackLibrary
{
    /// <summary>The packs by id, inheritance resolved.</summary>
    public IReadOnlyDictionary<string, PolicyPack> Packs { get; } = new Dictionary<string, PolicyPack>();

    /// <summary>The packs that come with the program (the folder policy beside the assembly).</summary>
    public static PackLibrary Bundled() => Load(Path.Combine(AppContext.BaseDirectory, "policy"));

    /// <summary>Reads every *.yaml pack of a folder.</summary>
    /// <exception cref="InvalidDataException">A pack is wrong; the message names file, line, key and the form expected.</exception>
    public static PackLibrary Load(string folder) => throw new NotImplementedException(folder);
}
