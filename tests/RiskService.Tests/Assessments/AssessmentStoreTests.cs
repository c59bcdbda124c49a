using FangFan.Risk.Assessment;
using FangFan.Risk.Service.Assessments;

namespace FangFan.Risk.Tests.Assessments;

public sealed class AssessmentStoreTests : IDisposable
{
    private static readonly Quarter Quarter = new(2021, 4);
    private readonly ServiceHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void Levels_come_back_as_they_were_stored()
    {
        var assessment = MadeCounty.At(Quarter);
        host.Get<AssessmentStore>().Save(MadeCounty.Code, assessment, [], default);
        host.Get<AssessmentStore>().Levels(MadeCounty.Code, Quarter).ShouldBe(assessment.Levels().ToList());
        host.Get<AssessmentStore>().Levels(MadeCounty.Code, Quarter.Plus(-1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_later_assessment_of_the_quarter_takes_the_place_of_the_earlier_which_is_kept()
    {
        var store = host.Get<AssessmentStore>();
        var first = store.Save(MadeCounty.Code, MadeCounty.At(Quarter), [], default);
        var second = store.Save(MadeCounty.Code, MadeCounty.At(Quarter, withModel: false), [], default);
        using var database = host.Database();
        AssessmentStore.Current(database, MadeCounty.Code, Quarter)!.Id.ShouldBe(second);
        database.Households.Count(h => h.AssessmentId == first).ShouldBe(MadeCounty.Households);
        AssessmentStore.Current(database, MadeCounty.Code, Quarter)!.ModelId.ShouldBeNull();
    }

    [Fact]
    public void An_assessment_that_dies_half_way_leaves_the_last_good_one()
    {
        var store = host.Get<AssessmentStore>();
        var first = store.Save(MadeCounty.Code, MadeCounty.At(Quarter), [], default);
        using var stop = new CancellationTokenSource();
        var households = MadeCounty.At(Quarter).Households;
        var dying = MadeCounty.At(Quarter) with { Households = new StopsAfter(households, 10, stop) };
        Should.Throw<OperationCanceledException>(() => store.Save(MadeCounty.Code, dying, [], stop.Token));
        using var database = host.Database();
        database.Assessments.Count().ShouldBe(1);
        database.Households.Count().ShouldBe(MadeCounty.Households);
        AssessmentStore.Current(database, MadeCounty.Code, Quarter)!.Id.ShouldBe(first);
    }

    /// <summary>Households during whose second reading, which is the storing, the power fails.</summary>
    private sealed class StopsAfter(IReadOnlyList<HouseholdAssessment> households, int count, CancellationTokenSource stop) : IReadOnlyList<HouseholdAssessment>
    {
        private int read;

        public int Count => households.Count;

        public HouseholdAssessment this[int index] => households[index];

        public IEnumerator<HouseholdAssessment> GetEnumerator()
        {
            foreach (var household in households)
            {
                if (++read > households.Count * 2 + count) stop.Cancel();
                yield return household;
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
