namespace FangFan.Risk.Service.Hosting;

/// <summary>Settings of the service, section "Risk" of the configuration.</summary>
public sealed record ServiceSettings
{
    /// <summary>The database file; a relative path starts at the content root.</summary>
    public string Database { get; init; } = "data/risk.db";

    /// <summary>Folder with the sample that the first start imports; empty for none. A relative path starts beside the program.</summary>
    public string Sample { get; init; } = "data-synthetic/sample-530521";

    /// <summary>How many of the newest quarters the first start assesses.</summary>
    public int SampleQuarters { get; init; } = 4;

    /// <summary>Whether the first start ends with a backtest of the sample, after its list is there.</summary>
    public bool SampleBacktest { get; init; } = true;

    /// <summary>The pack used where a request names none.</summary>
    public string Pack { get; init; } = "national-2020";

    /// <summary>The learner where a request names none.</summary>
    public string Learner { get; init; } = "auto";

    /// <summary>Largest upload [bytes], all its files together.</summary>
    public long MaxUploadBytes { get; init; } = 512L << 20;

    /// <summary>Largest size of an uploaded .gz file when unpacked [bytes].</summary>
    public long MaxUnpackedBytes { get; init; } = 8L << 30;

    /// <summary>Most POST requests a minute; enough for an officer who tries value after value.</summary>
    public int PostsPerMinute { get; init; } = 120;

    /// <summary>Whether other machines may reach the service, which has no sign-in.</summary>
    public bool AllowRemote { get; init; }
}
