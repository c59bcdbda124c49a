namespace FangFan.Risk.Policy;

/// <summary>One step of the path back onto the list for an excluded household that for special reasons still lives in poverty (liaoning 三(二)).</summary>
/// <param name="Id">Its id, such as village-review; the records name it.</param>
/// <param name="Title">What people read.</param>
/// <param name="By">Who takes it.</param>
/// <param name="Evidence">What must be kept on file.</param>
/// <param name="Clause">Where the document says so.</param>
public sealed record PathBackStep(string Id, Wording Title, Wording By, Wording Evidence, string Clause)
{
    /// <summary>The pack whose file states it last.</summary>
    public string Origin { get; init; } = "";
}
