using System.Reflection;
using System.Runtime.Loader;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>The compiled cells of one session, unloaded with it, and the libraries that they name.</summary>
internal sealed class SubmissionContext() : AssemblyLoadContext("cells", isCollectible: true)
{
    private readonly Dictionary<string, (LibraryFolder Folder, string Path)> libraries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A library that a cell has named; the first of a name stays for the life of the session, so that its types stay the same.</summary>
    public void Add(string library)
    {
        var name = Path.GetFileNameWithoutExtension(library);
        if (!RuntimeReferences.Assemblies.ContainsKey(name)) libraries.TryAdd(name, (LibraryFolder.Of(library), library));
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        var own = typeof(SubmissionContext).Assembly;
        if (name == own.GetName().Name) return own;
        if (RuntimeReferences.Assemblies.ContainsKey(name)) return null;
        if (libraries.TryGetValue(name, out var library)) return library.Folder.LoadFromAssemblyPath(library.Path);
        return libraries.Values.Select(l => l.Folder).Distinct().Select(f => f.Find(name)).FirstOrDefault(a => a is not null);
    }
}
