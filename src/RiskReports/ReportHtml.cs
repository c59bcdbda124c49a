using System.Text;

namespace FangFan.Risk.Reports;

/// <summary>A report as one HTML file that needs nothing else: pictures and style are in it, there is no script and no link to elsewhere. It follows the reader's light or dark setting and prints on A4.</summary>
public static class ReportHtml
{
    /// <summary>Writes the file; the same report and language give the same bytes.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">Of every text and of the charts.</param>
    /// <param name="stream">Left open; UTF-8.</param>
    /// <exception cref="ArgumentException">The report's tables or charts do not fit together.</exception>
    public static void Write(Report report, Language language, Stream stream)
    {
        report.Tables();
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        writer.Write(new HtmlPage(report, language).ToString());
    }
}
