using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Reports;

/// <summary>A backtest as a report.</summary>
public static class BacktestReport
{
    /// <summary>Puts the sections together.</summary>
    public static Report Of(BacktestResult result) => new("backtest", new("回测报告", "Backtest report"), result.Statement, [], []);
}
