using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Policy;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Tests.Workflow;

public sealed class CountyFactorsTests
{
    private static readonly PolicyPack Pack = PackLibrary.Bundled().Packs["national-2020"];
    private static readonly FactorRequest Request = new(Pack) { Quarters = [new(2020, 4)], Repeats = 1, Draws = 50, TopFeatures = 2 };

    [Fact]
    public void A_report_holds_every_analysis_and_its_progress_never_goes_back()
    {
        var told = new Told();
        var result = RiskWorkflow.Factors(SmallCounty.Panel(), Request, told);

        result.Context["quarters"].ShouldBe("2020Q4");
        result.Importance!.Features.Count.ShouldBe(result.Contributions!.Features.Count);
        result.Refits!.Groups.Count.ShouldBe(result.Importance.Groups.Count);
        result.Dependence!.Count.ShouldBe(2);
        result.Interactions!.Pairs.ShouldHaveSingleItem();
        result.Stability!.GroupAgreement.ShouldBe(double.NaN);
        result.Oracle.ShouldBeNull();
        result.Statement.ShouldContain(line => line.English.Contains("association is not cause", StringComparison.Ordinal));
        result.Statement.ShouldContain(line => line.English.Contains("Support already given", StringComparison.Ordinal));
        told.Shares.ShouldBeInOrder();
    }

    [Fact]
    public void Refits_and_interactions_can_be_left_out_and_change_nothing_else()
    {
        var all = RiskWorkflow.Factors(SmallCounty.Panel(), Request);
        var fewer = RiskWorkflow.Factors(SmallCounty.Panel(), Request with { Refits = false, Interactions = false });

        fewer.Refits.ShouldBeNull();
        fewer.Interactions.ShouldBeNull();
        fewer.Importance!.Groups.Select(g => (g.Change.Factor.Name, g.Change.AucFall)).ShouldBe(all.Importance!.Groups.Select(g => (g.Change.Factor.Name, g.Change.AucFall)));
        fewer.Contributions!.Groups.Select(g => g.Strength).ShouldBe(all.Contributions!.Groups.Select(g => g.Strength));
    }

    [Fact]
    public void A_stopped_report_stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Should.Throw<OperationCanceledException>(() => RiskWorkflow.Factors(SmallCounty.Panel(), Request, null, stopped.Token));
    }

    [Fact]
    public void Quarters_that_cannot_be_looked_at_are_named_and_without_any_other_there_is_no_report()
    {
        var none = Request with { Quarters = [new(2018, 2)] };
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.Factors(SmallCounty.Panel(), none)).Message.ShouldContain("2018Q2");
        Should.Throw<InvalidOperationException>(() => RiskWorkflow.Factors(new PanelBuilder().Build(), Request));
    }

    private sealed class Told : IProgress<WorkProgress>
    {
        private readonly Lock gate = new();

        public List<double> Shares { get; } = [];

        public void Report(WorkProgress value)
        {
            lock (gate) Shares.Add(value.Share);
        }
    }
}
