using FangFan.Risk.Service.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FangFan.Risk.Service.Imports;

/// <summary>Streams a multipart request to disk, never holding a file in memory.</summary>
internal sealed class UploadReader(ServiceSettings settings, DataFolder data)
{
    private const int AreaFieldBytes = 64;
    private int last;

    /// <summary>Reads the files and the county of a request.</summary>
    /// <returns>The upload; or what is wrong with it, with the status that says so.</returns>
    public async Task<(Upload? Upload, int Status, Wording Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (Boundary(request) is not { } boundary) return (null, StatusCodes.Status400BadRequest, NotMultipart);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = settings.MaxUploadBytes + (1 << 20);
        var upload = new Upload(data.NewUploadFolder(Interlocked.Increment(ref last)), null, []);
        try
        {
            var result = await ReadPartsAsync(new MultipartReader(boundary, request.Body), upload, cancellation);
            if (result.Upload is null) upload.Delete();
            return result;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or BadHttpRequestException)
        {
            upload.Delete();
            return broken is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? TooLarge()
                : (null, StatusCodes.Status400BadRequest, new("上传内容不完整或格式有误，请重新上传。", "The upload is incomplete or malformed; send it again."));
        }
        catch (OperationCanceledException)
        {
            upload.Delete();
            throw;
        }
    }

    private static Wording NotMultipart => new(
        "请以 multipart/form-data 上传，字段 quarters（必需）、outcomes、areas、path_back 为 .csv 或 .csv.gz 文件，字段 area 为六位县级代码。",
        "Send multipart/form-data with the files quarters (required), outcomes, areas and path_back as .csv or .csv.gz, and area, the county's six digits.");

    private async Task<(Upload? Upload, int Status, Wording Problem)> ReadPartsAsync(MultipartReader reader, Upload upload, CancellationToken cancellation)
    {
        var left = settings.MaxUploadBytes;
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var field = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
            if (!disposition.IsFileDisposition())
            {
                if (field == "area" && await ReadAreaAsync(section.Body, cancellation) is { } text)
                {
                    if (!AreaCode.TryParse(text, out var area) || area.Level != AreaLevel.County) return (null, StatusCodes.Status400BadRequest, NoCounty(text));
                    upload = upload with { County = area };
                }
                continue;
            }
            var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
            if (name.Length == 0) continue;
            left = await CopyAsync(section.Body, Path.Combine(upload.Folder, Upload.StoredName(field, name)), left, cancellation);
            if (left < 0) return TooLarge();
            upload = upload with { FileNames = [.. upload.FileNames, Path.GetFileName(name)] };
        }
        return File.Exists(Path.Combine(upload.Folder, "quarters.csv")) || File.Exists(Path.Combine(upload.Folder, "quarters.csv.gz"))
            ? (upload, StatusCodes.Status202Accepted, default)
            : (null, StatusCodes.Status400BadRequest, NotMultipart);
    }

    private static Wording NoCounty(string text) => new($"“{text}”不是六位县级代码，例如 530521。", $"'{text}' is no county code of six digits, such as 530521.");

    private (Upload? Upload, int Status, Wording Problem) TooLarge() => (null, StatusCodes.Status413PayloadTooLarge, new(
        $"上传文件超过 {settings.MaxUploadBytes >> 20} MB 的上限，请压缩为 .csv.gz 或拆分。",
        $"The upload is larger than the limit of {settings.MaxUploadBytes >> 20} MB; compress it to .csv.gz or split it."));

    /// <summary>Copies a file and returns how much room is left; negative where it did not fit.</summary>
    private static async Task<long> CopyAsync(Stream from, string path, long room, CancellationToken cancellation)
    {
        await using var to = new FileStream(path, FileMode.Create, FileAccess.Write);
        var buffer = new byte[1 << 16];
        while (room >= 0 && await from.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            room -= read;
            if (room >= 0) await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return room;
    }

    private static async Task<string?> ReadAreaAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = new byte[AreaFieldBytes];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, read).Trim();
        return text.Length == 0 ? null : text;
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.Value : null;
}
