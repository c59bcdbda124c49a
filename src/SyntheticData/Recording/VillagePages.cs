using FangFan.Risk.Panel;
using FangFan.Risk.Records;
using FangFan.Risk.Synthetic.Histories;
using FangFan.Risk.Synthetic.Places;

namespace FangFan.Risk.Synthetic.Recording;

/// <summary>A village simulated and written down, ready to be appended to the files.</summary>
internal sealed record VillagePages(Village Village, IReadOnlyList<HouseholdHistory> Households, CsvPage Quarters, CsvPage Outcomes, CsvPage Truth)
{
    /// <summary>Simulates a village and writes it down.</summary>
    public static VillagePages Of(Village village, SynthesisOptions options)
    {
        var pages = new VillagePages(village, Live(village, options), new CsvPage(), new CsvPage(), new CsvPage());
        var office = new VillageOffice(village, options, pages.Quarters);
        foreach (var history in pages.Households)
        {
            office.Write(history);
            foreach (var outcome in history.Events) WriteOutcome(pages.Outcomes, history.Number, outcome);
            for (var i = 0; i < history.Truth.Count; i++) WriteTruth(pages.Truth, history, i);
        }
        return pages;
    }

    /// <summary>The households of a village as they truly were, with the truth where paths are asked for.</summary>
    public static HouseholdHistory[] Live(Village village, SynthesisOptions options)
    {
        var truth = options.TruthPaths > 0 ? new TruthSimulator(village, options.TruthPaths) : null;
        var households = new HouseholdHistory[village.Households];
        for (var serial = 0; serial < households.Length; serial++)
        {
            var history = HistorySimulator.Live(village, serial, options);
            households[serial] = truth is null ? history : history with { Truth = truth.Of(history) };
        }
        return households;
    }

    private static void WriteOutcome(CsvPage page, string household, OutcomeEvent outcome)
    {
        page.Cell(household);
        page.Cell(CodeLists.Event.Codes[(int)outcome.Kind].Name);
        page.Day(outcome.HappenedOn);
        page.Day(outcome.RecordedOn);
        page.EndLine();
    }

    private static void WriteTruth(CsvPage page, HouseholdHistory history, int quarter)
    {
        page.Cell(history.Number);
        page.Cell(history.Quarters[quarter].Quarter.ToString());
        page.Cell(history.Truth[quarter].Relapse, "0.######");
        page.Cell(history.Truth[quarter].RelapseWithoutSupport, "0.######");
        page.EndLine();
    }
}
