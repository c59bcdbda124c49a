using System.CommandLine;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Verbs;

internal sealed class PacksVerb(ToolConsole console)
{
    public Command Command() => new("Packs") { Description = console.ToString() };
}
