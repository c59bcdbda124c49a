using System.Reflection;
using System.Runtime.Loader;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>
/// The libraries of one folder that #r names, with what they need in turn, apart from the host's own copies.
/// Sessions of a process share them, so that running one notebook for many counties compiles the libraries once.
/// </summary>
internal sealed class LibraryFolder : AssemblyLoadContext
{
    private static readonly Dictionary<string, LibraryFolder> Known = new(StringComparer.Ordinal);
    private static readonly List<string> Named = [];
    private readonly string folder;

    private LibraryFolder(string folder) : base(folder) => this.folder = folder;

    /// <summary>The folder of a library; what the library needs is looked for there first, then beside other libraries that were named.</summary>
    public static LibraryFolder Of(string library)
    {
        var folder = Path.GetDirectoryName(library)!;
        lock (Known)
        {
            if (!Named.Contains(library)) Named.Add(library);
            if (!Known.TryGetValue(folder, out var known)) Known.Add(folder, known = new(folder));
            return known;
        }
    }

    /// <summary>The assembly of that simple name in the folder; null where there is none.</summary>
    public Assembly? Find(string name)
    {
        var path = Path.Combine(folder, name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (RuntimeReferences.Assemblies.ContainsKey(name)) return null;
        return Find(name) ?? Elsewhere(name);
    }

    private Assembly? Elsewhere(string name)
    {
        string? library;
        lock (Known) library = Named.FindLast(path => Path.GetFileNameWithoutExtension(path) == name && Path.GetDirectoryName(path) != folder);
        return library is null || !File.Exists(library) ? null : Of(library).LoadFromAssemblyPath(library);
    }
}
