namespace FangFan.Risk.Panel;

/// <summary>A step of the path back that was taken for an excluded household, as recorded.</summary>
/// <param name="Step">Id of the step as the pack names it, such as village-review.</param>
/// <param name="Exclusion">Id of the exclusion it concerns; null for every one that the household ran into by then.</param>
/// <param name="By">Who took it.</param>
/// <param name="On">The day.</param>
/// <param name="Evidence">What is on file.</param>
/// <param name="RecordedOn">The day it became known.</param>
public sealed record PathBackRecord(string Step, string? Exclusion, string By, DateOnly On, string Evidence, DateOnly RecordedOn);
