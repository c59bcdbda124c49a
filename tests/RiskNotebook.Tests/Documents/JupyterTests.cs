using System.Diagnostics;
using System.Text;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Tests.Documents;

/// <summary>Compares with python3-nbformat where the machine has it.</summary>
public class JupyterTests
{
    private const string Program = """
        import sys, io, nbformat
        text = open(sys.argv[1], encoding="utf-8", newline="").read()
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        out = io.StringIO()
        nbformat.write(notebook, out)
        open(sys.argv[2], "w", encoding="utf-8", newline="").write(out.getvalue())
        """;

    public static TheoryData<string> Awkward() =>
    [
        """{"cell_type": "markdown", "id": "m", "metadata": {"😀": 1, "\uffff": 2, "z": null}, "source": "一\r\n二\u2028三\u0085四\f五\u001c六\n", "attachments": {"a.png": {"image/png": ["iVBO", "Rw0="]}, "b.svg": {"image/svg+xml": "<svg>\n</svg>"}}}""",
        """{"cell_type": "raw", "id": "r", "metadata": {"format": "text/plain", "trusted": true}, "source": []}""",
        """{"cell_type": "code", "id": "c", "metadata": {"n": [1, -0, -0.0, 1.50, 1E5, 1e16, 123456789012345680.0, 0.0001, 0.00001, 1.5e-7, 12345678901234567890123, 5e-324, 1.7976931348623157e308, 100.0, 0.1]}, "execution_count": null, "source": "a", "outputs": [{"output_type": "display_data", "metadata": {"image/png": {"width": 3}}, "data": {"application/json": {"b": [], "a": {}}, "application/vnd.x+json": "text\nline", "application/javascript": "a\nb", "image/png": "AAAA\nBBBB", "text/html": ["<b>\n", "x</b>"]}}]}""",
        """{"cell_type": "code", "id": "s", "metadata": {}, "execution_count": 1, "source": "\u0001\u007f\"\\\t\b", "outputs": [{"output_type": "stream", "name": "stdout", "text": ["a", "b\n", "c"]}, {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["x\ny"]}]}""",
    ];

    [SkippableTheory]
    [MemberData(nameof(Awkward))]
    public void Nbformat_finds_our_file_valid_and_writes_the_same_bytes(string cell)
    {
        var ours = NotebookText.Write(NotebookText.OfCells(cell));

        ThroughNbformat(ours).ShouldBe(ours);
    }

    [SkippableFact]
    public void Nbformat_finds_a_notebook_that_ran_valid_and_writes_the_same_bytes()
    {
        var bundle = new MimeBundle(new Dictionary<string, string> { ["text/plain"] = "表 😀\n", ["image/svg+xml"] = "<svg>\n</svg>", ["application/json"] = "[1]" });
        var cell = NotebookCell.Code("c", "1", "parameters").Ran(
            [new StreamOutput(StreamOutput.Out, "a\n"), new DisplayOutput(bundle), new ResultOutput(bundle, 1), new ErrorOutput("E", "v", [])], 1, new CellTiming(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch));
        var ours = NotebookText.Write(NotebookDocument.Create("x", [NotebookCell.Markdown("m", "# 标题"), cell]));

        ThroughNbformat(ours).ShouldBe(ours);
    }

    [SkippableFact]
    public void Nbformat_takes_a_notebook_brought_up_from_an_older_minor_version()
    {
        var ours = NotebookText.Write(NotebookText.Read("""{"nbformat": 4, "nbformat_minor": 2, "metadata": {"orig_nbformat": 3, "signature": "x"}, "cells": [{"cell_type": "code", "metadata": {}, "execution_count": null, "source": "1", "outputs": []}, {"cell_type": "markdown", "metadata": {}, "source": "a"}]}"""));

        ThroughNbformat(ours).ShouldBe(ours);
    }

    private static string ThroughNbformat(string notebook)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (program, from, to) = (Path.Combine(folder.FullName, "p.py"), Path.Combine(folder.FullName, "in.ipynb"), Path.Combine(folder.FullName, "out.ipynb"));
            File.WriteAllText(program, Program);
            File.WriteAllText(from, notebook, new UTF8Encoding(false));
            Skip.IfNot(Run("-c", "import nbformat") is "", "python3-nbformat is not installed");
            Run(program, from, to).ShouldBe("");
            return File.ReadAllText(to);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the program says when it fails; empty when it does not; null where there is no Python.</summary>
    private static string? Run(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? "" : error;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
