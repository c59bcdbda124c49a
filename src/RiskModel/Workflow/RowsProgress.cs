using System.Globalization;
using FangFan.Risk.Models;

namespace FangFan.Risk.Workflow;

/// <summary>Tells of rows read; since their number is not known beforehand, half a million rows count as half way.</summary>
internal sealed class RowsProgress(IProgress<WorkProgress> progress) : IProgress<long>
{
    private const double HalfWay = 500_000;

    /// <inheritdoc/>
    public void Report(long value)
    {
        var rows = value.ToString("#,0", CultureInfo.InvariantCulture);
        progress.Report(new(new($"读取数据：{rows}行", $"reading records: {rows} rows"), value / (value + HalfWay)));
    }
}
