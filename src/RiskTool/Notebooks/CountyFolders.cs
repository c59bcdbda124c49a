using FangFan.Risk.Records;

namespace FangFan.Risk.Tool.Notebooks;

/// <summary>The county folders in a directory.</summary>
/// <param name="Counties">Sub-folders that hold quarters.csv or quarters.csv.gz, or that cannot be looked into, in ordinal order of their names.</param>
/// <param name="PassedOver">Names of the other sub-folders.</param>
internal sealed record CountyFolders(IReadOnlyList<DirectoryInfo> Counties, IReadOnlyList<string> PassedOver)
{
    /// <summary>Looks through the directory.</summary>
    /// <param name="directory">Where the counties' folders lie.</param>
    /// <param name="reports">Where reports go; left out where it lies in the directory too.</param>
    /// <exception cref="InvalidDataException">There is no such directory, or no county in it.</exception>
    public static CountyFolders In(DirectoryInfo directory, DirectoryInfo reports)
    {
        if (!directory.Exists) throw new InvalidDataException($"There is no folder '{directory}'; give the folder that holds the counties' folders.");
        if (HoldsQuarters(directory)) throw new InvalidDataException($"'{directory}' is one county's folder; give the folder above it, or run the notebook with -p {ParameterValues.Data}={directory}.");
        var folders = directory.GetDirectories().Where(folder => !Same(folder, reports)).OrderBy(folder => folder.Name, StringComparer.Ordinal).ToLookup(HoldsQuarters);
        if (!folders[true].Any()) throw new InvalidDataException($"No folder in '{directory}' holds quarters.csv or quarters.csv.gz; give the folder that holds the counties' folders.");
        return new([.. folders[true]], [.. folders[false].Select(folder => folder.Name)]);
    }

    /// <summary>A folder that cannot be looked into may be a county's: its run then says why it failed.</summary>
    private static bool HoldsQuarters(DirectoryInfo folder)
    {
        try
        {
            var name = TableDefinition.Of(TableKind.Quarters).FileName;
            return folder.EnumerateFiles().Any(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || file.Name.Equals(name + ".gz", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool Same(DirectoryInfo folder, DirectoryInfo other) => Path.TrimEndingDirectorySeparator(folder.FullName) == Path.TrimEndingDirectorySeparator(other.FullName);
}
