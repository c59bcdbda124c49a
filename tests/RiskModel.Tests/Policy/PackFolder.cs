using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

/// <summary>A folder of packs made for one test: the bundled ones, edited, and others.</summary>
internal sealed class PackFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("packs");

    public PackFolder()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "policy"), "*.yaml")) File.Copy(path, Path.Combine(folder.FullName, Path.GetFileName(path)));
    }

    /// <summary>Replaces a text that must occur in a pack, once.</summary>
    public PackFolder Edit(string pack, string text, string by)
    {
        var path = Path.Combine(folder.FullName, $"{pack}.yaml");
        var before = File.ReadAllText(path);
        before.Split(text).Length.ShouldBe(2, $"'{text}' stands once in {pack}");
        File.WriteAllText(path, before.Replace(text, by, StringComparison.Ordinal));
        return this;
    }

    public PackFolder Add(string pack, string yaml) => Add(pack, System.Text.Encoding.UTF8.GetBytes(yaml));

    public PackFolder Add(string pack, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, $"{pack}.yaml"), bytes);
        return this;
    }

    public string PathOf(string pack) => Path.Combine(folder.FullName, $"{pack}.yaml");

    public PackLibrary Load() => PackLibrary.Load(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);
}
