namespace FangFan.Risk.Models;

/// <summary>Learners of an assembly that a build may lack: those of ML.NET, in FangFan.Risk.MLNet, which is built with the property MlNet=true only.</summary>
/// <remarks>Nothing is registered: a program, a test or a notebook has the learner where the assembly lies beside the library (docs/decisions/009).</remarks>
public static class OptInLearners
{
    /// <summary>What the command that builds or runs a project is given to have them.</summary>
    public const string BuildOption = "-p:MlNet=true";

    private const string Assembly = "FangFan.Risk.MLNet";

    // A public class with a constructor that needs nothing.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["mlnet-fasttree"] = "FastTreeLearner",
        ["mlnet-fastforest"] = "FastForestLearner",
    };

    /// <summary>Every name: mlnet-fasttree, mlnet-fastforest.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Types.Keys];

    /// <summary>Whether the learner of a name is missing from this build.</summary>
    /// <param name="name">Any name; one that is not among <see cref="Names"/> is not missing.</param>
    public static bool IsMissing(string name) => Types.ContainsKey(name) && TypeOf(name) is null;

    /// <summary>The learner of a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">This build lacks it; the message gives the command that has it.</exception>
    internal static ILearner ByName(string name) => TypeOf(name) is { } type
        ? (ILearner)Activator.CreateInstance(type)!
        : throw new ArgumentException($"The learner '{name}' needs ML.NET, which this build lacks. Build with it: dotnet build {BuildOption} (docs/mlnet.md).", nameof(name));

    private static Type? TypeOf(string name) => Type.GetType($"{Assembly}.{Types[name]}, {Assembly}");
}
