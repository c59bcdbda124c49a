using System.Text;
using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Tests.Documents;

/// <summary>Notebooks from and to text.</summary>
internal static class NotebookText
{
    public static NotebookDocument Read(string json, string name = "test.ipynb") => NotebookDocument.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), name);

    public static string Write(NotebookDocument notebook)
    {
        using var stream = new MemoryStream();
        notebook.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A notebook of nbformat 4.5 with the cells.</summary>
    public static NotebookDocument OfCells(params string[] cells) => Read($$"""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{{string.Join(",", cells)}}]}""");
}
