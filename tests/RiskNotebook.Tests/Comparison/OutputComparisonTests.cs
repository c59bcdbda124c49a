using FangFan.Risk.Notebook.Comparison;
using FangFan.Risk.Notebook.Documents;
using FangFan.Risk.Notebook.Outputs;
using FangFan.Risk.Tests.Documents;

namespace FangFan.Risk.Tests.Comparison;

public class OutputComparisonTests
{
    private static NotebookDocument Of(params CellOutput[] outputs) => NotebookDocument.Create("x.ipynb", [NotebookCell.Markdown("m", "## Levels 等级"), NotebookCell.Code("levels", "1").Ran(outputs, 1, null)]);

    private static StreamOutput Said(string text) => new(StreamOutput.Out, text);

    private static DisplayOutput Html(string html) => new(new MimeBundle(new Dictionary<string, string> { [MimeBundle.Html] = html }));

    private static IReadOnlyList<OutputDifference> Between(CellOutput committed, CellOutput fresh) => OutputComparison.Between(Of(committed), Of(fresh), new OutputTolerance());

    [Theory]
    [InlineData("AUC 0.8123", "AUC 0.8124")]
    [InlineData("12.5 %", "12.4 %")]
    [InlineData("1.2e-17", "-3.4e-17")]
    [InlineData("-0.00", "0.00")]
    [InlineData("1,234,567 元", "1,234,568 元")]
    [InlineData("值为12.50。", "值为12.5。")]
    [InlineData("lift 3.21x", "lift 3.22x")]
    public void Rounding_is_passed_over(string committed, string fresh) => Between(Said(committed), Said(fresh)).ShouldBeEmpty();

    [Theory]
    [InlineData("AUC 0.8123", "AUC 0.8125")]
    [InlineData("57 户", "58 户")]
    [InlineData("12,345 元", "12,346 元")]
    [InlineData("530521100201", "530521100202")]
    [InlineData("hash a3.5f9 0e1", "hash a3.5f8 0e1")]
    [InlineData("id 7f3e12", "id 7f3e13")]
    [InlineData("v1.2.3", "v1.2.4")]
    [InlineData("2021Q4", "2021Q3")]
    [InlineData("#1b2430", "#1b2431")]
    [InlineData("0.81", "0.81 0.90")]
    [InlineData("a 0.81", "b 0.81")]
    [InlineData("0.5", "-0.5")]
    public void A_real_change_is_found(string committed, string fresh) => Between(Said(committed), Said(fresh)).ShouldHaveSingleItem();

    [Fact]
    public void One_last_digit_in_fifty_may_flip_and_no_more()
    {
        var numbers = Enumerable.Range(0, 100).Select(i => $"0.{i + 100}").ToArray();
        string With(int flips) => string.Join(' ', numbers.Select((n, i) => i < flips ? $"0.{i + 101}" : n));

        Between(Said(With(0)), Said(With(2))).ShouldBeEmpty();
        Between(Said(With(0)), Said(With(3))).ShouldHaveSingleItem().Fresh.ShouldContain("the last digits of 3 of 100 numbers differ; 2 may");
    }

    [Fact]
    public void A_drawing_may_move_by_less_than_an_eye_sees_but_its_text_may_not_change()
    {
        const string Svg = """<svg viewBox="0 0 640 92"><path d="M12 13.04L14.5 15" fill="#1d5fa8"/><text x="40.2" y="9">57</text></svg>""";

        Between(Html(Svg), Html(Svg.Replace("13.04L14.5", "13.05L14.46", StringComparison.Ordinal).Replace("40.2", "40.21", StringComparison.Ordinal))).ShouldBeEmpty();
        Between(Html(Svg), Html(Svg.Replace("13.04", "13.2", StringComparison.Ordinal))).ShouldHaveSingleItem();
        Between(Html(Svg), Html(Svg.Replace(">57<", ">58<", StringComparison.Ordinal))).ShouldHaveSingleItem();
        Between(Html(Svg), Html(Svg.Replace("a8", "a9", StringComparison.Ordinal))).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_difference_names_cell_heading_output_and_the_first_place()
    {
        var difference = OutputComparison.Between(Of(Said("same"), Html("<td>高</td>\n<td>57</td>")), Of(Said("same"), Html("<td>高</td>\n<td>61</td>")), new OutputTolerance()).ShouldHaveSingleItem();

        difference.ShouldBe(new OutputDifference(2, "levels", "Levels 等级", 2, "text/html", "<td>高</td> <td>57</td>", "<td>高</td> <td>61</td>"));
        difference.ToString().ShouldBe("cell 2 (levels) \"Levels 等级\", output 2, text/html\n  committed: <td>高</td> <td>57</td>\n  fresh:     <td>高</td> <td>61</td>");
    }

    [Fact]
    public void Streams_are_compared_as_one_however_they_were_cut()
    {
        OutputComparison.Between(Of(Said("a\nb\n")), Of(Said("a\n"), Said("b\n")), new OutputTolerance()).ShouldBeEmpty();
        OutputComparison.Between(Of(Said("a")), Of(Said("a"), Html("x")), new OutputTolerance()).ShouldHaveSingleItem().Committed.ShouldBe("nothing");
        Between(Said("a"), new StreamOutput(StreamOutput.Error, "a")).ShouldHaveSingleItem();
        Between(Html("a"), new ResultOutput(new MimeBundle(new Dictionary<string, string> { [MimeBundle.Html] = "a" }), 3)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Errors_are_compared_by_name_and_message()
    {
        Between(new ErrorOutput("E", "m", ["line 1"]), new ErrorOutput("E", "m", ["line 2"])).ShouldBeEmpty();
        Between(new ErrorOutput("E", "m", []), new ErrorOutput("E", "n", [])).ShouldHaveSingleItem();
    }

    [Fact]
    public void JSON_is_compared_by_what_it_says()
    {
        static DisplayOutput Json(string json) => new(new MimeBundle(new Dictionary<string, string> { ["application/json"] = json }));

        Between(Json("""{"a": [1.5, 2]}"""), Json("""{"a":[1.5,2]}""")).ShouldBeEmpty();
        Between(Json("""{"a": 1}"""), Json("no JSON")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Cells_tagged_to_be_ignored_counts_and_times_are_not_compared()
    {
        static NotebookDocument Run(string text, int count, DateTimeOffset time) => NotebookDocument.Create("x", [NotebookCell.Code("a", "1", "nbval-ignore-output").Ran([Said(text)], count, null), NotebookCell.Code("b", "2").Ran([Said("x")], count, new CellTiming(time, time))]);

        OutputComparison.Between(Run("1 s", 1, DateTimeOffset.UnixEpoch), Run("2 s", 5, DateTimeOffset.UnixEpoch.AddDays(1)), new OutputTolerance()).ShouldBeEmpty();
    }

    [Fact]
    public void Cells_that_one_of_the_two_lacks_are_differences_but_injected_parameters_are_none()
    {
        var one = NotebookDocument.Create("x", [NotebookCell.Code("a", "1")]);
        var other = NotebookDocument.Create("x", [NotebookCell.Code("b", "1"), NotebookCell.Code("i", "x = 1;", NotebookCell.InjectedTag)]);

        OutputComparison.Between(one, other, new OutputTolerance()).Select(d => d.Id).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_notebook_sets_its_own_tolerance()
    {
        static NotebookDocument Own(string tolerance, string text) => NotebookText.Read($$$"""
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {"fangfan": {"tolerance": {{{tolerance}}}}}, "cells": [
            {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": 1, "source": "1", "outputs": [{"output_type": "stream", "name": "stdout", "text": "{{{text}}}"}]}]}
            """);

        OutputComparison.Between(Own("""{"relative": 0.1}""", "0.80"), Own("{}", "0.82"), new OutputTolerance()).ShouldBeEmpty();
        OutputComparison.Between(Own("""{"flips": 0}""", "0.80"), Own("{}", "0.81"), new OutputTolerance()).ShouldHaveSingleItem();
        Should.Throw<InvalidDataException>(() => new OutputTolerance().For(Own("""{"relativ": 1}""", ""))).Message.ShouldContain("test.ipynb: metadata.fangfan.tolerance.relativ: expected relative");
        Should.Throw<InvalidDataException>(() => new OutputTolerance().For(Own("""{"flips": -1}""", ""))).Message.ShouldContain("expected a number from 0");
    }
}
