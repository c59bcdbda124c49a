namespace FangFan.Risk.Service.Storage;

/// <summary>A job that was begun.</summary>
public sealed class StoredJob
{
    public int Id { get; set; }

    public required string Kind { get; set; }

    public required string State { get; set; }

    /// <summary>The job as the API shows it, as JSON.</summary>
    public required string Document { get; set; }
}
