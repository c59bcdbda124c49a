using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>What cells are compiled against: the assemblies of the shared runtime that runs this process (no SDK is needed) and those named by #r. Each is read once in the life of the process, as the runtime itself loads a file once: a new build of a library needs a new process.</summary>
internal static class RuntimeReferences
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Read = new(StringComparer.Ordinal);

    /// <summary>The paths of the runtime's own assemblies by simple name.</summary>
    public static FrozenDictionary<string, string> Assemblies { get; } = Find();

    /// <summary>The runtime's assemblies, and this one, for Display().</summary>
    public static IReadOnlyList<MetadataReference> All { get; } = [.. Assemblies.Values.Append(typeof(DisplayExtensions).Assembly.Location).Select(Of)];

    /// <summary>The reference to one file.</summary>
    public static PortableExecutableReference Of(string path) => Read.GetOrAdd(path, static p => MetadataReference.CreateFromFile(p));

    private static FrozenDictionary<string, string> Find()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == folder).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(p => Path.GetFileNameWithoutExtension(p), StringComparer.OrdinalIgnoreCase);
    }
}
