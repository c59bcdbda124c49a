using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Rules;

/// <summary>An unknown decides nothing that a known part decides, and nothing else.</summary>
public sealed class BlankCellTests
{
    // The register, the kind of household and what stands in for other cells (the reported figure, last year's) are left out: a blank there says something by definition.
    private static readonly Column[] Cells =
    [
        .. QuarterColumns.All.Where(c => c.Group is "income" or "spending" or "guarantees" or "shocks" or "health" && c.Name != "income_per_head_reported"),
        QuarterColumns.Members, QuarterColumns.Labourers, QuarterColumns.WorkingMembers, QuarterColumns.DropoutChildren,
        QuarterColumns.PublicWelfareJob, QuarterColumns.Relocated, QuarterColumns.MinimumLivingAllowance, QuarterColumns.MeasureJobs,
    ];

    private static readonly string[] Quarters = ["2020Q3", "2020Q4", "2021Q1", "2021Q2"];

    public static TheoryData<string> Packs => [.. PackLibrary.Bundled().Packs.Keys, "made-up"];

    [Theory]
    [MemberData(nameof(Packs))]
    public void What_is_said_in_spite_of_blanks_stays_said_when_they_are_filled_in(string pack)
    {
        var judge = JudgeOf(pack);
        var decidedInSpite = 0;
        // The first seed has a shock blank two quarters ago and nothing blank now.
        Prop.ForAll(Gen.Frequency((1, Gen.Constant(1888715315)), (9, Gen.Choose(0, int.MaxValue))).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var full = DrawRows(random);
            var blanked = full.Select(row => row.ToDictionary(c => c.Key, c => StandsIn(c.Key) || random.NextDouble() >= 0.08 ? c.Value : double.NaN)).ToArray();
            var (known, blank) = (judge.Of(View(full)), judge.Of(View(blanked)));
            for (var i = 0; i < known.Findings.Count; i++)
            {
                if (blank.Findings[i].State == FindingState.Unknown) blank.Findings[i].Missing.ShouldNotBeEmpty(blank.Findings[i].Text.English);
                else blank.Findings[i].State.ShouldBe(known.Findings[i].State, $"{blank.Findings[i].Text.English} / {known.Findings[i].Text.English}");
            }
            if (blank.Identify == FindingState.Unknown) return;
            decidedInSpite++;
            blank.Identify.ShouldBe(known.Identify);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20210401, 1));
        decidedInSpite.ShouldBeGreaterThan(5);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_blank_leaves_open_only_what_it_can_decide_either_way(string pack)
    {
        var judge = JudgeOf(pack);
        var leftOpen = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var rows = DrawRows(random);
            foreach (var column in Cells.Where(c => !StandsIn(c)))
            {
                // Mostly the quarter judged, of which most is asked.
                var row = rows[random.NextDouble() < 0.6 ? ^1 : random.Next(rows.Length)];
                var drawn = row[column];
                var blank = FindingsWith(double.NaN);
                if (blank.Any(f => f.State == FindingState.Unknown))
                {
                    var filled = Fillings(column).Select(FindingsWith).ToArray();
                    for (var i = 0; i < blank.Count; i++)
                    {
                        // Whether an industry is thin hangs on the same figure on both sides, of which the bounds know nothing.
                        if (blank[i].State != FindingState.Unknown || blank[i].Criterion.Id == "weak-industry" || filled.Any(f => f[i].State == FindingState.Unknown)) continue;
                        leftOpen++;
                        filled.Select(f => f[i].State).Distinct().Count().ShouldBeGreaterThan(1, $"{column.Name}: {blank[i].Text.English} / {filled[0][i].Text.English}");
                    }
                }
                row[column] = drawn;

                IReadOnlyList<Finding> FindingsWith(double value)
                {
                    row[column] = value;
                    return judge.Of(View(rows)).Findings;
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20210401, 1));
        leftOpen.ShouldBeGreaterThan(20);
    }

    private static Judge JudgeOf(string pack) => new(pack == "made-up" ? MadeUpPack.Pack : PackLibrary.Bundled().Resolve(pack));

    private static bool StandsIn(Column column) => column == QuarterColumns.IncomePerHeadLastYear;

    // The least and the most that a cell may hold, and every code; the criteria set no bound to numbers, so neither does this.
    private static IEnumerable<double> Fillings(Column column) => column.Kind switch
    {
        ColumnKind.Flag => [0, 1],
        ColumnKind.Code => Enumerable.Range(0, column.Codes!.Codes.Count).Select(c => (double)c),
        // Members stand on both sides: more of them make a fall likelier and its cause harder to evidence, so what lies between counts too.
        _ when column == QuarterColumns.Members => [.. Enumerable.Range(1, 12), 100, 30_000],
        ColumnKind.Count => [0, 30_000],
        _ => [0, 20_000_000],
    };

    private static Dictionary<Column, double>[] DrawRows(Random random) => [.. Quarters.Select(_ => Cells.ToDictionary(c => c, c => Draw(c, random)))];

    private static HouseholdView View(Dictionary<Column, double>[] rows)
    {
        var sample = new HouseholdSample();
        foreach (var (row, quarter) in rows.Zip(Quarters)) sample.Row(quarter, [.. row.Select(c => (c.Key, c.Value))]);
        return sample.At(Quarters[^1]);
    }

    private static double Draw(Column column, Random random) => column.Kind switch
    {
        ColumnKind.Flag => random.NextDouble() < (column == QuarterColumns.Relocated ? 0.7 : 0.2) ? 1 : 0,
        ColumnKind.Code => random.Next(column.Codes!.Codes.Count),
        ColumnKind.Count => column == QuarterColumns.Members ? 1 + random.Next(5) : random.NextDouble() < 0.2 ? 1 : 0,
        _ when StandsIn(column) => random.Next(3000, 15000),
        _ when column.Group == "spending" => random.NextDouble() < 0.6 ? 0 : random.Next(0, 12000),
        _ => random.Next(0, 12000),
    };
}
