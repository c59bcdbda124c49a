using System.Text;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Documents;

public class RoundTripTests
{
    private static readonly Gen<string> Texts = Gen.Elements("", "a", "\n", "\r\n", "\r", "\u2028", "\u0085", "\f", "\u001c", "贫困", "😀", "\"", "\\", "<b>", "\t", "\0", "\u007f").ListOf().Select(parts => string.Concat(parts));

    private static readonly Gen<MimeBundle> Bundles = Gen.Elements("text/plain", "text/html", "image/svg+xml", "image/png", "application/javascript", "x/y").Zip(Texts)
        .ListOf().Select(content => new MimeBundle(content.DistinctBy(c => c.Item1).ToDictionary(c => c.Item1, c => c.Item2)));

    private static readonly Gen<CellOutput> Outputs = Gen.OneOf(
        Gen.Elements(StreamOutput.Out, StreamOutput.Error).Zip(Texts).Select(s => (CellOutput)new StreamOutput(s.Item1, s.Item2)),
        Bundles.Select(b => (CellOutput)new DisplayOutput(b)),
        Bundles.Zip(Gen.Choose(1, 99)).Select(r => (CellOutput)new ResultOutput(r.Item1, r.Item2)),
        Texts.Zip(Texts).Zip(Texts.ListOf()).Select(e => (CellOutput)new ErrorOutput(e.Item1.Item1, e.Item1.Item2, [.. e.Item2])));

    private static readonly Gen<NotebookDocument> Notebooks = Texts.Zip(Outputs.ListOf()).ListOf().Select(cells => NotebookDocument.Create("x.ipynb",
        [.. cells.Select((c, i) => i % 3 == 2 ? NotebookCell.Markdown($"m-{i}", c.Item1) : NotebookCell.Code($"c-{i}", c.Item1).Ran([.. c.Item2], i + 1, null))]));

    [Fact]
    public void What_is_written_reads_back_and_is_written_the_same() => Prop.ForAll(Notebooks.ToArbitrary(), notebook =>
    {
        var written = NotebookText.Write(notebook);
        var read = NotebookText.Read(written);

        read.Cells.Select(c => (c.Id, c.Kind, c.Source, c.ExecutionCount)).ShouldBe(notebook.Cells.Select(c => (c.Id, c.Kind, c.Source, c.ExecutionCount)));
        read.Cells.SelectMany(c => c.Outputs).Select(Said).ShouldBe(notebook.Cells.SelectMany(c => c.Outputs).Select(Said));
        NotebookText.Write(read).ShouldBe(written);
        return true;
    }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));

    [Fact]
    public void Five_megabytes_of_HTML_come_back_intact()
    {
        var html = string.Concat(Enumerable.Range(0, 120_000).Select(i => $"<tr><td>第 {i} 户 😀</td><td>\"a\\b\"</td></tr>\n"));
        Encoding.UTF8.GetByteCount(html).ShouldBeGreaterThan(5_000_000);
        var cell = NotebookCell.Code("c", "x").Ran([new DisplayOutput(new MimeBundle(new Dictionary<string, string> { [MimeBundle.Html] = html }))], 1, null);

        var read = NotebookText.Read(NotebookText.Write(NotebookDocument.Create("x", [cell])));

        ((DisplayOutput)read.Cells[0].Outputs[0]).Data.Content[MimeBundle.Html].ShouldBe(html);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_that_a_cell_printed_does_not_break_the_file()
    {
        var cell = NotebookCell.Code("c", "x").Ran([new StreamOutput(StreamOutput.Out, "a\ud83d")], 1, null);

        NotebookText.Read(NotebookText.Write(NotebookDocument.Create("x", [cell]))).Cells[0].Outputs[0].ShouldBe(new StreamOutput(StreamOutput.Out, "a\uFFFD"));
    }

    /// <summary>Records compare lists and dictionaries by reference, so their content is put into words.</summary>
    private static string Said(CellOutput output) => output switch
    {
        DisplayOutput display => "display" + Said(display.Data),
        ResultOutput result => result.ExecutionCount + Said(result.Data),
        ErrorOutput error => $"{error.Name}|{error.Message}|{string.Join('|', error.Traceback)}",
        _ => output.ToString(),
    };

    private static string Said(MimeBundle bundle) => string.Join('|', bundle.Content.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key + "=" + c.Value));
}
