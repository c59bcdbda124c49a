using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Households;
using FangFan.Risk.Synthetic.Places;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>Counts the persons simulated, for areas.csv: the county and its townships by year, the villages with their names.</summary>
/// <param name="county">The county.</param>
/// <param name="options">What to generate.</param>
internal sealed class AreaTable(County county, SynthesisOptions options)
{
    private readonly SortedDictionary<string, long[]> registered = new(StringComparer.Ordinal);
    private readonly List<Village> villages = [];

    /// <summary>Adds the households of a village; villages come in the order of their codes.</summary>
    public void Add(Village village, IEnumerable<HouseholdHistory> households)
    {
        villages.Add(village);
        if (!registered.TryGetValue(village.Code[..9], out var years)) registered[village.Code[..9]] = years = new long[options.Last.Year - options.First.Year + 1];
        foreach (var history in households)
        {
            if (history.Quarters[0].State.Kind != HouseholdKind.Lifted) continue;
            for (var year = 0; year < years.Length; year++) years[year] += MembersIn(history, options.First.Year + year);
        }
    }

    /// <summary>Writes the table. Registered persons are those of the simulated lifted households, rural persons the population that goes with them.</summary>
    public void Write(CsvPage page)
    {
        page.Line("area_code", "name", "year", "registered_persons", "rural_persons", "deep_poverty");
        for (var year = 0; year <= options.Last.Year - options.First.Year; year++)
        {
            Write(page, county.Code, county.Name, (options.First.Year + year, registered.Values.Sum(years => years[year])));
            foreach (var (code, years) in registered)
                Write(page, code, county.Townships.First(t => t.Code == code[6..]).Name, (options.First.Year + year, years[year]));
        }
        foreach (var village in villages) page.Line(village.Code, village.Name, "", "", "", "");
    }

    private void Write(CsvPage page, string code, string name, (int Year, long Registered) count)
    {
        page.Cell(code);
        page.Cell(name);
        page.Cell(count.Year);
        page.Cell(count.Registered);
        page.Cell((long)Math.Round(count.Registered / county.RegisteredShare));
        page.Cell(county.DeepPoverty ? 1 : 0);
        page.EndLine();
    }

    // Before its first row a household is on the register with the members it will have then; once gone it counts no more.
    private int MembersIn(HouseholdHistory history, int year)
    {
        var end = new Quarter(year, 4) < options.Last ? new Quarter(year, 4) : options.Last;
        if (history.Quarters[^1].Quarter < end) return 0;
        return history.Quarters[Math.Max(0, end - history.Quarters[0].Quarter)].State.Count;
    }
}
