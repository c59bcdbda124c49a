using System.CommandLine;
using System.CommandLine.Parsing;
using FangFan.Risk.Features;
using FangFan.Risk.Policy;

namespace FangFan.Risk.Tool;

/// <summary>Arguments and options that several verbs share, each checked while the command line is read.</summary>
internal static class Arguments
{
    public static Argument<DirectoryInfo> Folder() => new("DIR")
    {
        Description = "A county's folder: quarters.csv, and outcomes.csv, areas.csv and path_back.csv where there are any (.csv.gz too).",
    };

    public static Option<PolicyPack> Pack() => new("--pack")
    {
        Description = "The policy pack: an id that 'fangfan packs list' shows, or the path of a pack of one's own (.yaml) that may extend one of them.",
        Required = true,
        HelpName = "ID|FILE",
        CustomParser = PackOf,
    };

    /// <summary>The pack of an id among those that come with the program, or of a YAML file.</summary>
    public static PolicyPack? PackOf(ArgumentResult result)
    {
        var named = result.Tokens[0].Value;
        if (named.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)) return OwnPack(result, named);
        var packs = PackLibrary.Bundled().Packs;
        if (packs.TryGetValue(named, out var pack)) return pack;
        result.AddError($"There is no pack '{named}'; there are {string.Join(", ", packs.Keys)}, or give the path of a .yaml file.");
        return null;
    }

    private static PolicyPack? OwnPack(ArgumentResult result, string path)
    {
        try
        {
            return PackLibrary.OfFile(path);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            result.AddError(FailureText.Of(wrong));
            return null;
        }
    }

    public static Option<FileInfo> Model() => new("--model") { Description = "A model file written by train.", Required = true, HelpName = "FILE" };

    public static Option<FileInfo> Out(string description) => new("--out") { Description = description, Required = true, HelpName = "FILE" };

    public static Option<int> Seed() => new("--seed") { Description = "Seed of every draw. Default 1.", DefaultValueFactory = _ => 1, HelpName = "N" };

    public static Option<Quarter> Quarter(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
        HelpName = "2021Q2",
        CustomParser = result => Risk.Quarter.TryParse(result.Tokens[0].Value, out var quarter)
            ? quarter
            : Wrong<Quarter>(result, $"{name} '{result.Tokens[0].Value}' is no quarter; write it as 2021Q2."),
    };

    public static Option<Target> Target() => new("--target")
    {
        Description = "What to predict: relapse, monitored or below-line. Default relapse.",
        HelpName = "T",
        CustomParser = result => Targets.TryParse(result.Tokens[0].Value, out var target)
            ? target
            : Wrong<Target>(result, $"--target '{result.Tokens[0].Value}' is unknown; give relapse, monitored or below-line."),
    };

    public static Option<FeaturePreset> Preset() => new("--preset")
    {
        Description = "Features to see: all, or before-support (without what support leaves behind). Default all.",
        HelpName = "P",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "all" => FeaturePreset.All,
            "before-support" => FeaturePreset.BeforeSupport,
            var other => Wrong<FeaturePreset>(result, $"--preset '{other}' is unknown; give all or before-support."),
        },
    };

    public static Option<string> Learner()
    {
        var option = new Option<string>("--learner") { Description = "How to learn: boosting or logistic. Default boosting.", DefaultValueFactory = _ => "boosting", HelpName = "L" };
        option.AcceptOnlyFromAmong("boosting", "logistic");
        return option;
    }

    public static T Wrong<T>(ArgumentResult result, string message)
        where T : struct
    {
        result.AddError(message);
        return default;
    }
}
