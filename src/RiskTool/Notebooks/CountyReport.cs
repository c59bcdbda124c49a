namespace FangFan.Risk.Tool.Notebooks;

/// <summary>How a county's run ended.</summary>
internal enum CountyResult
{
    /// <summary>To its end.</summary>
    Fine,

    /// <summary>A cell failed, or the report could not be written.</summary>
    Failed,

    /// <summary>The work was stopped before it, or in it.</summary>
    Stopped,
}

/// <summary>What became of one county.</summary>
/// <param name="County">The name of its folder.</param>
/// <param name="Result">How it ended.</param>
internal sealed record CountyReport(string County, CountyResult Result)
{
    /// <summary>The county's line: what the notebook's cell tagged summary ends in; empty where it did not come to it.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Why it ended early: cell, heading, line, message; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>How long it took; zero where it did not start.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Name of the report's page; null where none was written.</summary>
    public string? Page { get; init; }

    /// <summary>Name of the notebook with its outputs; null where none was written.</summary>
    public string? Notebook { get; init; }

    /// <summary>The result in words.</summary>
    public Wording Word => Result switch
    {
        CountyResult.Fine => new("完成", "done"),
        CountyResult.Failed => new("失败", "failed"),
        _ => new("未完成", "stopped"),
    };
}
