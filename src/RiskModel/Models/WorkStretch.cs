namespace FangFan.Risk.Models;

/// <summary>Passes a part's progress on as a stretch of the whole's.</summary>
/// <param name="whole">Told of the whole; null where nobody listens.</param>
/// <param name="from">Share at which the part starts.</param>
/// <param name="to">Share at which it ends.</param>
public sealed class WorkStretch(IProgress<WorkProgress>? whole, double from, double to) : IProgress<WorkProgress>
{
    /// <inheritdoc/>
    public void Report(WorkProgress value) => Report(value.Step, value.Share);

    /// <summary>Tells how far the part is.</summary>
    public void Report(Wording step, double share) => whole?.Report(new(step, from + (to - from) * Math.Clamp(share, 0, 1)));
}
