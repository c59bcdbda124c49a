using System.Globalization;

namespace FangFan.Risk.Benchmarks;

/// <summary>How far the process's memory rises above where it stood; Linux only, NaN elsewhere.</summary>
internal sealed class PeakMemory
{
    private readonly double before;

    private PeakMemory(double before) => this.before = before;

    /// <summary>Collects garbage, forgets the peak so far and takes note of where memory stands.</summary>
    public static PeakMemory Start()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (!OperatingSystem.IsLinux()) return new PeakMemory(double.NaN);
        // 5 resets the high-water mark (proc(5), clear_refs).
        File.WriteAllText("/proc/self/clear_refs", "5");
        return new PeakMemory(Mebibytes("VmRSS:"));
    }

    /// <summary>Mebibytes between the start and the peak since.</summary>
    public double AboveStart() => double.IsNaN(before) ? double.NaN : Mebibytes("VmHWM:") - before;

    private static double Mebibytes(string key)
    {
        var line = File.ReadLines("/proc/self/status").First(text => text.StartsWith(key, StringComparison.Ordinal));
        return double.Parse(line.AsSpan(key.Length).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) / 1024;
    }
}
