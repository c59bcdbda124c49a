using FangFan.Risk.Models;
using FangFan.Risk.Records;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Imports;

/// <summary>What an import did, as the API shows it.</summary>
/// <param name="AreaCode">The county.</param>
/// <param name="AlreadyImported">Whether the same files were imported before, so that nothing changed.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Added">Rows that were new.</param>
/// <param name="Replaced">Rows that took the place of an earlier one, which is kept.</param>
/// <param name="Unchanged">Rows already stored with the same cells.</param>
public sealed record ImportResult(string AreaCode, bool AlreadyImported, long Rows, long Added, long Replaced, long Unchanged);

/// <summary>Checks uploaded files and brings them into the database.</summary>
internal sealed class ImportRunner(IDbContextFactory<RiskDatabase> databases, ServiceSettings settings, TimeProvider clock)
{
    /// <summary>Checks the files and stores their rows in one transaction; nothing is stored where it fails or is cancelled.</summary>
    /// <exception cref="RefusedException">The files cannot be used; the problems say why.</exception>
    public (ImportResult Result, IReadOnlyList<DataProblem> Problems) Run(Upload upload, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        progress.Report(new(new("核对上传文件", "looking at the upload"), 0));
        upload.RefuseBombs(settings.MaxUnpackedBytes, cancellation);
        using var database = databases.CreateDbContext();
        var hash = upload.ContentHash();
        var named = upload.County?.Digits;
        if (database.Imports.FirstOrDefault(i => i.ContentHash == hash && (named == null || i.County == named)) is { } done)
        {
            return (new ImportResult(done.County, true, done.Rows, 0, 0, done.Rows), []);
        }
        var records = RecordFolder.Open(upload.Folder);
        var found = RiskWorkflow.Check(records, new WorkStretch(progress, 0, 0.5), cancellation);
        if (found.Panel.RowCount == 0) throw new RefusedException(NoRows, found.Problems);
        var import = new StoredImport
        {
            County = ImportedCounty.Of(found, upload.County, database),
            ContentHash = hash,
            FileNames = string.Join(", ", upload.FileNames),
            ImportedAt = clock.GetUtcNow(),
            ProblemCount = found.Problems.Count,
        };
        new ImportWriter(database, new WorkStretch(progress, 0.5, 1)).Write(RecordFolder.Open(upload.Folder), import, found, cancellation);
        return (new ImportResult(import.County, false, import.Rows, import.Added, import.Replaced, import.Unchanged), found.Problems);
    }

    private static Wording NoRows => new("文件中没有可用的季度数据行，未导入任何内容；请按问题清单修改后重新上传。", "The files hold no usable row, so nothing was imported; mend what the problems name and send them again.");
}
