namespace FangFan.Risk.Service.Storage;

/// <summary>A backtest, factor analysis or drift check: what its page shows and its full report.</summary>
public sealed class StoredEvaluation
{
    public int Id { get; set; }

    public required string County { get; set; }

    /// <summary>backtest, factors or drift.</summary>
    public required string Kind { get; set; }

    /// <summary>The model asked about; null where there was none.</summary>
    public string? ModelId { get; set; }

    public required string Pack { get; set; }

    public required string Target { get; set; }

    public required string Preset { get; set; }

    /// <summary>The last quarter of the records it was made from.</summary>
    public required string LastQuarter { get; set; }

    /// <summary>SHA-256 of those records, hexadecimal.</summary>
    public required string DataHash { get; set; }

    /// <summary>The county's last import then; a later one means that records have changed.</summary>
    public int LastImport { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    /// <summary>What the page shows, packed.</summary>
    public required byte[] Summary { get; set; }

    /// <summary>The full report as JSON, compressed.</summary>
    public required byte[] Json { get; set; }

    /// <summary>The full report as Chinese HTML, compressed.</summary>
    public required byte[] ChineseHtml { get; set; }

    /// <summary>The full report as English HTML, compressed.</summary>
    public required byte[] EnglishHtml { get; set; }
}
