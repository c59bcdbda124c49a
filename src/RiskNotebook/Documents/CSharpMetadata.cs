using System.Text.Json;

namespace FangFan.Risk.Notebook.Documents;

/// <summary>The metadata by which Jupyter and .NET Interactive know a C# notebook.</summary>
internal static class CSharpMetadata
{
    public static JsonElement Element { get; } = JsonElement.Parse("""
        {
          "kernelspec": { "display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp" },
          "language_info": { "file_extension": ".cs", "mimetype": "text/x-csharp", "name": "C#", "pygments_lexer": "csharp", "version": "13.0" },
          "polyglot_notebook": { "kernelInfo": { "defaultKernelName": "csharp", "items": [{ "aliases": [], "name": "csharp" }] } }
        }
        """);
}
