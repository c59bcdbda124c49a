using FangFan.Risk.Models;

namespace FangFan.Risk.Service.Jobs;

/// <summary>Reports one step of a job as its part of the whole.</summary>
internal sealed class PartOfProgress(IProgress<WorkProgress> whole, double from, double to) : IProgress<WorkProgress>
{
    public void Report(WorkProgress value) => whole.Report(value with { Share = from + (to - from) * Math.Clamp(value.Share, 0, 1) });
}
