using System.CommandLine;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

internal sealed class CheckVerb(ToolConsole console)
{
    public Command Command() => new("Check") { Description = console.ToString() };
}
