using FangFan.Risk.Features;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Features;

public class CauseTableTests
{
    [Fact]
    public void Every_group_has_one_line_in_the_order_of_display() => CauseTable.Links.Select(l => l.Group).ShouldBe(CauseGroups.Names.Keys);

    [Fact]
    public void Every_register_code_but_other_belongs_to_one_group()
    {
        CauseTable.Links.SelectMany(l => l.RegisterCodes).ShouldBeUnique();
        CauseTable.Links.SelectMany(l => l.RegisterCodes).ShouldBe(CodeLists.RiskCause.Codes.Select(c => c.Name).Where(c => c != "other"), ignoreOrder: true);
        CauseTable.GroupOfRegisterCode("other").ShouldBeNull();
    }

    [Fact]
    public void Suixi_s_nine_causes_all_have_a_group() => CauseTable.Links.Sum(l => l.SuixiCauses.Count).ShouldBe(9);

    [Theory]
    [InlineData("broken-tie", CauseGroup.Business)]
    [InlineData("illness", CauseGroup.Illness)]
    public void A_register_code_leads_to_its_group(string code, CauseGroup group) => CauseTable.GroupOfRegisterCode(code).ShouldBe(group);

    [Theory]
    [InlineData("因市场波动", CauseGroup.Business)]
    [InlineData("sudden event", CauseGroup.Accident)]
    [InlineData("other", null)]
    public void One_of_Suixi_s_causes_leads_to_its_group(string cause, CauseGroup? group) => CauseTable.GroupOfSuixiCause(cause).ShouldBe(group);
}
