using FangFan.Risk.Scenarios;
using FangFan.Risk.Tool;
using FangFan.Risk.Tool.Terminal;

namespace FangFan.Risk.Tests;

public sealed class ScenarioPageTests
{
    private static readonly HeadCount Many = new(999_999, 9_999_999);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_numbers_of_a_large_county_fit_in_a_hundred_columns(Language language)
    {
        var page = new StringWriter();
        var report = new Report(new ToolConsole(page, TextWriter.Null, Interactive: false, Width: 100));

        new SensitivityPage(Sensitivity(), language).Print(report);
        new WhatIfPage([WhatIf(), WhatIf()], language).Print(report);
        new WhatIfPage([WhatIf()], language).Print(report);
        new DifferencePage(Difference(), language).Print(report);

        page.ToString().ShouldContain("9,999,999");
        page.ToString().Split('\n').Max(line => line.TrimEnd().Sum(c => c >= 0x2E80 ? 2 : 1)).ShouldBeLessThanOrEqualTo(100);
    }

    private static SensitivityDocument Sensitivity()
    {
        ListedPoint Point(bool inForce) => new(0.4m, "四项各自成立，不要求新产生", inForce, Many, Many, Many, Many, Many, Many);
        return new("2021Q4", "test", true, "0123456789ab", [new("identify", "识别条款的读法", "suixi 三(六)", "文件未定", "", true, true, [Point(true), Point(false)])]);
    }

    private static WhatIfDocument WhatIf() => new()
    {
        Scenario = "transfer-loss",
        Title = "政策性转移收入停发",
        Clause = "xishuangbanna 一",
        Choice = "全部停发",
        Effects = [],
        Asked = Many,
        Struck = Many,
        Spared = Many,
        Unrecorded = Many,
        Blank = [new("wage_income", "工资性收入", Many.Households)],
        LevelMoves = [new("none", "high", Many.Households, Many.Persons)],
        RankMoves = new(Many.Households, Many.Households, 999_999.5, 999_999.5),
        Difference = Difference(),
    };

    private static DifferenceDocument Difference() => new()
    {
        Quarter = "2021Q4",
        Before = new("national-2020", "title", true, Many, "hash"),
        After = new("suixi-2021*", "title", true, Many, "hash"),
        Entering = Many,
        Leaving = Many,
        ByCriterion = [new("medical-burden", "医疗负担过重", Many, Many)],
        ByOther = [],
        LevelMoves = [new(null, "high", Many.Households, Many.Persons)],
        RankOnly = Many.Households,
        Households =
        [
            new()
            {
                HouseholdId = "530521101001000123", Move = "enters", VerdictBefore = "out-of-scope", VerdictAfter = "meets", LevelAfter = "high",
                RankBefore = Many.Households, RankAfter = Many.Households - 1, Criteria = [], Text = "医疗负担过重：不符合→符合；进入范围",
            },
        ],
    };
}
