namespace FangFan.Risk.Tool.Terminal;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there.</summary>
internal static class OutputFile
{
    public static void Write(FileInfo file, Action<Stream> write) => Write(file, stream =>
    {
        write(stream);
        return true;
    });

    public static T Write<T>(FileInfo file, Func<Stream, T> write)
    {
        if (file.Directory is { Exists: false } folder) folder.Create();
        var partial = file.FullName + ".partial";
        try
        {
            T result;
            using (var stream = File.Create(partial)) result = write(stream);
            File.Move(partial, file.FullName, overwrite: true);
            return result;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
