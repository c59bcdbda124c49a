using FangFan.Risk.Assessment;
using FangFan.Risk.Display;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Reports.Scenarios;

/// <summary>Households not on the list, by how many of the misfortunes would put them there, and what the model thinks of them as they are.</summary>
internal static class FragileSection
{
    public static ReportSection Of(IReadOnlyList<WhatIfResult> results)
    {
        var rows = Rows(results);
        var data = new DataTable("fragile", new("现不在名单的农户，按会越线的情景数", "Households not on the list, by the number of misfortunes that put them there"),
            [
                CountCells.Count("crossed", "会越线的情景数", "misfortunes"), CountCells.Count("households", "户数", "households"), CountCells.Share("share", "占比", "share"),
                CountCells.Share("probability", "模型平均概率", "mean probability"), CountCells.Count("firstBand", "已在走访能力以内（户）", "within the visit capacity"),
            ],
            [.. rows.Select((row, crossed) => (IReadOnlyList<DataCell>)[crossed, row.Length, CountCells.Part(row.Length, rows.Sum(r => r.Length)), Probability(row), row.Count(h => h.Model?.Band == 1)])])
        {
            Note = new($"现属监测范围、不符合标准、受到至少一种变故影响的农户；概率为变故之前的，不足{CountCells.LeastHouseholds}户不列，没有模型则为空。",
                $"Households in scope that do not meet the rules and that at least one misfortune strikes. The probability is that before any; it is withheld under {CountCells.LeastHouseholds} households, and blank without a model."),
        };
        return new("fragile", new("经不起几种变故", "How many misfortunes they cannot bear"),
        [
            new Figure(language => new BarChart(data.Caption.In(language), new Wording("户", "households").In(language), [.. rows.Select((row, crossed) => Bar(row, crossed, language))]) { Format = NumberFormat.Count }, data),
            data,
        ]);
    }

    private static HouseholdAssessment[][] Rows(IReadOnlyList<WhatIfResult> results)
    {
        var struck = results.SelectMany(r => r.Struck).Where(s => s.Before is { InScope: true, MeetsRules: false }).GroupBy(s => s.Household)
            .Select(g => (g.First().Before, Crossed: g.Count(s => s.Enters))).ToLookup(h => h.Crossed, h => h.Before!);
        return [.. Enumerable.Range(0, results.Count + 1).Select(crossed => struck[crossed].ToArray())];
    }

    private static double Probability(HouseholdAssessment[] some)
    {
        double[] known = [.. some.Select(h => h.Model?.Probability).OfType<double>()];
        return known.Length < CountCells.LeastHouseholds ? double.NaN : known.Average();
    }

    private static Bar Bar(HouseholdAssessment[] row, int crossed, Language language)
    {
        var (label, count) = (new Wording($"{crossed}种", $"{crossed}").In(language), NumberFormat.Count.Read(row.Length));
        return new(label, row.Length, count, $"{label} {count}");
    }
}
