using System.CommandLine;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

internal sealed class AssessVerb(ToolConsole console)
{
    public Command Command() => new("Assess") { Description = console.ToString() };
}
