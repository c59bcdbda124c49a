using System.Diagnostics;
using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Synthetic;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Benchmarks;

/// <summary>What the command line asks of the backtest's bench.</summary>
internal sealed record BacktestBenchSettings
{
    public string? Folder { get; private init; }

    public int Quarters { get; private init; } = 8;

    public int Step { get; private init; } = 1;

    public int Draws { get; private init; } = 1000;

    /// <exception cref="ArgumentException">An option is unknown or lacks its value.</exception>
    /// <exception cref="FormatException">A value is no number.</exception>
    public static BacktestBenchSettings Parse(string[] arguments)
    {
        var settings = new BacktestBenchSettings();
        if (arguments is [var folder, ..] && !folder.StartsWith('-')) (settings, arguments) = (settings with { Folder = folder }, arguments[1..]);
        if (arguments.Length % 2 == 1) throw new ArgumentException($"{arguments[^1]} has no value.");
        foreach (var pair in arguments.Chunk(2)) settings = settings.With(pair[0], int.Parse(pair[1], CultureInfo.InvariantCulture));
        return settings;
    }

    private BacktestBenchSettings With(string option, int value) => option switch
    {
        "--quarters" => this with { Quarters = value },
        "--step" => this with { Step = value },
        "--draws" => this with { Draws = value },
        _ => throw new ArgumentException($"{option} is no option; there are --quarters, --step and --draws."),
    };
}

/// <summary>Times a whole backtest with every baseline, stage by stage, and prints a table.</summary>
internal static class BacktestBench
{
    private const int Households = 20_000;

    public static int Run(BacktestBenchSettings settings)
    {
        if (settings.Folder is { } folder) return Run(folder, settings);
        var made = Directory.CreateTempSubdirectory("backtest-bench");
        try
        {
            Synthesizer.Write(new SynthesisOptions { Households = Households, TruthPaths = 50 }, made.FullName);
            return Run(made.FullName, settings);
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }

    private static int Run(string folder, BacktestBenchSettings settings)
    {
        var (memory, clock) = (PeakMemory.Start(), new StageClock("read"));
        var panel = PanelReader.Read(RecordFolder.Open(folder)).Panel;
        var request = new BacktestRequest(PackLibrary.Bundled().Packs["national-2020"])
        {
            Truth = TruthTable.TryLoad(folder),
            MostQuarters = settings.Quarters,
            Step = settings.Step,
            Draws = settings.Draws,
        };
        var result = RiskWorkflow.Backtest(panel, request, clock);
        clock.Stop();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{panel.HouseholdCount} households, {panel.RowCount} rows, {result.Quarters.Count} as-of quarters, {settings.Draws} draws, peak {memory.AboveStart():0} MiB"));
        clock.Print();
        foreach (var line in result.Statement) Console.WriteLine(line.English);
        return 0;
    }

    /// <summary>Books the time between two reports to the stage that the first one named.</summary>
    private sealed class StageClock(string first) : IProgress<WorkProgress>
    {
        private readonly Dictionary<string, (double Seconds, double Processor)> stages = [];
        private readonly Stopwatch clock = Stopwatch.StartNew();
        private string stage = first;
        private (double Seconds, double Processor) last = (0, Environment.CpuUsage.TotalTime.TotalSeconds);

        public void Report(WorkProgress value)
        {
            Stop();
            // "2020Q4 (3/8): training the boosting model: growing on all rows" is booked to "training the boosting model".
            var parts = value.Step.English.Split(": ");
            stage = parts[0].Contains('/', StringComparison.Ordinal) ? parts[1] : parts[0];
        }

        public void Stop()
        {
            var now = (clock.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds);
            var (seconds, processor) = stages.GetValueOrDefault(stage);
            stages[stage] = (seconds + now.Item1 - last.Seconds, processor + now.Item2 - last.Processor);
            last = now;
        }

        public void Print()
        {
            Console.WriteLine("seconds\tprocessor seconds\tstage");
            foreach (var (name, (seconds, processor)) in stages) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0}\t{processor:0.0}\t{name}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stages.Values.Sum(s => s.Seconds):0.0}\t{stages.Values.Sum(s => s.Processor):0.0}\ttotal"));
        }
    }
}
