using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using C = FangFan.Risk.Records.QuarterColumns;

namespace FangFan.Risk.Tests.Features;

public class FeatureBuilderTests
{
    private static readonly Quarter Q3 = new(2020, 3);
    private static readonly Quarter Q4 = new(2020, 4);

    private static HouseholdPanel Panel() => new TestCounty().Row("b", "2020Q3", (C.HeadAge, 50)).Row("a", "2020Q4", (C.HeadAge, 41)).Row("a", "2020Q3", (C.HeadAge, 40))
        .RowIn(null, "c", "2020Q3", new DateOnly(2020, 10, 5), (C.HeadAge, 70)).Build();

    [Fact]
    public void Rows_are_the_households_known_at_each_quarter_by_quarter_and_household()
    {
        var matrix = FeatureBuilder.Build(Panel(), [Q4, Q3, Q4], TestCounty.Lines, FeaturePreset.All);
        matrix.Rows.ShouldBe([new FeatureRow(0, Q3), new FeatureRow(1, Q3), new FeatureRow(0, Q4)]);
        matrix.Columns.Length.ShouldBe(FeatureCatalogue.All.Count);
    }

    [Fact]
    public void Features_come_in_the_order_asked_for()
    {
        Feature[] features = [FeatureCatalogue.Find("head_age")!, FeatureCatalogue.Find("members")!];
        var matrix = FeatureBuilder.Build(Panel(), [new FeatureRow(0, Q3), new FeatureRow(1, Q3)], TestCounty.Lines, features);
        matrix.Columns[0].ShouldBe([40f, 50f]);
        matrix.Columns[1].ShouldAllBe(v => float.IsNaN(v));
    }

    [Fact]
    public void An_unknown_feature_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => FeatureBuilder.Build(Panel(), [], TestCounty.Lines, [FeatureCatalogue.All[0] with { Name = "no_such" }])).Message.ShouldContain("no_such");

    [Fact]
    public void Rows_out_of_order_are_refused() =>
        Should.Throw<ArgumentException>(() => FeatureBuilder.Build(Panel(), [new FeatureRow(1, Q3), new FeatureRow(0, Q3)], TestCounty.Lines, FeatureCatalogue.All));

    [Fact]
    public void A_household_without_a_row_known_at_the_quarter_is_refused() =>
        Should.Throw<ArgumentException>(() => FeatureBuilder.Build(Panel(), [new FeatureRow(2, Q3)], TestCounty.Lines, FeatureCatalogue.All)).Message.ShouldContain("2020Q3");

    [Fact]
    public void A_single_quarter_gives_the_same_bytes_as_many_at_once()
    {
        var panel = RandomCounty.Build(new RandomCounty.Draw(Seed: 7, Households: 60));
        var all = FeatureBuilder.Build(panel, [.. Quarter.Range(panel.FirstQuarter, panel.LastQuarter)], TestCounty.Lines, FeaturePreset.All);
        var last = FeatureBuilder.Build(panel, [panel.LastQuarter], TestCounty.Lines, FeaturePreset.All);
        int[] positions = [.. Enumerable.Range(0, all.RowCount).Where(i => all.Rows[i].AsOf == panel.LastQuarter)];
        RandomCounty.Bytes(all.Subset(positions)).ShouldBe(RandomCounty.Bytes(last));
    }
}
