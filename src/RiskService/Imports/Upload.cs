using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FangFan.Risk.Records;
using FangFan.Risk.Service.Hosting;

namespace FangFan.Risk.Service.Imports;

/// <summary>Files of one upload in a folder of their own, under the names the record reader expects.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="County">The county named with the upload; null where none was.</param>
/// <param name="FileNames">The files as the county named them.</param>
internal sealed record Upload(string Folder, AreaCode? County, IReadOnlyList<string> FileNames)
{
    /// <summary>SHA-256 over the files and the table each one is, hexadecimal.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Refuses a .gz file that unpacks to more than the limit, before anything reads it.</summary>
    /// <exception cref="RefusedException">One does.</exception>
    public void RefuseBombs(long maxUnpackedBytes, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        foreach (var file in Directory.EnumerateFiles(Folder, "*.gz"))
        {
            using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            long total = 0;
            try
            {
                while (stream.Read(buffer) is > 0 and var read)
                {
                    cancellation.ThrowIfCancellationRequested();
                    total += read;
                    if (total > maxUnpackedBytes) throw TooLarge(Path.GetFileName(file), maxUnpackedBytes);
                }
            }
            catch (InvalidDataException)
            {
                // A broken archive is the record reader's to report, with what it expected.
            }
        }
    }

    public void Delete()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private static RefusedException TooLarge(string file, long limit) => new(new(
        $"{file} 解压后超过 {limit >> 20} MB 的上限，请拆分后再上传，或调整 Risk:MaxUnpackedBytes。",
        $"{file} unpacks to more than the limit of {limit >> 20} MB; split it, or raise Risk:MaxUnpackedBytes."));

    /// <summary>The name a file gets in the folder, by the form field it came in, else by its own name.</summary>
    public static string StoredName(string? field, string fileName)
    {
        var table = TableDefinition.All.FirstOrDefault(t => string.Equals(t.BaseName, field, StringComparison.OrdinalIgnoreCase))
            ?? TableDefinition.All.FirstOrDefault(t => Path.GetFileName(fileName).Contains(t.BaseName, StringComparison.OrdinalIgnoreCase))
            ?? TableDefinition.Of(TableKind.Quarters);
        return table.FileName + (fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? ".gz" : "");
    }
}
