namespace FangFan.Risk.Repository.Tests;

/// <summary>Who may use whom: the table of docs/architecture.md. The empty name stands for the root words.</summary>
internal static class Layers
{
    public const string Root = "";

    /// <summary>For each folder of src/RiskModel the folders it may use, itself always included.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        [Root] = [],
        ["Boosting"] = [],
        ["Records"] = [Root],
        ["Policy"] = [Root],
        ["Panel"] = [Root, "Records"],
        ["Features"] = [Root, "Records", "Panel", "Policy"],
        ["Rules"] = [Root, "Records", "Panel", "Features", "Policy"],
        ["Models"] = [Root, "Features", "Boosting"],
        ["Explanation"] = [Root, "Features", "Policy", "Rules", "Boosting", "Models"],
        ["Assessment"] = [Root, "Records", "Panel", "Features", "Policy", "Rules", "Models", "Explanation"],
        ["Ranking"] = [Root, "Records", "Panel", "Features", "Policy", "Rules", "Models", "Explanation", "Assessment"],
        ["Scenarios"] = [Root, "Records", "Panel", "Features", "Policy", "Rules", "Models", "Explanation", "Assessment", "Ranking"],
        ["Evaluation"] = [Root, "Records", "Panel", "Features", "Policy", "Rules", "Boosting", "Models", "Explanation", "Assessment", "Ranking"],
        ["Workflow"] = [Root, "Records", "Panel", "Features", "Policy", "Rules", "Boosting", "Models", "Explanation", "Assessment", "Ranking", "Scenarios", "Evaluation"],
    };

    /// <summary>For each project of src the projects it may reference.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = new Dictionary<string, string[]>
    {
        ["RiskModel"] = [],
        ["RiskModel.MLNet"] = ["RiskModel"],
        ["RiskDisplay"] = [],
        ["RiskReports"] = ["RiskModel", "RiskDisplay"],
        ["RiskNotebook"] = ["RiskDisplay"],
        ["SyntheticData"] = ["RiskModel"],
        ["RiskTool"] = ["RiskModel", "RiskModel.MLNet", "RiskDisplay", "RiskReports", "RiskNotebook", "SyntheticData"],
        ["RiskService"] = ["RiskModel", "RiskModel.MLNet", "RiskDisplay", "RiskReports", "SyntheticData"],
    };

    /// <summary>Folders of RiskModel that SyntheticData may use.</summary>
    public static readonly string[] AllowedToSyntheticData = [Root, "Records", "Panel", "Policy"];
}
