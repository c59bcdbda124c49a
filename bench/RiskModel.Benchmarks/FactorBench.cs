using System.Diagnostics;
using System.Globalization;
using FangFan.Risk.Evaluation;
using FangFan.Risk.Evaluation.Factors;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Synthetic;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Benchmarks;

/// <summary>Times the factor report stage by stage, and prints how its orders of the cause groups agree with the oracle's losses.</summary>
internal static class FactorBench
{
    // Four years leave a year of training rows before the two latest as-of quarters, and a large county still fits into memory.
    private static readonly Quarter First = new(2018, 1);

    public static int Run(string[] arguments)
    {
        var given = arguments is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? first : null;
        var settings = BenchSettings.Parse(given is null ? arguments : arguments[1..]);
        if (given is not null)
        {
            if (!Directory.Exists(given)) Generate(given, settings);
            return Report(given, settings);
        }
        var folder = Directory.CreateTempSubdirectory("factor-bench");
        try
        {
            Generate(folder.FullName, settings);
            return Report(folder.FullName, settings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Generate(string folder, BenchSettings settings)
    {
        var clock = Stopwatch.StartNew();
        Synthesizer.Write(new SynthesisOptions { Households = settings.Households, First = First }, folder);
        Print($"{clock.Elapsed.TotalSeconds:0.0}\tgenerating {settings.Households} households with their truth");
    }

    private static int Report(string folder, BenchSettings settings)
    {
        var clock = Stopwatch.StartNew();
        var panel = PanelReader.Read(RecordFolder.Open(folder)).Panel;
        Quarter[] quarters = [.. BacktestSplits.Plan(panel.FirstQuarter, panel.LastQuarter, new SplitOptions { Step = 4, MostQuarters = settings.Quarters }).Select(split => split.AsOf)];
        var truth = TruthTable.TryLoad(folder, quarters.Contains);
        Print($"{clock.Elapsed.TotalSeconds:0.0}\treading {panel.HouseholdCount} households, {panel.RowCount} rows");
        var stages = new Stages();
        var request = new FactorRequest(PackLibrary.Bundled().Packs["suixi-2021"]) { Quarters = quarters, Truth = truth, Seed = settings.Boosting.Seed };
        var result = RiskWorkflow.Factors(panel, request, stages);
        stages.End();
        Print($"{stages.Total:0.0}\tthe factor report of {string.Join(", ", quarters)}");
        if (result.Oracle is { } oracle) Show(result, oracle);
        return 0;
    }

    private static void Show(FactorResult result, OracleResult oracle)
    {
        Console.WriteLine("group\toracle loss x 1e6\tlow\thigh\trefits x 1e6\tpermutation x 1e6\tcontribution");
        foreach (var group in oracle.Groups)
        {
            var name = group.Factor.Name;
            var refit = result.Refits!.Groups.First(g => g.Change.Factor.Name == name).Change.LogLossRise.Value;
            var permuted = result.Importance!.Groups.First(g => g.Change.Factor.Name == name).Change.LogLossRise.Value;
            var contribution = result.Contributions!.Groups.First(g => g.Factor.Name == name).Strength.Value;
            Print($"{name}\t{1e6 * group.Loss.Value:0.0}\t{1e6 * group.Loss.Interval?.Low:0.0}\t{1e6 * group.Loss.Interval?.High:0.0}\t{1e6 * refit:0.0}\t{1e6 * permuted:0.0}\t{contribution:0.0000}");
        }
        foreach (var order in oracle.Agreement) Print($"Spearman of the groups, {order.Label.English}: {order.Spearman:0.000}; of those told apart from 0: {order.SpearmanOfClear:0.000}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Prints how long each step of a piece of work took, as the next begins.</summary>
    private sealed class Stages : IProgress<WorkProgress>
    {
        private readonly Lock gate = new();
        private readonly Stopwatch clock = Stopwatch.StartNew();
        private string step = "";
        private double began;

        public double Total => clock.Elapsed.TotalSeconds;

        public void Report(WorkProgress value)
        {
            lock (gate)
            {
                if (value.Step.English == step) return;
                End();
                (step, began) = (value.Step.English, Total);
            }
        }

        public void End()
        {
            if (step.Length > 0) Print($"{Total - began:0.0}\t{step}");
        }
    }
}
