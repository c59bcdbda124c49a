using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests;

public sealed class ContextFactsTests
{
    [Theory]
    [InlineData("lastLevel", "2016Q3: rules alone, 2017Q3: model of 2016Q4", "2016Q3：仅按规则；2017Q3：用截至2016Q4的模型")]
    [InlineData("leftOut", "2016Q4: no household in scope has a known outcome", "2016Q4：范围内没有结果已知的农户。")]
    [InlineData("leftOut", "2016Q4: 0 of 12 households have the target; both kinds are needed.", "2016Q4：12户中0户发生目标事件，须发生与未发生的都有。")]
    [InlineData("leftOut", "2016Q4: Of 90 training rows 0 have the target; rows with it and rows without are needed.", "2016Q4：训练的90户次中0户次发生目标事件，须发生与未发生的都有。")]
    [InlineData("leftOut", "2016Q4: Only 3 households of the training window have the target; at least 10 are needed.", "2016Q4：训练窗口中只有3户发生目标事件，至少须有10户。")]
    public void What_the_context_says_in_English_is_said_in_Chinese_too(string name, string english, string chinese)
    {
        var fact = ContextFacts.Of(new Dictionary<string, string> { [name] = english }).ShouldHaveSingleItem();

        fact.Value.Chinese.ShouldBe(chinese);
        fact.Value.English.ShouldBe(english);
    }
}
