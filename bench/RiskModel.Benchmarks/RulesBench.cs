using System.Diagnostics;
using System.Globalization;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;
using FangFan.Risk.Synthetic;

namespace FangFan.Risk.Benchmarks;

/// <summary>Times judging a county's households over 28 quarters by each bundled pack, and prints a table.</summary>
/// <remarks>The records are simulated: the households of the committed sample's county that have every quarter, repeated under other ids until there are enough.</remarks>
internal static class RulesBench
{
    private static readonly Quarter First = new(2015, 1);
    private static readonly Quarter Last = new(2021, 4);

    public static int Run(BenchSettings settings)
    {
        var panel = Repeated(Simulated(), settings.Households);
        var threads = settings.Boosting.Threads;
        Quarter[] quarters = [.. Quarter.Range(First, Last)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{panel.HouseholdCount} households x {quarters.Length} quarters, {panel.RowCount} rows, {threads} threads"));
        Console.WriteLine("pack\tseconds\tcpu seconds\thousehold-quarters/s\tbytes/judgement\tmet");
        foreach (var pack in PackLibrary.Bundled().Packs.Values) Time(new Work(panel, quarters, threads), pack, settings.Repeat);
        return 0;
    }

    private sealed record Work(HouseholdPanel Panel, Quarter[] Quarters, int Threads);

    private static void Time(Work work, PolicyPack pack, int repeat)
    {
        var judge = new Judge(pack);
        JudgeAll(work with { Quarters = work.Quarters[^1..] }, judge);
        for (var i = 0; i < repeat; i++)
        {
            GC.Collect();
            var (before, worked, clock) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            var met = JudgeAll(work, judge);
            var (seconds, cpu, bytes) = (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - worked).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - before);
            var judged = (double)work.Panel.HouseholdCount * work.Quarters.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pack.Id}\t{seconds:0.00}\t{cpu:0.00}\t{judged / seconds:0}\t{bytes / judged:0}\t{met}"));
        }
    }

    private static long JudgeAll(Work work, Judge judge)
    {
        var met = 0L;
        Parallel.For(0, work.Panel.HouseholdCount, new ParallelOptions { MaxDegreeOfParallelism = work.Threads }, () => 0L, (household, _, sum) =>
        {
            foreach (var quarter in work.Quarters)
            {
                if (judge.Of(work.Panel.At(household, quarter)).Verdict == Verdict.Meets) sum++;
            }
            return sum;
        }, sum => Interlocked.Add(ref met, sum));
        return met;
    }

    private static HouseholdPanel Simulated()
    {
        var folder = Directory.CreateTempSubdirectory("rules-bench");
        try
        {
            Synthesizer.Write(new SynthesisOptions { First = First, Last = Last, TruthPaths = 0 }, folder.FullName);
            return PanelReader.Read(RecordFolder.Open(folder.FullName)).Panel;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static HouseholdPanel Repeated(HouseholdPanel panel, int households)
    {
        var whole = Enumerable.Range(0, panel.HouseholdCount).Where(h => panel.At(h, First).Current is not null && panel.At(h, Last).Current is not null).ToArray();
        Column[] columns = [.. QuarterColumns.All.Where(c => c.Kind is not (ColumnKind.Identifier or ColumnKind.Quarter or ColumnKind.Village))];
        var builder = new PanelBuilder();
        for (var copy = 0; copy < households; copy++)
        {
            var (household, id) = (whole[copy % whole.Length], new HouseholdId(string.Create(CultureInfo.InvariantCulture, $"{copy:D7}")));
            foreach (var row in panel.AllRows(household))
            {
                var to = builder.AddRow(id, row.Quarter, row.Village, row.RecordedOn);
                foreach (var column in columns) builder.Set(to, column, row.Number(column));
            }
            foreach (var outcome in panel.AllEvents(household)) builder.AddEvent(id, outcome);
        }
        return builder.Build();
    }
}
