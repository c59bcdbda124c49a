using FangFan.Risk.Models;

namespace FangFan.Risk.Workflow;

/// <summary>Passes a part's progress on with the part's name before every step.</summary>
/// <param name="whole">Told of the whole.</param>
/// <param name="name">Put before every step, with its own colon.</param>
internal sealed class NamedStretch(IProgress<WorkProgress> whole, Wording name) : IProgress<WorkProgress>
{
    /// <inheritdoc/>
    public void Report(WorkProgress value) => whole.Report(new(new(name.Chinese + value.Step.Chinese, name.English + value.Step.English), value.Share));
}
