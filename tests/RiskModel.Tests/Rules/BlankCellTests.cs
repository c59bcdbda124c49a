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
    private static readonly Column[] Cells = [.. QuarterColumns.All.Where(c => c.Group is "income" or "spending" or "guarantees" or "shocks" or "health" || c.Name is "members" or "dropout_children" or "minimum_living_allowance")
        .Where(c => c.Name != "income_per_head_reported")];

    [Theory]
    [InlineData("national-2020")]
    [InlineData("suixi-2021")]
    public void What_is_said_in_spite_of_blanks_stays_said_when_they_are_filled_in(string pack)
    {
        var judge = new Judge(PackLibrary.Bundled().Resolve(pack));
        var decidedInSpite = 0;
        // The first seed has a shock blank two quarters ago and nothing blank now.
        Prop.ForAll(Gen.Frequency((1, Gen.Constant(1888715315)), (9, Gen.Choose(0, int.MaxValue))).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var full = Enumerable.Range(0, 3).Select(_ => Cells.ToDictionary(c => c, c => Draw(c, random))).ToArray();
            var blanked = full.Select(row => row.ToDictionary(c => c.Key, c => c.Key.Name != "income_per_head_last_year" && random.NextDouble() < 0.08 ? double.NaN : c.Value)).ToArray();
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

    private static HouseholdView View(Dictionary<Column, double>[] rows)
    {
        var sample = new HouseholdSample();
        foreach (var (row, quarter) in rows.Zip(["2020Q4", "2021Q1", "2021Q2"])) sample.Row(quarter, [.. row.Select(c => (c.Key, c.Value))]);
        return sample.At("2021Q2");
    }

    private static double Draw(Column column, Random random) => column.Kind switch
    {
        ColumnKind.Flag => random.NextDouble() < 0.2 ? 1 : 0,
        ColumnKind.Code => random.Next(column.Codes!.Codes.Count),
        ColumnKind.Count => column.Name == "members" ? 1 + random.Next(5) : random.NextDouble() < 0.2 ? 1 : 0,
        _ when column.Name == "income_per_head_last_year" => random.Next(3000, 15000),
        _ when column.Group == "spending" => random.NextDouble() < 0.6 ? 0 : random.Next(0, 12000),
        _ => random.Next(0, 12000),
    };
}
