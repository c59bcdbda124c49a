using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Models.Recipes;
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

    public static Argument<PolicyPack> PackArgument(string name, string what) => new(name)
    {
        Description = $"{what}: an id that 'fangfan packs list' shows, or the path of a .yaml file.",
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

    /// <summary>A number of 1 or more.</summary>
    public static Option<int> Count(string name, string description, int otherwise)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => otherwise, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given, ..] && int.TryParse(given.Value, out var number) && number < 1) result.AddError($"{name} {given.Value}: give 1 or more.");
        });
        return option;
    }

    /// <summary>Shares of the households that can be visited; none given leaves the default.</summary>
    public static Option<double[]> Capacity() => new("--capacity")
    {
        Description = "Share of the households that can be visited in a quarter, as 5% or 0.05; may be given several times. Default 5% and 10%.",
        HelpName = "SHARE",
        CustomParser = result => [.. result.Tokens.Select(token => ShareOf(result, token.Value))],
    };

    private static double ShareOf(ArgumentResult result, string text)
    {
        var percent = text.EndsWith('%');
        var known = double.TryParse(percent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        var share = percent ? number / 100 : number;
        return known && share is > 0 and <= 1 ? share : Wrong<double>(result, $"--capacity '{text}' is no share; give over 0 to 1, or a percentage such as 5%.");
    }

    public static Option<int?> Visits()
    {
        var option = new Option<int?>("--visits") { Description = "Households that can be visited in a quarter: adds the score cut-off with the hits and misses to expect.", HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given, ..] && int.TryParse(given.Value, out var visits) && visits < 1) result.AddError($"--visits {given.Value}: give 1 or more.");
        });
        return option;
    }

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
        var option = new Option<string>("--learner") { Description = "How to learn: auto, boosting or logistic; where it is built with ML.NET also mlnet-fasttree or mlnet-fastforest. Default auto.", DefaultValueFactory = _ => "auto", HelpName = "L" };
        option.AcceptOnlyFromAmong([.. Learners.Names, .. OptInLearners.Names]);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given, ..] && OptInLearners.IsMissing(given.Value)) result.AddError(WithoutMLNet(given.Value, (result.Parent as CommandResult)?.Command.Name));
        });
        return option;
    }

    private static string WithoutMLNet(string learner, string? verb) =>
        $"--learner {learner} needs ML.NET, which this build lacks. Run it with: dotnet run --project src/RiskTool {OptInLearners.BuildOption} -- {verb} --learner {learner} ... (docs/mlnet.md)";

    public static Option<double> Budget()
    {
        var option = new Option<double>("--budget")
        {
            Description = "Work that choosing the recipe may take, in seconds of one ordinary core, reckoned and not timed. Default 30.",
            DefaultValueFactory = _ => new SearchSettings().Budget,
            HelpName = "S",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() > 0)) result.AddError("--budget is a number of seconds over 0.");
        });
        return option;
    }

    public static T Wrong<T>(ArgumentResult result, string message)
        where T : struct
    {
        result.AddError(message);
        return default;
    }
}
