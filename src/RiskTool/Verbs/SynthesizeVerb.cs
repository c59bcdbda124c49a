using System.CommandLine;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

internal sealed class SynthesizeVerb(ToolConsole console)
{
    public Command Command() => new("Synthesize") { Description = console.ToString() };
}
