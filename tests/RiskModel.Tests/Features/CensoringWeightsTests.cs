using FangFan.Risk.Features;

namespace FangFan.Risk.Tests.Features;

public class CensoringWeightsTests
{
    [Fact]
    public void Those_who_stay_stand_for_those_who_left_before_them()
    {
        // Ten at risk. Quarter 1: one target, one leaves of nine -> stays 8/9. Quarter 3: two leave of eight -> 8/9 x 6/8.
        Label[] labels =
        [
            new(LabelState.Positive, 1), new(LabelState.Censored, 1), new(LabelState.Censored, 3), new(LabelState.Censored, 3), new(LabelState.Positive, 4),
            .. Enumerable.Repeat(new Label(LabelState.Negative), 5), new(LabelState.NotAtRisk), new(LabelState.NotYetKnown),
        ];
        var weights = CensoringWeights.Of(labels, 4);
        float[] expected = [1, 0, 0, 0, 1.5f, 1.5f, 1.5f, 1.5f, 1.5f, 1.5f, 0, 0];
        weights.Length.ShouldBe(expected.Length);
        for (var i = 0; i < expected.Length; i++) weights[i].ShouldBe(expected[i], 1e-6f);
        weights.Sum().ShouldBe(10f, 1e-5f);
    }

    [Fact]
    public void Without_leaving_every_weight_is_one() =>
        CensoringWeights.Of([new(LabelState.Positive, 2), new(LabelState.Negative)], 4).ShouldBe([1f, 1f]);
}
