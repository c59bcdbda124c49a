using FangFan.Risk.Tool;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tests;

/// <summary>What a command line wrote and its exit code.</summary>
internal sealed record ToolRun(int Code, string Out, string Error)
{
    /// <summary>Runs a command line in this process.</summary>
    public static ToolRun Of(params string[] args)
    {
        using var results = new StringWriter();
        using var errors = new StringWriter();
        var code = new FangfanCommand(new ToolConsole(results, errors, Interactive: false, Width: 100)).Run(args);
        return new(code, results.ToString(), errors.ToString());
    }
}

/// <summary>A small simulated county, a model and two quarters' lists, made once by the tool itself.</summary>
public sealed class SmallCountyFolder : IDisposable
{
    public SmallCountyFolder()
    {
        Folder = Directory.CreateTempSubdirectory("fangfan").FullName;
        Synthesized = ToolRun.Of("synthesize", "--area", "530521", "--households", "150", "--from", "2016Q1", "--to", "2021Q4", "--seed", "3", "--out", County);
        Trained = ToolRun.Of("train", County, "--pack", "national-2020", "--until", "2020Q4", "--learner", "logistic", "--out", Model);
    }

    public string Folder { get; }

    public string County => Path.Combine(Folder, "county");

    public string Model => Path.Combine(Folder, "model.json");

    internal ToolRun Synthesized { get; }

    internal ToolRun Trained { get; }

    public string File(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
