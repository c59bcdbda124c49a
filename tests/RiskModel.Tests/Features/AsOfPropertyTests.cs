using System.Runtime.InteropServices;
using FangFan.Risk.Features;
using FangFan.Risk.Panel;
using FsCheck;
using FsCheck.Fluent;

namespace FangFan.Risk.Tests.Features;

/// <summary>Change, add and remove everything recorded after t: nothing computed as of t or earlier may move by a bit.</summary>
public class AsOfPropertyTests
{
    private sealed record Case(int Seed, int LaterSeed, int QuartersIn, Target Target);

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20210401, 1);

    private static Arbitrary<Case> Cases() => Arb.From(
        from seed in Gen.Choose(1, 1_000_000)
        from later in Gen.Choose(1, 1_000_000)
        from quarters in Gen.Choose(0, 14)
        from target in Gen.Elements(Enum.GetValues<Target>())
        select new Case(seed, later, quarters, target));

    [Fact]
    public void Features_as_of_a_quarter_do_not_see_what_was_recorded_later() => Prop.ForAll(Cases(), draw =>
    {
        var (before, after, until) = Worlds(draw);
        RandomCounty.Bytes(Features(before, until), before).ShouldBe(RandomCounty.Bytes(Features(after, until), after));
        after.KnownDataHash(until).ShouldBe(before.KnownDataHash(until));
    }).Check(Runs);

    [Fact]
    public void Training_rows_told_at_a_quarter_do_not_see_what_was_recorded_later() => Prop.ForAll(Cases(), draw =>
    {
        var (before, after, until) = Worlds(draw);
        var (left, right) = (Training(before, draw.Target, until), Training(after, draw.Target, until));
        RandomCounty.Bytes(left.Matrix, before).ShouldBe(RandomCounty.Bytes(right.Matrix, after));
        Bytes(left.Labels).ShouldBe(Bytes(right.Labels));
        Bytes(left.CensoringWeights).ShouldBe(Bytes(right.CensoringWeights));
        left.Villages.ShouldBe(right.Villages);
    }).Check(Runs);

    [Fact]
    public void What_was_recorded_by_then_does_move_the_features()
    {
        var draw = new RandomCounty.Draw(Seed: 3);
        var until = new Quarter(2020, 4);
        var (one, other) = (RandomCounty.Build(draw, until, 1), RandomCounty.Build(draw with { Seed = 4 }, until, 1));
        RandomCounty.Bytes(Features(one, until), one).ShouldNotBe(RandomCounty.Bytes(Features(other, until), other));
    }

    private static (HouseholdPanel Before, HouseholdPanel After, Quarter Until) Worlds(Case draw)
    {
        var county = new RandomCounty.Draw(draw.Seed);
        var until = county.First.Plus(draw.QuartersIn);
        return (RandomCounty.Build(county, until, draw.Seed), RandomCounty.Build(county, until, draw.LaterSeed), until);
    }

    private static FeatureMatrix Features(HouseholdPanel panel, Quarter until) =>
        FeatureBuilder.Build(panel, [.. Quarter.Range(new Quarter(2018, 1), until)], TestCounty.Lines, FeaturePreset.All);

    private static TrainingRows Training(HouseholdPanel panel, Target target, Quarter until) =>
        TrainingRows.Build(panel, new TrainingRowsRequest(target, TestCounty.Lines, until));

    private static byte[] Bytes(float[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
