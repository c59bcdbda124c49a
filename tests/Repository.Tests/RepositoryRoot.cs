using System.Runtime.CompilerServices;

namespace FangFan.Risk.Repository.Tests;

/// <summary>Finds the repository's own files.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    public static IEnumerable<string> Sources(params string[] folders) => folders
        .Select(f => PathOf(f)).Where(Directory.Exists)
        .SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories))
        .Where(f => !Path.GetRelativePath(Folder, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "FangFan.Risk.sln"))) folder = folder.Parent ?? throw new InvalidOperationException($"No FangFan.Risk.sln above {here}.");
        return folder.FullName;
    }
}
