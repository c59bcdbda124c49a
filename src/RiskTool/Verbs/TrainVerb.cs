using System.CommandLine;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

internal sealed class TrainVerb(ToolConsole console)
{
    public Command Command() => new("Train") { Description = console.ToString() };
}
