using FangFan.Risk.Features;

namespace FangFan.Risk.Tests.Features;

public class NameTests
{
    [Theory]
    [InlineData("relapse", Target.Relapse)]
    [InlineData("monitored", Target.Monitored)]
    [InlineData("below-line", Target.BelowLine)]
    public void A_target_s_name_is_read_back(string name, Target target)
    {
        target.Name().ShouldBe(name);
        Targets.TryParse(name, out var read).ShouldBeTrue();
        read.ShouldBe(target);
    }

    [Theory]
    [InlineData("all", FeaturePreset.All)]
    [InlineData("before-support", FeaturePreset.BeforeSupport)]
    public void A_preset_s_name_is_read_back(string name, FeaturePreset preset)
    {
        preset.Name().ShouldBe(name);
        FeaturePresets.TryParse(name, out var read).ShouldBeTrue();
        read.ShouldBe(preset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("All")]
    [InlineData(null)]
    public void Any_other_name_is_none(string? name)
    {
        Targets.TryParse(name, out _).ShouldBeFalse();
        FeaturePresets.TryParse(name, out _).ShouldBeFalse();
    }
}
