using System.CommandLine;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

internal sealed class ExplainVerb(ToolConsole console)
{
    public Command Command() => new("Explain") { Description = console.ToString() };
}
