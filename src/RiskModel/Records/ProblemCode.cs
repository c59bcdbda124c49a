namespace FangFan.Risk.Records;

/// <summary>A kind of fault, stable across versions, as the data dictionary lists it.</summary>
/// <param name="Name">The name in <see cref="DataProblem.Code"/>.</param>
/// <param name="Severity">How much a fault of this kind matters.</param>
/// <param name="Meaning">What is wrong and what becomes of the data.</param>
public sealed record ProblemCode(string Name, Severity Severity, Wording Meaning)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
