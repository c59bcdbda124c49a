using System.Text.Json;

namespace FangFan.Risk.Tests;

public sealed class AreaCodeTests
{
    [Theory]
    [InlineData("530000", "530000", true)]
    [InlineData("530000", "530500", true)]
    [InlineData("530000", "530521", true)]
    [InlineData("530000", "530521101001", true)]
    [InlineData("530500", "530521", true)]
    [InlineData("530500", "532800", false)]
    [InlineData("530500", "530000", false)]
    [InlineData("530521", "530500", false)]
    [InlineData("530521", "530521101", true)]
    [InlineData("530521", "530522101", false)]
    [InlineData("530521100", "530521101001", false)]
    [InlineData("441900", "441900003001", true)]
    public void A_province_holds_its_prefectures_and_a_prefecture_its_counties(string area, string other, bool holds) =>
        new AreaCode(area).Contains(new AreaCode(other)).ShouldBe(holds);

    [Theory]
    [InlineData("530000", "53")]
    [InlineData("530500", "5305")]
    [InlineData("530521", "530521")]
    [InlineData("530521100", "530521100")]
    [InlineData("000000", "000000")]
    public void The_prefix_is_what_all_areas_inside_share(string area, string prefix) => new AreaCode(area).Prefix.ShouldBe(prefix);

    [Fact]
    public void It_is_written_to_json_as_its_digits_and_read_back()
    {
        JsonSerializer.Serialize(new AreaCode("530521")).ShouldBe("\"530521\"");
        JsonSerializer.Deserialize<AreaCode?>("\"530000\"").ShouldBe(new AreaCode("530000"));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<AreaCode>("\"53\""));
    }
}
