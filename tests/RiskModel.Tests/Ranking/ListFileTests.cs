using System.Text;
using System.Text.Json;
using FangFan.Risk.Assessment;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Rules;
using FangFan.Risk.Tests.Assessment;

namespace FangFan.Risk.Tests.Ranking;

public sealed class ListFileTests
{
    [Fact]
    public void The_csv_has_a_byte_order_mark_chinese_headers_and_one_row_a_household()
    {
        var bytes = Csv(Language.Chinese);

        bytes.Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldBe("名次,户编号,村编码,家庭人口,监测对象,已返贫致贫,本季有记录,风险等级,上季等级,本季测算等级,上季测算等级,潜在风险,三保障,收入稳定,建议先走访,核查队列,规则结论,"
            + "原始得分,得分名次,得分档,概率,百分位,符合指标组数,较上年收入降幅,指标,排除情形,主要原因,风险原因,建议措施,帮扶缺口,数据问题,缺失信息,等级说明,季度,排序,预测目标,模型,政策包,说明");
        lines[1].ShouldBe("1,'=1+1,530521101001,4,是,,是,高,中,高,中,0,2,2,否,规则符合、模型低：核对数据，可能帮扶见效，不作退出依据,符合条件,-1.25,1,0,0.2227,50,2,,"
            + "income-below-line=met (test 一) income-below-line的说明 [income=5000 yuan a head and year; line=6000 yuan a head and year; margin=-1000] | 不符合：dropout,"
            + ",收入下降,因病（登记的风险原因：因病，本季突发重病）,大病救助（县医保局，各镇，test 四），针对因病，有无劳动力不详,"
            + "因病：本季没有落实任何措施；可用：大病救助（县医保局，test 四）,,,'@reason,2021Q2,priority,,,test-pack,得分仅供人工决策参考");
    }

    [Fact]
    public void English_headers_come_by_setting() => Encoding.UTF8.GetString(Csv(Language.English)).ShouldStartWith("\uFEFFrank,household_id,area_code,members,");

    [Fact]
    public void The_json_is_camel_case_with_the_notice_the_rule_and_everything_to_recompute_a_row()
    {
        using var stream = new MemoryStream();
        ListFile.WriteJson(Document(Language.English), stream);
        using var json = JsonDocument.Parse(stream.ToArray());

        var list = json.RootElement;
        list.GetProperty("quarter").GetString().ShouldBe("2021Q2");
        list.GetProperty("order").GetString().ShouldBe("priority");
        list.GetProperty("pack").GetString().ShouldBe("test-pack");
        list.GetProperty("notice").GetString()!.ShouldContain("aid to people's decisions");
        list.GetProperty("rule").GetString()!.ShouldContain("guarantees >= 2 and income >= 2: high");
        list.GetProperty("total").GetInt32().ShouldBe(2);
        var row = list.GetProperty("items")[0];
        row.GetProperty("rawScore").GetDouble().ShouldBe(-1.25);
        row.GetProperty("grades").GetProperty("guarantees").GetInt32().ShouldBe(2);
        row.GetProperty("verdict").GetString().ShouldBe("meets");
        var criterion = row.GetProperty("criteria")[0];
        criterion.GetProperty("state").GetString().ShouldBe("met");
        criterion.GetProperty("inputs")[0].GetProperty("value").GetDecimal().ShouldBe(5000);
        criterion.GetProperty("threshold").GetProperty("value").GetDecimal().ShouldBe(6000);
        criterion.GetProperty("margin").GetDecimal().ShouldBe(-1000);
        row.GetProperty("causeSources")[0].GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("basis").GetString()).ShouldBe(["register", "shock"]);
        var measure = row.GetProperty("measures")[0];
        measure.GetProperty("causes")[0].GetString().ShouldBe("illness");
        measure.GetProperty("units")[0].GetString().ShouldBe("the townships");
        measure.GetProperty("labourUnknown").GetBoolean().ShouldBeTrue();
        row.GetProperty("gaps")[0].GetProperty("state").GetString().ShouldBe("gap");
        list.GetProperty("withGap").GetInt32().ShouldBe(1);
        list.GetProperty("cap").GetProperty("statement").GetString()!.ShouldContain("sets no cap");
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes() => Csv(Language.Chinese).ShouldBe(Csv(Language.Chinese));

    [Theory]
    [InlineData(".csv", Language.Chinese)]
    [InlineData(".csv", Language.English)]
    [InlineData(".json", Language.Chinese)]
    public void Levels_read_back_as_they_were_stored(string extension, Language language)
    {
        using var stream = new MemoryStream();
        if (extension == ".csv") ListFile.WriteCsv(Document(language), stream, language);
        else ListFile.WriteJson(Document(language), stream);
        stream.Position = 0;

        StoredLevels.Read(stream, "list" + extension).ShouldBe(
        [
            new StoredLevel(new("=1+1"), Samples.Now, RiskLevel.High, RiskLevel.High) { Grades = new(0, 2, 2) },
            new StoredLevel(new("b"), Samples.Now, RiskLevel.None, RiskLevel.Low) { Grades = default(LevelGrades) },
        ]);
    }

    [Theory]
    [InlineData("list.csv", "", "list.csv is empty")]
    [InlineData("list.csv", "a,b\n1,2\n", "no column household_id")]
    [InlineData("list.csv", "household_id,quarter,level,raw_level,potential,guarantees,income\n1,2021Q2,highest,low,0,0,0\n", "row 2: 'highest' is no level")]
    [InlineData("list.csv", "household_id,quarter,level,raw_level,potential,guarantees,income\n1,soon,high,low,0,0,0\n", "'soon' is no quarter")]
    [InlineData("list.csv", "household_id,quarter,level,raw_level,potential,guarantees,income\n1,2021Q2,high,low,7,0,0\n", "'7' is no grade")]
    [InlineData("list.json", "{}", "list.json is no list")]
    [InlineData("list.json", "not json", "list.json is no list")]
    public void A_file_that_is_no_list_is_refused_with_its_name_and_the_form_expected(string name, string text, string message) =>
        Should.Throw<InvalidDataException>(() => StoredLevels.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name)).Message.ShouldContain(message);

    private static byte[] Csv(Language language)
    {
        using var stream = new MemoryStream();
        ListFile.WriteCsv(Document(language), stream, language);
        return stream.ToArray();
    }

    private static PriorityListDocument Document(Language language)
    {
        var aid = new MeasureDefinition("aid", new("大病救助", "grave illness relief"), [CauseGroup.Illness], false, new("县医保局", "county insurance"), "test 四", "measure_health") { Units = [new("各镇", "the townships")] };
        var suggestion = new MeasureSuggestion(aid, false) { Answers = [CauseGroup.Illness], LabourUnknown = true };
        var first = Samples.Household("=1+1", RiskLevel.High) with
        {
            Village = new("530521101001"),
            Members = 4,
            Monitored = true,
            PreviousLevel = RiskLevel.Medium,
            PreviousRawLevel = RiskLevel.Medium,
            Grades = new(0, 2, 2),
            GroupsMet = 2,
            LevelReason = Samples.Same("@reason"),
            Model = Samples.Opinion(-1.25),
            CauseSources = [new(CauseGroup.Illness, [new(CauseBasis.Register, "illness", new("登记的风险原因：因病", "on the register: illness")), new(CauseBasis.Shock, "shock_illness", new("本季突发重病", "sudden grave illness in the quarter"))])],
            Measures = [suggestion],
            Gaps = [new CauseGap(CauseGroup.Illness, GapState.Gap, [suggestion])],
            Judgement = Samples.Judgement(Verdict.Meets, Samples.Finding("income-below-line", FindingState.Met), Samples.Finding("dropout", FindingState.NotMet)),
        };
        var second = Samples.Household("b", RiskLevel.Low) with { RawLevel = RiskLevel.None };
        return PriorityListDocument.From(PriorityListBuilder.Build(Samples.Quarter(first, second), ListOrder.Priority, []), new(), language);
    }
}
