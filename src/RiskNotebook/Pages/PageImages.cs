using System.Text.Json;
using FangFan.Risk.Notebook.Documents;

namespace FangFan.Risk.Notebook.Pages;

/// <summary>Finds the pictures that a page carries.</summary>
internal static class PageImages
{
    private const string Attachment = "attachment:";

    /// <summary>The picture as a data: address; null for one that lies elsewhere or cannot be found.</summary>
    /// <param name="address">As the author wrote it.</param>
    /// <param name="attachments">Those of the cell; undefined without.</param>
    /// <param name="find">Finds a picture by a relative path.</param>
    public static string? Address(string address, JsonElement attachments, Func<string, PageImage?> find)
    {
        if (HtmlAttributes.IsPicture(address)) return address;
        if (address.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase)) return Attached(Uri.UnescapeDataString(address[Attachment.Length..]), attachments);
        if (address.Length == 0 || address.StartsWith('/') || address.StartsWith('\\') || address.Contains(':', StringComparison.Ordinal)) return null;
        if (find(Uri.UnescapeDataString(address)) is not { } image) return null;
        var data = $"data:{image.MimeType};base64,{Convert.ToBase64String(image.Content.Span)}";
        return HtmlAttributes.IsPicture(data) ? data : throw new ArgumentException($"The picture {address} is of the kind {image.MimeType}, which no page shows; give PNG, JPEG, GIF, WebP, BMP or SVG.");
    }

    private static string? Attached(string name, JsonElement attachments)
    {
        if (attachments.Member(name, JsonValueKind.Object) is not { } bundle) return null;
        foreach (var content in bundle.EnumerateObject())
        {
            if (MultilineText.Join(content.Value) is not { } text) continue;
            var data = content.Name == "image/svg+xml" ? $"data:{content.Name},{Uri.EscapeDataString(text)}" : $"data:{content.Name};base64,{text.ReplaceLineEndings("")}";
            if (HtmlAttributes.IsPicture(data)) return data;
        }
        return null;
    }
}
