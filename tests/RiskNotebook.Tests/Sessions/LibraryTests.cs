using FangFan.Risk.Display;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Notebook.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FangFan.Risk.Tests.Sessions;

public sealed class LibraryTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fangfan-notebook-");

    [Fact]
    public async Task A_library_is_named_by_a_path_from_the_base_folder_and_stays_for_later_cells()
    {
        Library("bin/Village.dll", "namespace Villages; public record Village(string Name) { public static string Place => typeof(Village).Assembly.Location; }");
        using var cells = new Cells(new() { BaseFolder = folder.FullName });
        await cells.ValueAsync("#r \"bin/Village.dll\"");
        await cells.ValueAsync("using Villages;");
        (await cells.ValueAsync("new Village(\"柳溪\")")).ShouldBe("Village { Name = 柳溪 }");
        (await cells.ValueAsync("Village.Place")).ShouldBe(Path.Combine(folder.FullName, "bin", "Village.dll"));
        (await cells.ValueAsync($"#r \"{folder.FullName}/bin/Village.dll\"\nVillage.Place.Length > 0")).ShouldBe("True");
    }

    [Fact]
    public async Task What_a_library_needs_is_found_beside_it_or_beside_another_that_was_named()
    {
        var inner = Library("bin/Inner.dll", "public class Inner { public int N => 3; }");
        Library("bin/Outer.dll", "public class Outer { public Inner Inner => new(); }", inner);
        Library("other/Third.dll", "public class Third { public static int N => new Inner().N + 1; }", inner);
        using var cells = new Cells(new() { BaseFolder = folder.FullName });
        (await cells.ValueAsync("#r \"bin/Outer.dll\"\nnew Outer().Inner.N")).ShouldBe("3");
        (await cells.ValueAsync("#r \"other/Third.dll\"\n#r \"bin/Inner.dll\"\nThird.N")).ShouldBe("4");
    }

    [Fact]
    public async Task Two_versions_of_a_library_run_side_by_side()
    {
        Library("one/Count.dll", "public static class Count { public static int Of() => 1; }");
        Library("two/Count.dll", "public static class Count { public static int Of() => 2; }");
        using Cells one = new(new() { BaseFolder = folder.FullName }), two = new(new() { BaseFolder = folder.FullName });
        await one.ValueAsync("#r \"one/Count.dll\"\nint Mine() => Count.Of();");
        await two.ValueAsync("#r \"two/Count.dll\"\nint Mine() => Count.Of();");
        (await one.ValueAsync("Mine()")).ShouldBe("1");
        (await two.ValueAsync("Mine()")).ShouldBe("2");
    }

    [Fact]
    public async Task Sessions_share_a_library()
    {
        Library("bin/Shared.dll", "public static class Tally { public static int N; }");
        for (var i = 1; i <= 3; i++)
        {
            using var cells = new Cells(new() { BaseFolder = folder.FullName });
            (await cells.ValueAsync("#r \"bin/Shared.dll\"\n++Tally.N")).ShouldBe(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task The_types_of_a_copy_of_the_display_library_show_as_those_of_the_host_do()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "bin"));
        File.Copy(typeof(Table).Assembly.Location, Path.Combine(folder.FullName, "bin", "FangFan.Risk.Display.dll"));
        using var cells = new Cells(new() { BaseFolder = folder.FullName });
        await cells.ValueAsync("#r \"bin/FangFan.Risk.Display.dll\"\nusing FangFan.Risk.Display; var table = new Table(\"标题\", [new(\"乡镇\"), new(\"户\", true)], [[\"柳溪\", \"3\"]]);");
        var expected = new Table("标题", [new("乡镇"), new("户", true)], [["柳溪", "3"]]);
        var ran = await cells.RunAsync("table.Display(); table.Display(\"text/plain\"); table");
        var shown = ran.Outputs.OfType<DisplayOutput>().ToArray();
        shown[0].Data.Content.ShouldBe(new Dictionary<string, string> { [MimeBundle.Html] = expected.ToHtml(), [MimeBundle.Plain] = expected.ToString() });
        shown[1].Data.Content.Keys.ShouldBe([MimeBundle.Plain]);
        ran.Outputs.OfType<ResultOutput>().Single().Data.Content.Keys.ShouldBe([MimeBundle.Html, MimeBundle.Plain]);
        (await cells.ValueAsync("typeof(Table).Assembly.Location")).ShouldStartWith(folder.FullName);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_leaves_its_libraries_out()
    {
        Library("bin/Village.dll", "public class Village { }");
        using var cells = new Cells(new() { BaseFolder = folder.FullName });
        (await cells.RunAsync("#r \"bin/Village.dll\"\noops")).Status.ShouldBe(CellStatus.Failed);
        (await cells.RunAsync("new Village()")).Status.ShouldBe(CellStatus.Failed);
    }

    [Fact]
    public async Task A_file_that_is_no_library_is_an_error_of_the_cell()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "text.dll"), "no library");
        using var cells = new Cells(new() { BaseFolder = folder.FullName });
        (await cells.RunAsync("#r \"text.dll\"\n1")).Result.Error!.Name.ShouldBe("CompilationError");
    }

    private PortableExecutableReference Library(string path, string code, params MetadataReference[] references)
    {
        var full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var compilation = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(path), [CSharpSyntaxTree.ParseText(code)], [.. RuntimeReferences.All, .. references], new(OutputKind.DynamicallyLinkedLibrary));
        compilation.Emit(full).Diagnostics.ShouldBeEmpty();
        return MetadataReference.CreateFromFile(full);
    }

    public void Dispose() => folder.Delete(true);
}
