namespace FangFan.Risk.Notebook.Parameters;

/// <summary>A variable of the parameters cell that a caller may set.</summary>
/// <param name="Name">As declared.</param>
/// <param name="Type">Its type in C#, such as string or int?; that of the literal where the cell says var.</param>
/// <param name="Default">The expression that it is declared with, as C#.</param>
/// <param name="Description">The comment behind the declaration; empty without one.</param>
public sealed record NotebookParameter(string Name, string Type, string Default, string Description)
{
    /// <summary>The text that it is declared with; null where it is no string, or not a plain literal.</summary>
    public string? Text { get; init; }

    /// <summary>One line for a list of what can be set.</summary>
    public override string ToString() => $"{Name} = {Default} ({Type}){(Description.Length > 0 ? " " + Description : "")}";
}
