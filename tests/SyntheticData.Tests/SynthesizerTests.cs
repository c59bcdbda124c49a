using FangFan.Risk.Synthetic;

namespace FangFan.Risk.Tests;

public sealed class SynthesizerTests
{
    private static readonly SynthesisOptions Small = new() { Households = 120, TruthPaths = 3, First = new Quarter(2018, 1) };

    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_one_thread_and_on_three()
    {
        var (one, three) = (Samples.Files(Small with { Threads = 1 }), Samples.Files(Small with { Threads = 3 }));
        one.Keys.ShouldBe(["quarters.csv.gz", "outcomes.csv", "areas.csv", "truth.csv.gz"], ignoreOrder: true);
        foreach (var (name, bytes) in one) three[name].AsSpan().SequenceEqual(bytes).ShouldBeTrue(name);
    }

    [Fact]
    public void Another_seed_gives_other_households()
    {
        var (one, other) = (Samples.Files(Small), Samples.Files(Small with { Seed = 1 }));
        foreach (var (name, bytes) in one) other[name].AsSpan().SequenceEqual(bytes).ShouldBeFalse(name);
    }

    [Fact]
    public void The_gzip_header_carries_no_time() => Samples.Files(Small)["quarters.csv.gz"][4..8].ShouldAllBe(b => b == 0);

    [Fact]
    public void Without_paths_there_is_no_truth_and_the_records_are_the_same()
    {
        var (with, without) = (Samples.Files(Small), Samples.Files(Small with { TruthPaths = 0 }));
        without.Keys.ShouldNotContain("truth.csv.gz");
        without["quarters.csv.gz"].ShouldBe(with["quarters.csv.gz"]);
        without["outcomes.csv"].ShouldBe(with["outcomes.csv"]);
    }

    [Fact]
    public void A_stop_leaves_the_files_that_were_there()
    {
        var folder = Directory.CreateTempSubdirectory("synthetic-");
        try
        {
            Synthesizer.Write(Small, folder.FullName);
            var before = File.ReadAllBytes(Path.Combine(folder.FullName, "outcomes.csv"));
            using var stop = new CancellationTokenSource();
            stop.Cancel();
            Should.Throw<OperationCanceledException>(() => Synthesizer.Write(Small with { Seed = 2 }, folder.FullName, null, stop.Token));
            File.ReadAllBytes(Path.Combine(folder.FullName, "outcomes.csv")).ShouldBe(before);
            folder.GetFiles().Length.ShouldBe(4);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Progress_rises_to_one()
    {
        var told = new List<double>();
        var folder = Directory.CreateTempSubdirectory("synthetic-");
        Synthesizer.Write(Small with { Households = 900, TruthPaths = 0, Threads = 1 }, folder.FullName, new Listener(told));
        folder.Delete(recursive: true);
        told.Count.ShouldBeGreaterThan(1);
        told.ShouldBe(told.Order());
        told[^1].ShouldBe(1);
    }

    [Theory]
    [InlineData("530521")]
    [InlineData("340621")]
    [InlineData("532801")]
    [InlineData("532822")]
    [InlineData("532823")]
    [InlineData("211322")]
    public void Every_county_has_its_townships(string area)
    {
        var files = Samples.Files(Small with { Area = area, TruthPaths = 0, Households = 60 });
        var areas = Samples.Lines(files["areas.csv"], zipped: false);
        areas[1].ShouldStartWith($"{area},{SynthesisOptions.Areas[area]},2018,");
        areas.ShouldAllBe(line => line.StartsWith("area_code", StringComparison.Ordinal) || line.StartsWith(area, StringComparison.Ordinal));
        Samples.Lines(files["quarters.csv.gz"], zipped: true).Skip(1).Select(line => line.Split(',')[0]).Distinct().Count().ShouldBe(60);
    }

    [Fact]
    public void A_short_span_and_a_single_household_work()
    {
        var files = Samples.Files(new SynthesisOptions { Households = 1, First = new Quarter(2023, 3), Last = new Quarter(2023, 3), TruthPaths = 2, Mistakes = 0 });
        Samples.Lines(files["quarters.csv.gz"], zipped: true).Length.ShouldBe(2);
        Samples.Lines(files["truth.csv.gz"], zipped: true).Length.ShouldBe(2);
    }

    [Fact]
    public void Options_outside_their_range_are_named()
    {
        Should.Throw<ArgumentException>(() => Samples.Files(Small with { Area = "110101" })).Message.ShouldContain("530521");
        Should.Throw<ArgumentOutOfRangeException>(() => Samples.Files(Small with { Households = 0 })).ParamName.ShouldBe("Households");
        Should.Throw<ArgumentOutOfRangeException>(() => Samples.Files(Small with { Last = new Quarter(2017, 4) })).ParamName.ShouldBe("Last");
        Should.Throw<ArgumentOutOfRangeException>(() => Samples.Files(Small with { First = new Quarter(2001, 1) })).ParamName.ShouldBe("First");
        Should.Throw<ArgumentOutOfRangeException>(() => Samples.Files(Small with { ShareOther = 1.5 })).ParamName.ShouldBe("ShareOther");
    }

    private sealed class Listener(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
