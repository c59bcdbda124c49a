using FangFan.Risk.Evaluation.Factors;

namespace FangFan.Risk.Tests.Evaluation.Factors;

public class GroupRefitsTests
{
    private static readonly FactorSample Sample = new() { Scorer = FactorSample.Linear(-1, 1.5, 0.5, 0), Households = 1_000 };

    [Fact]
    public void Without_what_matters_a_refit_loses_and_without_noise_it_does_not()
    {
        var result = GroupRefits.Of(Sample.Make(), Sample.Training, FactorSample.Options);
        result.Groups.Select(g => g.Change.Factor.Group).Take(2).ShouldBe([CauseGroup.Income, CauseGroup.Illness]);
        var (income, noise) = (result.Groups[0], result.Groups[2]);
        income.Change.AucFall.Interval!.Value.Low.ShouldBeGreaterThan(0.1);
        income.LogLossHolm.ShouldBe(3 * income.Change.LogLossRise.PValue, 1e-9);
        income.LogLossBenjaminiHochberg.ShouldBeLessThan(0.05);
        Math.Abs(noise.Change.LogLossRise.Value).ShouldBeLessThan(0.05 * income.Change.LogLossRise.Value);
        result.TrainingRows.ShouldBe(2_000);
    }

    [Fact]
    public void A_group_that_another_copies_loses_little_though_it_matters_much()
    {
        var copied = Sample with { Change = x => x[2] = x[0] };
        var income = GroupRefits.Of(copied.Make(), copied.Training, FactorSample.Options).Groups.Single(g => g.Change.Factor.Group == CauseGroup.Income);
        Math.Abs(income.Change.AucFall.Value).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_refits() =>
        GroupRefits.Of(Sample.Make(), Sample.Training, FactorSample.Options).Groups.Select(g => g.Change.LogLossRise.Value)
            .ShouldBe(GroupRefits.Of(Sample.Make(), Sample.Training, FactorSample.Options).Groups.Select(g => g.Change.LogLossRise.Value));

    [Fact]
    public void A_model_that_does_not_say_its_settings_cannot_be_refitted()
    {
        var model = Sample.Make().Quarters[0].Model;
        var silent = model with { Origin = model.Origin with { Tried = [] } };
        Should.Throw<ArgumentException>(() => Refit.Of(silent)).Message.ShouldContain("which settings it chose");
    }
}
