using FangFan.Risk.Service.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Storage;

public class CellTextTests
{
    [Fact]
    public void Whatever_the_cells_hold_they_come_back_as_they_were() => Check.One(Config.QuickThrowOnFailure.WithReplay(20210401, 1), Prop.ForAll(
        Gen.Elements("", ",", "\"", "a", "\"\"", "施甸", "1,5", "x\ny", "\0", " ", "\",\"").NonEmptyListOf().ToArbitrary(),
        cells => CellText.Split(CellText.Join(cells)).SequenceEqual(cells)));

    [Fact]
    public void A_blank_cell_costs_one_comma() => CellText.Join(["", "", "a"]).ShouldBe(",,a");
}
