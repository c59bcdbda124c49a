using System.Text.Json;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;

namespace FangFan.Risk.Tests.Documents;

public class NotebookDocumentTests
{
    private const string Code = """{"cell_type": "code", "id": "a", "metadata": {"tags": ["parameters", "x"]}, "execution_count": 3, "source": ["int a = 1;\n", "a"], "outputs": []}""";

    [Fact]
    public void A_notebook_is_read_cell_by_cell()
    {
        var notebook = NotebookText.OfCells("""{"cell_type": "markdown", "id": "m", "metadata": {}, "source": "# A *title* `x`\n\ntext"}""", Code);

        notebook.Cells.Select(c => (c.Id, c.Kind, c.ExecutionCount)).ShouldBe([("m", CellKind.Markdown, null), ("a", CellKind.Code, 3)]);
        notebook.Cells[1].Source.ShouldBe("int a = 1;\na");
        notebook.Cells[1].Tags.ShouldBe(["parameters", "x"]);
        notebook.Title.ShouldBe("A title x");
        notebook.HeadingAt(1).ShouldBe("A title x");
        NotebookDocument.Create("x.ipynb", [NotebookCell.Markdown("m", "# 县 <b>报告</b> &amp; `code`\n<!--\n# no\n-->")]).HeadingAt(0).ShouldBe("县 报告 & code");
    }

    [Fact]
    public void A_notebook_is_written_as_Jupyter_writes()
    {
        NotebookText.Write(NotebookText.OfCells(Code)).ShouldBe("""
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": 3,
               "id": "a",
               "metadata": {
                "tags": [
                 "parameters",
                 "x"
                ]
               },
               "outputs": [],
               "source": [
                "int a = 1;\n",
                "a"
               ]
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_run_writes_all_kinds_of_output()
    {
        var cell = NotebookCell.Code("c", "1").Ran(
            [
                new StreamOutput(StreamOutput.Error, "a\nb"),
                new DisplayOutput(new MimeBundle(new Dictionary<string, string> { ["text/html"] = "<b>贫</b>\n😀", ["application/json"] = """{"a":[1,2.50]}""" })),
                new ResultOutput(MimeBundle.Text("5"), 7),
                new ErrorOutput("Timeout", "too long", ["line 1", "line 2"]),
            ], 7, new CellTiming(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(1.5)));

        var written = NotebookText.Write(NotebookDocument.Create("x.ipynb", [cell]));
        var read = NotebookText.Read(written).Cells[0];

        read.Outputs.Count.ShouldBe(4);
        read.Outputs[0].ShouldBe(cell.Outputs[0]);
        ((DisplayOutput)read.Outputs[1]).Data.Content["text/html"].ShouldBe("<b>贫</b>\n😀");
        JsonElement.Parse(((DisplayOutput)read.Outputs[1]).Data.Content["application/json"]).GetProperty("a")[1].GetDouble().ShouldBe(2.5);
        ((ResultOutput)read.Outputs[2]).ExecutionCount.ShouldBe(7);
        ((ErrorOutput)read.Outputs[3]).Traceback.ShouldBe(["line 1", "line 2"]);
        read.Metadata.GetProperty("execution").GetProperty("shell.execute_reply").GetString().ShouldBe("1970-01-01T00:00:01.500000Z");
        written.ShouldContain("😀");
        NotebookText.Write(NotebookText.Read(written)).ShouldBe(written);
    }

    [Fact]
    public void Clearing_takes_outputs_counts_and_times_and_nothing_else()
    {
        var cell = NotebookCell.Code("c", "1", "x");
        var ran = cell.Ran([new StreamOutput(StreamOutput.Out, "a")], 1, new CellTiming(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch));

        NotebookText.Write(NotebookDocument.Create("x", [ran]).WithoutOutputs()).ShouldBe(NotebookText.Write(NotebookDocument.Create("x", [cell])));
    }
}
