using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Tests.Rules;

/// <summary>The cases that come with the program, beside the packs that judge them.</summary>
internal static class PolicyCases
{
    private static readonly string[] Paths = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "policy", "cases"), "*.yaml").Order(StringComparer.Ordinal)];
    private static readonly Lazy<IReadOnlyList<PolicyCase>> Read = new(() => [.. Paths.SelectMany(f => CaseFile.Load(f))]);
    private static readonly Lazy<PackLibrary> Library = new(PackLibrary.Bundled);

    public static IReadOnlyDictionary<string, PolicyPack> Packs => Library.Value.Packs;

    public static IReadOnlyList<string> Files => Paths;

    public static IReadOnlyList<PolicyCase> All => Read.Value;

    public static IReadOnlyList<PolicyCase> Of(string pack) => [.. All.Where(c => c.Pack == pack)];

    /// <summary>The bundled packs, each as one row of a theory.</summary>
    public static TheoryData<string> PackIds()
    {
        var ids = new TheoryData<string>();
        foreach (var id in Packs.Keys) ids.Add(id);
        return ids;
    }
}
