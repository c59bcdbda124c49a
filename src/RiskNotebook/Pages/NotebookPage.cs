using System.Text;
using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>A notebook as one HTML file that needs nothing else: pictures and style are in it, there is no script and no link to elsewhere. It follows the reader's light or dark setting and prints on A4.</summary>
/// <remarks>Code is folded, and printed only where it stands open. Jupyter Book's tags are honoured: remove-cell, remove-input, remove-output, hide-input, hide-output, hide-cell.</remarks>
public static class NotebookPage
{
    /// <summary>Writes the file; the same notebook and options give the same bytes.</summary>
    /// <param name="notebook">With the outputs to show.</param>
    /// <param name="options">How it becomes a page.</param>
    /// <param name="stream">Left open; UTF-8.</param>
    public static void Write(NotebookDocument notebook, NotebookPageOptions options, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.Write(new PageWriter(notebook, options).Write());
    }
}
