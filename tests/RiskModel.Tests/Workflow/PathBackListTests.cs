using System.Text;
using System.Text.Json;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Records;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Workflow;

/// <summary>Exclusions and the path back from the county's files to the list, by Liaoning's document.</summary>
public sealed class PathBackListTests
{
    private static readonly Quarter Now = new(2021, 2);
    private static readonly PolicyPack Pack = PackLibrary.Bundled().Resolve("liaoning-2020");

    private const string Quarters = """
        household_id,quarter,village_code,hukou_local,resident,household_type,members,income_per_head_reported,town_property,village_official,company_shares,exemption,stable_job_income,vehicle_or_machine_value,large_operator,concealed_assets
        back,2021Q1,210123101001,1,1,lifted,3,5000,1,0,0,,0,0,0,0
        back,2021Q2,210123101001,1,1,lifted,3,5000,1,0,0,,0,0,0,0
        half,2021Q1,210123101001,1,1,lifted,3,5000,1,0,0,,0,0,0,0
        half,2021Q2,210123101001,1,1,lifted,3,5000,1,0,0,,0,0,0,0
        shop,2021Q2,210123101001,1,1,lifted,3,5000,0,0,1,small-business,0,0,0,0
        asked,2021Q2,210123101001,1,1,lifted,3,5000,0,0,0,,29999,0,0,0
        blank,2021Q2,210123101001,1,1,lifted,3,5000,0,0,0,,0,,0,0

        """;

    private const string Header = "户编号,办理环节,对应排除情形,办理单位,办理日期,佐证材料,录入日期\n";
    private const string Known = """
        back,village-review,,太平村村委会,2021-04-05,评议记录,
        back,joint-verification,,太平镇政府,2021-04-20,核实表,
        back,county-consent,,县领导小组,2021-05-10,会议纪要〔2021〕3号,
        half,village-review,town-property,太平村村委会,2021-04-05,评议记录,

        """;

    private const string Later = """
        half,joint-verification,town-property,太平镇政府,2021-04-20,核实表,2021-07-02
        half,county-consent,town-property,县领导小组,2021-07-10,会议纪要,
        half,county-consent,town-property,县领导小组,2021-05-10,,2021-07-10

        """;

    [Fact]
    public void Every_state_of_an_exclusion_reaches_the_list_with_clause_exemption_and_next_step()
    {
        var rows = Rows(Known);

        rows["back"].ShouldBe(("meets", "came-back", "在城镇购买商品房、商铺（liaoning 三(二)4）：已于2021-05-10由县领导小组完成“县（市、区）脱贫攻坚领导小组研究同意”（liaoning 三(二)；佐证：会议纪要〔2021〕3号），特殊情形纳入程序办结，不再排除", null));
        rows["half"].ShouldBe(("excluded", "excludes", "在城镇购买商品房、商铺（liaoning 三(二)4）：排除；特殊情形纳入程序已办1/3个环节，下一步：乡村两级和驻村工作队核实无误，由乡（镇）政府、村“两委”班子、驻村工作队办理，须留存：三方签字的核实表（liaoning 三(二)）", "joint-verification"));
        rows["shop"].ShouldBe(("meets", "exempt", "有企业或股份，实际出资并分红（liaoning 三(二)5）：属于除外情形“小商店小商贩”，不排除", null));
        rows["asked"].ShouldBe(("meets", "question", "有稳定就业但年收入不足3万元，是否财政供养在编请核实（liaoning 三(二)1）：提请村核实，不直接排除", null));
        rows["blank"].Verdict.ShouldBe("meets");
    }

    [Fact]
    public void The_csv_has_the_exclusion_in_words_and_the_blank_that_leaves_one_open()
    {
        var csv = Encoding.UTF8.GetString(Written(List(Known), ListFile.WriteCsv));

        csv.ShouldContain("下一步：乡村两级和驻村工作队核实无误");
        csv.Split('\n').Single(l => l.Contains(",blank,")).ShouldContain("vehicle_or_machine_value");
        csv.Split('\n').Single(l => l.Contains(",half,")).ShouldNotContain("vehicle_or_machine_value");
    }

    [Fact]
    public void The_json_has_every_step_with_who_when_and_evidence()
    {
        using var json = JsonDocument.Parse(Written(List(Known), (list, stream, _) => ListFile.WriteJson(list, stream)));
        var half = json.RootElement.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("householdId").GetString() == "half").GetProperty("exclusions")[0].GetProperty("pathBack");

        half.GetProperty("next").GetString().ShouldBe("joint-verification");
        half.GetProperty("steps").GetArrayLength().ShouldBe(3);
        half.GetProperty("steps")[0].GetProperty("doneBy").GetString().ShouldBe("太平村村委会");
        half.GetProperty("steps")[0].GetProperty("doneOn").GetString().ShouldBe("2021-04-05");
        half.GetProperty("steps")[0].GetProperty("onFile").GetString().ShouldBe("评议记录");
        half.GetProperty("steps")[1].GetProperty("evidence").GetString().ShouldBe("三方签字的核实表");
        half.GetProperty("steps")[1].GetProperty("doneOn").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Steps_recorded_later_leave_the_list_byte_equal_and_steps_known_by_then_move_it()
    {
        Written(List(Known + Later), ListFile.WriteCsv).ShouldBe(Written(List(Known), ListFile.WriteCsv));
        Written(List(""), ListFile.WriteCsv).ShouldNotBe(Written(List(Known), ListFile.WriteCsv));
    }

    private static Dictionary<string, (string Verdict, string? State, string? Text, string? Next)> Rows(string steps) => List(steps).Items.ToDictionary(i => i.HouseholdId, i =>
    {
        var exclusion = i.Exclusions is [var only] ? only : null;
        return (i.Verdict, exclusion?.State, exclusion?.Text, exclusion?.PathBack?.Next);
    });

    private static PriorityListDocument List(string steps)
    {
        var records = new RecordSet(Table(Quarters, TableKind.Quarters), null, null) { PathBack = Table(Header + steps, TableKind.PathBack) };
        var found = RiskWorkflow.Check(records);
        var assessment = RiskWorkflow.Assess(found.Panel, new AssessmentRequest(Pack, Now, null) { Problems = found.Problems });
        return PriorityListDocument.From(PriorityListBuilder.Build(assessment, ListOrder.Priority, []), new ListFilter(), Language.Chinese);
    }

    private static byte[] Written(PriorityListDocument list, Action<PriorityListDocument, Stream, Language> write)
    {
        using var stream = new MemoryStream();
        write(list, stream, Language.Chinese);
        return stream.ToArray();
    }

    private static CsvTable Table(string text, TableKind kind) => CsvTable.Open(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), TableDefinition.Of(kind).FileName, kind);
}
