namespace FangFan.Risk.Repository.Tests;

public class SourceHygieneTests
{
    private static readonly string[] Code = ["src", "tests", "bench"];
    private static readonly string[] VagueNames = ["Common", "Utils", "Util", "Helpers", "Helper", "Managers", "Manager", "Misc", "Shared"];

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        RepositoryRoot.Sources(Code).Select(f => (File: Relative(f), Lines: File.ReadLines(f).Count())).Where(f => f.Lines > 400).ShouldBeEmpty();

    [Fact]
    public void Nine_in_ten_source_files_of_the_product_are_under_250_lines()
    {
        var lengths = RepositoryRoot.Sources("src").Select(f => File.ReadLines(f).Count()).Order().ToArray();
        lengths[lengths.Length * 9 / 10].ShouldBeLessThan(250);
    }

    [Fact]
    public void No_folder_or_file_has_a_name_that_says_nothing() =>
        RepositoryRoot.Sources(Code).Select(Relative)
            .Where(f => f.Split('/').Any(part => VagueNames.Any(v => Path.GetFileNameWithoutExtension(part).EndsWith(v, StringComparison.Ordinal)))).ShouldBeEmpty();

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (var file in RepositoryRoot.Sources("src/RiskModel"))
        {
            var folder = Path.GetDirectoryName(Relative(file))!.Replace("src/RiskModel", "FangFan.Risk", StringComparison.Ordinal).Replace('/', '.');
            var declared = File.ReadLines(file).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal));
            declared.ShouldBe($"namespace {folder};", file);
        }
    }

    [Fact]
    public void Nothing_is_left_half_done()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception", "Skip" + " = \""];
        RepositoryRoot.Sources(Code).SelectMany(f => File.ReadLines(f).Select((line, i) => (Place: $"{Relative(f)}:{i + 1}", Line: line)))
            .Where(l => marks.Any(m => l.Line.Contains(m, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Each_project_of_src_has_its_tests()
    {
        foreach (var folder in Directory.EnumerateDirectories(RepositoryRoot.PathOf("src")))
            Directory.Exists(RepositoryRoot.PathOf("tests", Path.GetFileName(folder) + ".Tests")).ShouldBeTrue(folder);
    }

    private static string Relative(string file) => Path.GetRelativePath(RepositoryRoot.Folder, file).Replace('\\', '/');
}
