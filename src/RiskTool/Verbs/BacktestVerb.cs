using System.CommandLine;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

internal sealed class BacktestVerb(ToolConsole console)
{
    public Command Command() => new("Backtest") { Description = console.ToString() };
}
