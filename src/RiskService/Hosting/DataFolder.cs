using System.Globalization;

namespace FangFan.Risk.Service.Hosting;

/// <summary>Where the service keeps its files: the database, and uploads until they are imported.</summary>
internal sealed class DataFolder(ServiceSettings settings, IHostEnvironment environment)
{
    public string Database { get; } = Path.GetFullPath(settings.Database, environment.ContentRootPath);

    private string Uploads => Path.Combine(Path.GetDirectoryName(Database)!, "uploads-" + Path.GetFileNameWithoutExtension(Database));

    /// <summary>An empty folder for one upload.</summary>
    public string NewUploadFolder(int number) =>
        Directory.CreateDirectory(Path.Combine(Uploads, number.ToString(CultureInfo.InvariantCulture))).FullName;

    /// <summary>Deletes what an earlier run of the service left.</summary>
    public void DeleteUploads()
    {
        if (Directory.Exists(Uploads)) Directory.Delete(Uploads, recursive: true);
    }
}
