using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Places;

namespace FangFan.Risk.Tests;

/// <summary>The sample in the repository and the generator may not drift apart. Contents are compared, not archives: those differ between versions of the framework.</summary>
public sealed class CommittedSampleTests
{
    [Fact]
    public void The_committed_records_are_what_the_generator_writes()
    {
        var generated = Samples.Files(Samples.CommittedOptions with { TruthPaths = 0 });
        foreach (var (name, bytes) in generated)
        {
            var zipped = name.EndsWith(".gz", StringComparison.Ordinal);
            Hash(Committed(name)).ShouldBe(Hash(Samples.Lines(bytes, zipped)), name);
        }
    }

    [Fact]
    public void The_committed_truth_is_what_the_simulator_gives()
    {
        var options = Samples.CommittedOptions;
        var village = VillagePlan.Of(options.County, options)[3];
        var truth = new TruthSimulator(village, options.TruthPaths);
        var committed = Committed("truth.csv.gz").Select(line => line.Split(',')).Where(cells => cells[0].StartsWith(village.Code[6..], StringComparison.Ordinal)).ToLookup(cells => cells[0]);
        for (var serial = 0; serial < 4; serial++)
        {
            var history = HistorySimulator.Live(village, serial, options);
            var expected = truth.Of(history).Zip(history.Quarters, (risk, q) => $"{history.Number},{q.Quarter},{Number(risk.Relapse)},{Number(risk.RelapseWithoutSupport)}");
            committed[history.Number].Select(cells => string.Join(',', cells)).ShouldBe(expected);
        }
    }

    [Fact]
    public void The_committed_truth_covers_every_household_quarter_lived()
    {
        var lines = Committed("truth.csv.gz");
        lines[0].ShouldBe("household_id,quarter,p_relapse,p_relapse_without_support");
        lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(2))).ShouldBe(Samples.Committed.SelectMany(h => h.Quarters.Select(q => $"{h.Number},{q.Quarter}")));
        lines.Skip(1).SelectMany(line => line.Split(',').Skip(2)).Where(cell => cell.Length > 0).ShouldAllBe(cell => double.Parse(cell, CultureInfo.InvariantCulture) >= 0 && double.Parse(cell, CultureInfo.InvariantCulture) < 1);
    }

    [Fact]
    public void The_committed_sample_is_small() => new DirectoryInfo(Samples.CommittedFolder).GetFiles().Sum(file => file.Length).ShouldBeLessThan(8_000_000);

    private static string[] Committed(string name) => Samples.Lines(File.ReadAllBytes(Path.Combine(Samples.CommittedFolder, name)), name.EndsWith(".gz", StringComparison.Ordinal));

    private static string Hash(string[] lines) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    private static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("0.######", CultureInfo.InvariantCulture);
}
