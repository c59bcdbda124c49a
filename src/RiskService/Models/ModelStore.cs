using FangFan.Risk.Features;
using FangFan.Risk.Models;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Service.Models;

/// <summary>Keeps model files and finds them again.</summary>
internal sealed class ModelStore(IDbContextFactory<RiskDatabase> databases, TimeProvider clock)
{
    /// <summary>Stores a model's file.</summary>
    /// <returns>The model with its id.</returns>
    public TrainedModel Save(string county, TrainedModel model)
    {
        using var file = new MemoryStream();
        var saved = ModelFile.Save(model, file);
        using var database = databases.CreateDbContext();
        database.Models.Add(new StoredModel
        {
            ModelId = saved.Id,
            County = county,
            Target = model.Origin.Target.Name(),
            TrainedUntil = model.Origin.TrainedUntil.ToString(),
            TrainedAt = clock.GetUtcNow(),
            File = file.ToArray(),
        });
        database.SaveChanges();
        return saved;
    }

    /// <summary>The newest model of a county that had seen nothing after a quarter; null where there is none.</summary>
    public TrainedModel? Newest(string county, Quarter until)
    {
        using var database = databases.CreateDbContext();
        var last = until.ToString();
        return database.Models.AsNoTracking().Where(m => m.County == county && string.Compare(m.TrainedUntil, last) <= 0)
            .OrderByDescending(m => m.TrainedUntil).ThenByDescending(m => m.Id).FirstOrDefault() is { } stored ? Load(stored) : null;
    }

    /// <summary>A model by its id; null where there is none.</summary>
    public TrainedModel? Find(string county, string modelId)
    {
        using var database = databases.CreateDbContext();
        return database.Models.AsNoTracking().FirstOrDefault(m => m.County == county && m.ModelId == modelId) is { } stored ? Load(stored) : null;
    }

    /// <summary>Reads a stored model's file.</summary>
    /// <exception cref="RefusedException">Another version of the program wrote it, in a form that this one does not read.</exception>
    public static TrainedModel Load(StoredModel stored)
    {
        try
        {
            return ModelFile.Load(new MemoryStream(stored.File), $"{stored.ModelId}.json");
        }
        catch (InvalidDataException unreadable)
        {
            throw new RefusedException(new(
                $"模型 {stored.ModelId}（{stored.County}，{stored.TrainedUntil}）由本程序的另一版本训练，当前版本无法读取；请重新训练。",
                $"Model {stored.ModelId} ({stored.County}, {stored.TrainedUntil}) was trained by another version of the program and cannot be read by this one; train again. {unreadable.Message}"));
        }
    }
}
