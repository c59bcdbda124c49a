namespace FangFan.Risk.Policy;

/// <summary>Another way to read a document's identify clause.</summary>
/// <param name="Title">How it reads, such as the 和 that joins two conditions taken as OR.</param>
/// <param name="Rule">The criteria as it combines them.</param>
public sealed record IdentifyReading(Wording Title, Combination Rule);
