using FangFan.Risk.Features;
using FangFan.Risk.Reports;

namespace FangFan.Risk.Tests;

public class UnitWordsTests
{
    [Fact]
    public void Every_unit_of_the_features_has_a_Chinese_word() =>
        FeatureCatalogue.For(FeaturePreset.All).Select(feature => feature.Unit).Distinct().Where(unit => !UnitWords.Knows(unit)).ShouldBeEmpty();
}
