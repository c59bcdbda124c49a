using FangFan.Risk.Policy;

namespace FangFan.Risk.Tool;

/// <summary>Finds a pack among those that come with the program.</summary>
internal static class PackChoice
{
    /// <exception cref="InvalidDataException">There is none of that id; the message lists those that exist.</exception>
    public static PolicyPack Of(string id)
    {
        var packs = PackLibrary.Bundled().Packs;
        return packs.TryGetValue(id, out var pack)
            ? pack
            : throw new InvalidDataException($"There is no pack '{id}'; there are {string.Join(", ", packs.Keys.Order(StringComparer.Ordinal))}.");
    }
}
