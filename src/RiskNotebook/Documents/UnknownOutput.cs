using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>An output of a kind that nbformat 4.5 does not have; it is written back as it was.</summary>
/// <param name="Type">Its output_type.</param>
/// <param name="Json">The whole output as JSON.</param>
public sealed record UnknownOutput(string Type, string Json) : CellOutput;
