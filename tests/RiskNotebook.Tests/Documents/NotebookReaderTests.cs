using System.Text;
using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Tests.Documents;

public class NotebookReaderTests
{
    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "no notebook")]
    [InlineData("{}", "no nbformat number")]
    [InlineData("""{"nbformat": 3, "worksheets": []}""", "nbformat 3; 4.0 to 4.5")]
    [InlineData("""{"nbformat": 5, "cells": []}""", "nbformat 5")]
    [InlineData("""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}""", "no list of cells")]
    [InlineData("""{"nbformat": 4, "metadata": [], "cells": []}""", "metadata is no object")]
    [InlineData("""{"nbformat": 4, "nbformat": 4, "cells": []}""", "nbformat")]
    [InlineData("""{"nbformat": 4, "cells": [1]}""", "cell 1: it is no object")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "heading", "id": "a", "source": ""}]}""", "cell 1 (a): its cell_type is 'heading'")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code", "id": "a", "source": 5}]}""", "cell 1 (a): its source is missing or no text")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "outputs": {}}]}""", "cell 1: its outputs are no list")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "execution_count": "3"}]}""", "cell 1: its execution_count")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "code", "source": "\ud800"}]}""", "no JSON in UTF-8")]
    public void What_is_no_notebook_is_refused_with_file_cell_and_remedy(string json, string reason)
    {
        var message = Should.Throw<InvalidDataException>(() => NotebookText.Read(json, "季度.ipynb")).Message;

        message.ShouldStartWith("季度.ipynb: ");
        message.ShouldContain(reason);
    }

    [Fact]
    public void Text_that_is_no_UTF_8_is_refused()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("""{"nbformat": 4, "metadata": {"a": " """), 0xFF, .. Encoding.UTF8.GetBytes("""\"}, "cells": []}""")];

        Should.Throw<InvalidDataException>(() => NotebookDocument.Read(new MemoryStream(bytes), "x.ipynb")).Message.ShouldContain("x.ipynb");
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => NotebookText.Read("\uFEFF" + """{"nbformat": 4, "cells": []}""").Cells.ShouldBeEmpty();

    [Fact]
    public void Cells_of_older_versions_get_the_same_ids_in_every_run()
    {
        const string Json = """{"nbformat": 4, "nbformat_minor": 0, "cells": [{"cell_type": "code", "source": "1"}, {"cell_type": "code", "source": "1"}]}""";

        var ids = NotebookText.Read(Json).Cells.Select(c => c.Id).ToList();

        ids.ShouldBe(NotebookText.Read(Json).Cells.Select(c => c.Id));
        ids.ShouldBeUnique();
        NotebookText.Read(Json).Cells.ShouldAllBe(c => c.IdDerived);
        NotebookText.Read(Json).ReadMinor.ShouldBe(0);
    }

    [Fact]
    public void Missing_malformed_and_repeated_ids_are_mended_and_the_others_kept()
    {
        var cells = NotebookText.OfCells(
            """{"cell_type": "raw", "source": "", "metadata": {}}""", """{"cell_type": "raw", "id": "a", "source": "", "metadata": {}}""",
            """{"cell_type": "raw", "id": "a", "source": "", "metadata": {}}""", """{"cell_type": "raw", "id": "b c", "source": "", "metadata": {}}""").Cells;

        cells.Select(c => c.IdDerived).ShouldBe([true, false, true, true]);
        cells[1].Id.ShouldBe("a");
        cells.Select(c => c.Id).ShouldBeUnique();
    }

    [Fact]
    public void What_is_unknown_comes_back_as_it_was()
    {
        var notebook = NotebookText.Read("""
            {"nbformat": 4, "nbformat_minor": 6, "metadata": {"own": {"b": [1, {"c": null}]}}, "later": [true], "cells": [
              {"cell_type": "code", "id": "a", "metadata": {"own": "x"}, "later": {"y": 1}, "execution_count": 2, "source": "", "outputs": [
                {"output_type": "hologram", "depth": 3}, {"output_type": "display_data", "metadata": {"k": 1}, "transient": {"display_id": "d"}, "data": {"text/plain": 5}}]}]}
            """);

        var written = NotebookText.Write(notebook.WithCells([notebook.Cells[0].Ran(notebook.Cells[0].Outputs, 3, null)]));

        notebook.Cells[0].Outputs[0].ShouldBe(new UnknownOutput("hologram", """{"output_type": "hologram", "depth": 3}"""));
        var cell = System.Text.Json.JsonElement.Parse(written).GetProperty("cells")[0];
        cell.GetProperty("later").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("{\"y\":1}");
        cell.GetProperty("metadata").GetProperty("own").GetString().ShouldBe("x");
        cell.GetProperty("execution_count").GetInt32().ShouldBe(3);
        cell.GetProperty("outputs")[0].GetProperty("depth").GetInt32().ShouldBe(3);
        cell.GetProperty("outputs")[1].GetProperty("transient").GetProperty("display_id").GetString().ShouldBe("d");
        cell.GetProperty("outputs")[1].GetProperty("data").GetProperty("text/plain").GetInt32().ShouldBe(5);
        written.ShouldContain("\"nbformat_minor\": 6");
        written.ShouldContain("\"later\": [\n  true\n ]");
        NotebookText.Write(NotebookText.Read(written)).ShouldBe(written);
    }

    [Fact]
    public void Ids_given_by_a_caller_must_be_well_formed_and_unique()
    {
        Should.Throw<ArgumentException>(() => NotebookDocument.Create("x", [NotebookCell.Markdown("a b", "")])).Message.ShouldContain("'a b'");
        Should.Throw<ArgumentException>(() => NotebookDocument.Create("x", [NotebookCell.Markdown("a", ""), NotebookCell.Markdown("a", "")])).Message.ShouldContain("two cells");
    }
}
