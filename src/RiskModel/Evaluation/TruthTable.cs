using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using CsvHelper.Configuration;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Features;
using FangFan.Risk.Records;

namespace FangFan.Risk.Evaluation;

/// <summary>What generated data knows of a household-quarter: the probability of the target within four quarters, simulated forward.</summary>
/// <param name="Relapse">Under the actual support policy.</param>
/// <param name="RelapseWithoutSupport">Without support; NaN where the file has no such column or value.</param>
public readonly record struct Truth(double Relapse, double RelapseWithoutSupport);

/// <summary>The true probabilities that come with generated data; real data has none.</summary>
/// <param name="Values">By household and quarter.</param>
/// <param name="Problems">Rows that could not be used.</param>
public sealed record TruthTable(IReadOnlyDictionary<(HouseholdId Household, Quarter Quarter), Truth> Values, IReadOnlyList<DataProblem> Problems)
{
    // The simulator plays every household forward for so many quarters.
    private const int Horizon = 4;

    private const string HouseholdColumn = "household_id";
    private const string QuarterColumn = "quarter";
    private const string RelapseColumn = "p_relapse";
    private const string WithoutSupportColumn = "p_relapse_without_support";

    /// <summary>The true probability of a household-quarter; NaN where the file has none.</summary>
    public double Relapse(HouseholdId household, Quarter quarter) => Values.TryGetValue((household, quarter), out var truth) ? truth.Relapse : double.NaN;

    /// <summary>The table where it speaks of what was asked, which is relapse within four quarters and nothing else; else null.</summary>
    public TruthTable? For(CohortRequest request) => request is { Target: Target.Relapse, Horizon: Horizon } ? this : null;

    /// <summary>Reads truth.csv or truth.csv.gz of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="wanted">Which quarters to keep; all where null.</param>
    /// <returns>Null where the folder has neither file.</returns>
    public static TruthTable? TryLoad(string folder, Func<Quarter, bool>? wanted = null)
    {
        foreach (var name in new[] { "truth.csv", "truth.csv.gz" })
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path)) continue;
            using var stream = File.OpenRead(path);
            return Read(stream, name, wanted);
        }
        return null;
    }

    /// <summary>Reads a table with the columns household_id, quarter, p_relapse and, if there, p_relapse_without_support, in any order.</summary>
    /// <param name="stream">UTF-8 text, gzipped where the name ends in .gz.</param>
    /// <param name="fileName">The name that problems carry.</param>
    /// <param name="wanted">Which quarters to keep; all where null.</param>
    public static TruthTable Read(Stream stream, string fileName, Func<Quarter, bool>? wanted = null)
    {
        var reading = new Reading(fileName, wanted);
        try
        {
            using var plain = fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : stream;
            using var csv = new CsvReader(new StreamReader(plain), new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null });
            reading.ReadAll(csv);
        }
        catch (Exception exception) when (exception is InvalidDataException or CsvHelperException)
        {
            reading.Report(0, null, "unreadable", $"文件在此之后无法读取（{exception.Message}），请重新生成。", $"The file cannot be read further ({exception.Message}); generate it again.");
        }
        return new TruthTable(reading.Values, reading.Problems);
    }

    private sealed class Reading(string fileName, Func<Quarter, bool>? wanted)
    {
        public Dictionary<(HouseholdId, Quarter), Truth> Values { get; } = [];

        public List<DataProblem> Problems { get; } = [];

        public void ReadAll(CsvReader csv)
        {
            if (!csv.Read() || !csv.ReadHeader() || new[] { HouseholdColumn, QuarterColumn, RelapseColumn }.Any(name => !csv.HeaderRecord!.Contains(name)))
            {
                Report(1, null, "wrong-headers", $"应含列{HouseholdColumn}、{QuarterColumn}、{RelapseColumn}。", $"The columns {HouseholdColumn}, {QuarterColumn} and {RelapseColumn} are expected.");
                return;
            }
            var hasWithout = csv.HeaderRecord!.Contains(WithoutSupportColumn);
            while (csv.Read()) ReadRow(csv, hasWithout);
        }

        private void ReadRow(CsvReader csv, bool hasWithout)
        {
            var row = csv.Parser.Row;
            var id = csv.GetField(HouseholdColumn);
            if (string.IsNullOrWhiteSpace(id)) Report(row, HouseholdColumn, "missing", "缺少户编号，本行未使用。", "The household id is missing; the row is not used.");
            else if (!Quarter.TryParse(csv.GetField(QuarterColumn), out var quarter)) Report(row, QuarterColumn, "wrong-type", "季度应写作2021Q2，本行未使用。", "A quarter is written as 2021Q2; the row is not used.");
            else if (wanted is not null && !wanted(quarter)) return;
            else if (string.IsNullOrEmpty(csv.GetField(RelapseColumn))) return; // It has fallen already: there is no probability to know.
            else if (!TryProbability(csv.GetField(RelapseColumn), out var relapse)) Report(row, RelapseColumn, "out-of-range", "概率应为0至1的数，本行未使用。", "A probability is a number from 0 to 1; the row is not used.");
            else if (!Values.TryAdd((new HouseholdId(id), quarter), new Truth(relapse, hasWithout && TryProbability(csv.GetField(WithoutSupportColumn), out var without) ? without : double.NaN)))
                Report(row, HouseholdColumn, "duplicate", "同一农户同一季度重复，保留第一行。", "The household-quarter stands there twice; the first row is kept.");
        }

        public void Report(long row, string? column, string code, string chinese, string english) =>
            Problems.Add(new DataProblem(fileName, row, column, code, Severity.Error, new Wording(chinese, english)));

        private static bool TryProbability(string? text, out double probability) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out probability) && probability is >= 0 and <= 1;
    }
}
