using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FangFan.Risk.Repository.Tests;

public class LayeringTests
{
    private const string RootNamespace = "FangFan.Risk";

    [Fact]
    public void Each_folder_of_the_library_uses_only_the_layers_left_of_it()
    {
        var breaches = Breaches("RiskModel", (folder, used) => Layers.Allowed.TryGetValue(folder, out var allowed) ? allowed.Contains(used) : false);
        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void The_simulator_knows_records_panel_and_policy_only() =>
        Breaches("SyntheticData", (_, used) => used == "Synthetic" || Layers.AllowedToSyntheticData.Contains(used)).ShouldBeEmpty();

    [Fact]
    public void Each_project_references_only_the_projects_it_may()
    {
        foreach (var folder in Directory.EnumerateDirectories(RepositoryRoot.PathOf("src")))
        {
            var project = Path.GetFileName(folder);
            Layers.Projects.Keys.ShouldContain(project, $"src/{project} is not in the table of layers");
            var references = XDocument.Load(Path.Combine(folder, project + ".csproj")).Descendants("ProjectReference")
                .Where(r => r.Attribute("ReferenceOutputAssembly")?.Value != "false")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            references.Except(Layers.Projects[project]).ShouldBeEmpty($"src/{project} references what it may not");
        }
    }

    [Fact]
    public void A_breach_is_found_where_there_is_one()
    {
        var records = CSharpSyntaxTree.ParseText("namespace FangFan.Risk.Records; public class Row { public Panel.Thing? Thing; }", path: "Records/Row.cs");
        var panel = CSharpSyntaxTree.ParseText("namespace FangFan.Risk.Panel; public class Thing { }", path: "Panel/Thing.cs");
        Breaches([records, panel], "", (folder, used) => Layers.Allowed[folder].Contains(used)).ShouldHaveSingleItem().ShouldContain("Records uses Panel");
    }

    private static IReadOnlyList<string> Breaches(string project, Func<string, string, bool> allowed)
    {
        var projectFolder = RepositoryRoot.PathOf("src", project);
        var sources = RepositoryRoot.Sources(Path.Combine("src", "RiskModel")).Concat(project == "RiskModel" ? [] : RepositoryRoot.Sources(Path.Combine("src", project)));
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;", options, "/usings.cs");
        return Breaches([usings, .. sources.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f))], projectFolder, allowed);
    }

    private static IReadOnlyList<string> Breaches(SyntaxTree[] trees, string projectFolder, Func<string, string, bool> allowed)
    {
        var compilation = CSharpCompilation.Create("layers", trees, PlatformReferences(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var breaches = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in trees.Where(t => t.FilePath.StartsWith(projectFolder, StringComparison.Ordinal)))
        {
            var model = compilation.GetSemanticModel(tree);
            var relative = Path.GetRelativePath(projectFolder.Length == 0 ? "." : projectFolder, tree.FilePath);
            var folder = Path.GetDirectoryName(relative)!.Split(Path.DirectorySeparatorChar)[0];
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (UsedLayer(model, name) is { } used && used != folder && !allowed(folder, used)) breaches.Add($"{relative}: {folder} uses {used} ({name})");
            }
        }
        return [.. breaches];
    }

    private static string? UsedLayer(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol) return null;
        if (!symbol.Locations.Any(l => l.IsInSource)) return null;
        var holder = symbol.ContainingNamespace?.ToDisplayString() ?? "";
        if (holder == RootNamespace) return Layers.Root;
        return holder.StartsWith(RootNamespace + ".", StringComparison.Ordinal) ? holder[(RootNamespace.Length + 1)..].Split('.')[0] : null;
    }

    private static IEnumerable<MetadataReference> PlatformReferences() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => !Path.GetFileName(p).StartsWith(RootNamespace, StringComparison.Ordinal))
        .Select(p => MetadataReference.CreateFromFile(p));
}
