using System.CommandLine;
using System.CommandLine.Invocation;
using FangFan.Risk.Tool.Terminal;
using FangFan.Risk.Tool.Verbs;

namespace FangFan.Risk.Tool;

/// <summary>The command line: one verb a class, and one place where failures become a line of text and an exit code.</summary>
/// <param name="console">Where it writes.</param>
public sealed class FangfanCommand(ToolConsole console)
{
    /// <summary>Exit code: it went well, warnings included.</summary>
    public const int Fine = 0;

    /// <summary>Exit code: the data or the run failed.</summary>
    public const int Failed = 1;

    /// <summary>Exit code: the command line is wrong.</summary>
    public const int WrongCommandLine = 2;

    /// <summary>After Ctrl-C: longer than a notebook's cell that does not heed it is given, and what there is still gets written.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs a command line.</summary>
    /// <returns>0, 1 or 2.</returns>
    public int Run(string[] args)
    {
        try
        {
            var result = Root().Parse(args);
            if (result.Action is ParseErrorAction) return Refuse(result);
            return result.Invoke(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine("fangfan: stopped.");
            return Failed;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            console.Error.WriteLine($"fangfan: {FailureText.Of(failure)}");
            return Failed;
        }
    }

    private int Refuse(ParseResult result)
    {
        foreach (var error in result.Errors) console.Error.WriteLine($"fangfan: {error.Message}");
        console.Error.WriteLine($"Run 'fangfan {Path(result)}--help' to see what it takes.");
        return WrongCommandLine;
    }

    private RootCommand Root()
    {
        var root = new RootCommand("Ranks rural households by their risk of falling back into poverty, rules and model side by side. A score is an aid to people's decisions.\n\n"
            + "Example:\n  fangfan synthesize --area 530521 --households 3000 --from 2015Q1 --to 2021Q4 --seed 1 --out county\n"
            + "  fangfan train county --pack national-2020 --until 2020Q4 --out model.json\n"
            + "  fangfan assess county --model model.json --pack national-2020 --quarter 2021Q4 --out list.csv");
        root.Subcommands.Add(new SynthesizeVerb(console).Command());
        root.Subcommands.Add(new CheckVerb(console).Command());
        root.Subcommands.Add(new TrainVerb(console).Command());
        root.Subcommands.Add(new AssessVerb(console).Command());
        root.Subcommands.Add(new ExplainVerb(console).Command());
        root.Subcommands.Add(new BacktestVerb(console).Command());
        root.Subcommands.Add(new FactorsVerb(console).Command());
        root.Subcommands.Add(new DriftVerb(console).Command());
        root.Subcommands.Add(new PacksVerb(console).Command());
        root.Subcommands.Add(new NotebookVerb(console).Command());
        return root;
    }

    private static string Path(ParseResult result)
    {
        var path = "";
        for (var command = result.CommandResult; command?.Parent is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult) path = command.Command.Name + " " + path;
        return path;
    }
}
