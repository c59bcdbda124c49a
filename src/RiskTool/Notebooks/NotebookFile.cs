using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Pages;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>Reads notebooks and writes them, whole or not at all.</summary>
internal static class NotebookFile
{
    public const string Ending = ".ipynb";

    /// <exception cref="InvalidDataException">It is no notebook; the message names file, cell and remedy.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static NotebookDocument Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        return NotebookDocument.Read(stream, file.Name);
    }

    public static void Write(FileInfo file, NotebookDocument notebook) => OutputFile.Write(file, notebook.Write);

    public static void WritePage(FileInfo file, NotebookDocument notebook, NotebookPageOptions options) =>
        OutputFile.Write(file, stream => NotebookPage.Write(notebook, options, stream));

    /// <summary>How a notebook's page looks; pictures that its text names lie in its folder.</summary>
    public static NotebookPageOptions PageOptions(FileInfo notebook, bool showCode, Language language) => new()
    {
        ShowCode = showCode,
        Language = language == Language.Chinese ? PageLanguage.Chinese : PageLanguage.English,
        Image = path => Picture(Path.Combine(notebook.DirectoryName!, path)),
    };

    private static PageImage? Picture(string path)
    {
        var type = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".bmp" => "image/bmp",
            ".svg" => "image/svg+xml",
            _ => null,
        };
        return type is not null && File.Exists(path) ? new(type, File.ReadAllBytes(path)) : null;
    }
}
