using FangFan.Risk.Features;
using FangFan.Risk.MLNet.Frames;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Tests.Learning;
using FangFan.Risk.Tests.Workflow;
using Microsoft.Data.Analysis;

namespace FangFan.Risk.Tests.Frames;

public sealed class FrameTests
{
    private static readonly HouseholdPanel County = SmallCounty.Panel();

    [Fact]
    public void A_panel_comes_back_as_it_was()
    {
        var frame = County.ToDataFrame();
        var back = frame.ToPanel(County);

        frame.Rows.Count.ShouldBe(County.RowCount);
        frame.Columns.Select(column => column.Name).ShouldBe(QuarterColumns.All.Select(column => column.Name));
        back.KnownDataHash(SmallCounty.Last).ShouldBe(County.KnownDataHash(SmallCounty.Last));
        back.Areas.ShouldBe(County.Areas);
    }

    [Fact]
    public void Rows_recorded_again_and_cells_of_every_kind_come_back()
    {
        var panel = SmallCounty.Reading(changedAfter: new Quarter(2020, 1)).Panel;
        var builder = new PanelBuilder();
        var row = builder.AddRow(SmallCounty.Id(1), new Quarter(2021, 1), new AreaCode("530521101001"), new DateOnly(2021, 5, 6));
        builder.Set(row, QuarterColumns.LiftedYear, 2018);
        builder.Set(row, QuarterColumns.IdentifiedOn, new DateOnly(2020, 3, 1).DayNumber);
        builder.Set(row, QuarterColumns.WageIncome, 12345.67);
        builder.Set(row, QuarterColumns.DistanceToRoadKm, 1.25);
        builder.Set(row, QuarterColumns.Resident, 0);
        builder.AddRow(SmallCounty.Id(2), new Quarter(2021, 1));
        foreach (var made in new[] { panel, builder.Build() }) made.ToDataFrame().ToPanel(made).KnownDataHash(made.LastQuarter.Plus(8)).ShouldBe(made.KnownDataHash(made.LastQuarter.Plus(8)));
    }

    [Fact]
    public void What_is_unknown_is_null_in_the_frame_and_unknown_again()
    {
        var frame = County.ToDataFrame();

        frame.Columns[QuarterColumns.WageIncome.Name].NullCount.ShouldBe(County.RowCount);
        frame.Columns[QuarterColumns.Members.Name].NullCount.ShouldBe(0);
        frame.Columns[QuarterColumns.Resident.Name][0].ShouldBeNull();
    }

    [Fact]
    public void A_frame_of_other_columns_gives_the_rows_that_it_can()
    {
        var frame = new DataFrame(new StringDataFrameColumn("household_id", ["1", "2"]), new StringDataFrameColumn("quarter", ["2021Q1", "2021Q1"]),
            new SingleDataFrameColumn("members", [4f, null]), new StringDataFrameColumn("house_grade", ["D", null]), new StringDataFrameColumn("remark", ["x", "y"]));
        var panel = frame.ToPanel();

        panel.At(0, new Quarter(2021, 1)).Current!.Value.Number(QuarterColumns.Members).ShouldBe(4);
        panel.At(1, new Quarter(2021, 1)).Current!.Value.Number(QuarterColumns.Members).ShouldBe(double.NaN);
        panel.At(0, new Quarter(2021, 1)).Current!.Value.Code(QuarterColumns.HouseGrade).ShouldBe("D");
    }

    [Theory]
    [InlineData("members", "many", "Column 'members', row 0: 'many' is no number")]
    [InlineData("quarter", "soon", "Column 'quarter', row 0: 'soon' is no quarter")]
    [InlineData("village_code", "here", "Column 'village_code', row 0: 'here' is no area code")]
    [InlineData("house_grade", "Z", "Column 'house_grade', row 0")]
    [InlineData("household_id", null, "Column 'household_id', row 0")]
    public void A_cell_that_does_not_fit_is_named(string column, string? cell, string expected)
    {
        var cells = new Dictionary<string, string?> { ["household_id"] = "1", ["quarter"] = "2021Q1", [column] = cell };
        var frame = new DataFrame(cells.Select(pair => new StringDataFrameColumn(pair.Key, [pair.Value!])));

        Should.Throw<ArgumentException>(() => frame.ToPanel()).Message.ShouldContain(expected);
    }

    [Fact]
    public void Features_come_back_as_they_were_and_carry_ids_and_quarters()
    {
        var pack = PackLibrary.Bundled().Packs["national-2020"];
        var matrix = TrainingRows.Build(County, new TrainingRowsRequest(Target.Relapse, LinesInForce.Of(pack), new Quarter(2021, 2))).Matrix;
        var frame = matrix.ToDataFrame(County);
        var back = frame.ToFeatureMatrix(matrix.Features);

        frame["household_id"][0].ShouldBe(County.Id(matrix.Rows[0].Household).ToString());
        frame["as_of"][0].ShouldBe(matrix.Rows[0].AsOf.ToString());
        frame.Columns.Sum(column => column.NullCount).ShouldBe(matrix.Columns.Sum(column => column.Count(float.IsNaN)));
        back.Rows.ShouldBe(matrix.Rows);
        back.Columns.ShouldBe(matrix.Columns);
        matrix.ToDataFrame().Columns.Count.ShouldBe(matrix.Features.Count + 2);
    }

    [Fact]
    public void A_missing_column_is_named() =>
        Should.Throw<ArgumentException>(() => new DataFrame().ToFeatureMatrix(LearnedByMLNet.Set().Matrix.Features)).Message.ShouldContain("no column 'household'");
}
