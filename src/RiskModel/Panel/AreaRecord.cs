namespace FangFan.Risk.Panel;

/// <summary>What areas.csv says of an area in a year.</summary>
/// <param name="Area">County, township or village.</param>
/// <param name="Name">Its name, null where the file has none.</param>
/// <param name="Year">The year of the figures, null where they hold for all.</param>
/// <param name="RegisteredPersons">Persons on the register of the poverty campaign.</param>
/// <param name="RuralPersons">Rural persons.</param>
/// <param name="DeepPoverty">Whether it is a deep-poverty area.</param>
public sealed record AreaRecord(AreaCode Area, string? Name, int? Year, long? RegisteredPersons, long? RuralPersons, bool? DeepPoverty);
