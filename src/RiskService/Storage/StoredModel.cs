namespace FangFan.Risk.Service.Storage;

/// <summary>A trained model: its file and what is needed to choose it.</summary>
public sealed class StoredModel
{
    public int Id { get; set; }

    public required string ModelId { get; set; }

    public required string County { get; set; }

    public required string Target { get; set; }

    public required string TrainedUntil { get; set; }

    public DateTimeOffset TrainedAt { get; set; }

    /// <summary>The model file, byte for byte.</summary>
    public required byte[] File { get; set; }
}
