using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FangFan.Risk.Notebook.Sessions;

/// <summary>Finds what #r names: a file, from the base folder, or an assembly of the runtime; and beside a library what it needs in turn.</summary>
internal sealed class LibraryResolver(string baseFolder) : MetadataReferenceResolver
{
    private readonly string baseFolder = Path.GetFullPath(baseFolder);

    public override bool ResolveMissingAssemblies => true;

    /// <summary>The file that #r names, or null where there is none.</summary>
    public string? PathOf(string reference)
    {
        var path = Path.GetFullPath(reference, baseFolder);
        if (File.Exists(path)) return path;
        return RuntimeReferences.Assemblies.GetValueOrDefault(reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? reference[..^4] : reference);
    }

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        PathOf(reference) is { } path ? [RuntimeReferences.Of(path)] : [];

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (definition is not PortableExecutableReference { FilePath: { } asker }) return null;
        var path = Path.Combine(Path.GetDirectoryName(asker)!, referenceIdentity.Name + ".dll");
        return File.Exists(path) ? RuntimeReferences.Of(path) : null;
    }

    public override bool Equals(object? other) => other is LibraryResolver resolver && resolver.baseFolder == baseFolder;

    public override int GetHashCode() => baseFolder.GetHashCode(StringComparison.Ordinal);
}
