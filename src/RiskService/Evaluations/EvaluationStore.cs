using System.IO.Compression;
using FangFan.Risk.Features;
using FangFan.Risk.Reports;
using FangFan.Risk.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Evaluations;

/// <summary>Which records an evaluation was made from.</summary>
/// <param name="LastQuarter">Their last quarter.</param>
/// <param name="DataHash">Their hash.</param>
/// <param name="LastImport">The county's last import then.</param>
internal readonly record struct EvaluatedRecords(Quarter LastQuarter, string DataHash, int LastImport);

/// <summary>Keeps evaluations and finds the newest.</summary>
internal sealed class EvaluationStore(IDbContextFactory<RiskDatabase> databases, TimeProvider clock)
{
    /// <summary>Number of the county's last import; 0 where there is none.</summary>
    public int LastImport(string county)
    {
        using var database = databases.CreateDbContext();
        return LastImport(database, county);
    }

    /// <summary>Stores an evaluation in place of earlier ones of its kind and model.</summary>
    public void Save(EvaluationQuestion question, EvaluatedRecords records, EvaluationSummary summary, Report report)
    {
        using var database = databases.CreateDbContext();
        var (kind, model) = (question.Kind.Name(), question.Model?.Id);
        database.Evaluations.RemoveRange(database.Evaluations.Where(e => e.County == question.County && e.Kind == kind && e.ModelId == model));
        database.Evaluations.Add(new StoredEvaluation
        {
            County = question.County,
            Kind = kind,
            ModelId = model,
            Pack = question.Pack.Id,
            Target = question.Target.Name(),
            Preset = question.Preset.Name(),
            LastQuarter = records.LastQuarter.ToString(),
            DataHash = records.DataHash,
            LastImport = records.LastImport,
            MadeAt = clock.GetUtcNow(),
            Summary = PackedJson.Pack(summary),
            Json = Pack(stream => ReportJson.Write(report, stream)),
            ChineseHtml = Pack(stream => ReportHtml.Write(report, Language.Chinese, stream)),
            EnglishHtml = Pack(stream => ReportHtml.Write(report, Language.English, stream)),
        });
        database.SaveChanges();
    }

    /// <summary>The newest evaluation of a kind; of any county where none is named. Null where there is none.</summary>
    public static StoredEvaluation? Newest(RiskDatabase database, EvaluationKind kind, string? county)
    {
        var name = kind.Name();
        return database.Evaluations.AsNoTracking().Where(e => e.Kind == name && (county == null || e.County == county)).OrderByDescending(e => e.Id).FirstOrDefault();
    }

    /// <summary>The county's last import, by which a page sees whether records have changed.</summary>
    public static int LastImport(RiskDatabase database, string county) => database.Imports.Where(i => i.County == county).Max(i => (int?)i.Id) ?? 0;

    /// <summary>A stored document as text.</summary>
    public static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    private static byte[] Pack(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest)) write(deflate);
        return packed.ToArray();
    }
}
