using FangFan.Risk.Models;

namespace FangFan.Risk.Tool.Terminal;

/// <summary>Passes a bare share on as progress of one step.</summary>
internal sealed class ShareProgress(IProgress<WorkProgress> progress, Wording step) : IProgress<double>
{
    public void Report(double value) => progress.Report(new(step, value));
}
