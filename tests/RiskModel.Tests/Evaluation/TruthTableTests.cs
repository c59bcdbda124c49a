using System.IO.Compression;
using System.Text;
using FangFan.Risk.Evaluation;

namespace FangFan.Risk.Tests.Evaluation;

public class TruthTableTests
{
    [Fact]
    public void Columns_stand_in_any_order_and_unknown_ones_do_not_matter()
    {
        var table = Read("quarter,p_relapse_without_support,note,p_relapse,household_id\n2021Q2,0.5,x,0.25,H1\n");

        table.Values[(new HouseholdId("H1"), new Quarter(2021, 2))].ShouldBe(new Truth(0.25, 0.5));
        table.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_would_happen_without_support_may_be_absent()
    {
        var table = Read("household_id,quarter,p_relapse\nH1,2021Q2,0.25\n");

        table.Relapse(new HouseholdId("H1"), new Quarter(2021, 2)).ShouldBe(0.25);
        table.Values.Values.Single().RelapseWithoutSupport.ShouldBe(double.NaN);
        table.Relapse(new HouseholdId("H2"), new Quarter(2021, 2)).ShouldBe(double.NaN);
    }

    [Fact]
    public void Bad_rows_are_problems_and_the_others_are_kept()
    {
        var table = Read("household_id,quarter,p_relapse\n,2021Q2,0.1\nH1,spring,0.1\nH1,2021Q2,1.5\nH1,2021Q2,\nH1,2021Q2,0.1\nH1,2021Q2,0.2\n");

        table.Values.ShouldHaveSingleItem().Value.Relapse.ShouldBe(0.1);
        table.Problems.Select(p => (p.Row, p.Code)).ShouldBe([(2, "missing"), (3, "wrong-type"), (4, "out-of-range"), (7, "duplicate")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("household_id,quarter\nH1,2021Q2\n")]
    public void A_table_of_another_form_is_one_problem_that_names_the_columns(string text)
    {
        var table = Read(text);

        table.Values.ShouldBeEmpty();
        var problem = table.Problems.ShouldHaveSingleItem();
        (problem.File, problem.Code).ShouldBe(("truth.csv", "wrong-headers"));
        problem.Message.English.ShouldContain("p_relapse");
    }

    [Fact]
    public void Only_the_wanted_quarters_are_kept() =>
        TruthTable.Read(Stream("household_id,quarter,p_relapse\nH1,2021Q2,0.1\nH1,2021Q3,0.1\n"), "truth.csv", quarter => quarter == new Quarter(2021, 3))
            .Values.Keys.ShouldHaveSingleItem().Quarter.ShouldBe(new Quarter(2021, 3));

    [Fact]
    public void A_folder_is_searched_for_the_plain_and_the_packed_file()
    {
        var folder = Directory.CreateTempSubdirectory("truth");
        try
        {
            TruthTable.TryLoad(folder.FullName).ShouldBeNull();
            using (var file = File.Create(Path.Combine(folder.FullName, "truth.csv.gz")))
            using (var packed = new GZipStream(file, CompressionLevel.Fastest))
            {
                packed.Write("household_id,quarter,p_relapse\nH1,2021Q2,0.1\n"u8);
            }
            TruthTable.TryLoad(folder.FullName)!.Values.Count.ShouldBe(1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_is_not_packed_is_one_problem() =>
        TruthTable.Read(Stream("household_id,quarter,p_relapse\n"), "truth.csv.gz").Problems.ShouldHaveSingleItem().Code.ShouldBe("unreadable");

    private static TruthTable Read(string text) => TruthTable.Read(Stream(text), "truth.csv");

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
