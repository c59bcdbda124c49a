using FangFan.Risk.Models;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Imports;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace FangFan.Risk.Tests.Assessments;

/// <summary>What is kept of a county's records between two trials, and when it goes.</summary>
public sealed class CountyRecordsTests : IDisposable
{
    private readonly ServiceHost host = new ServiceHost().WithMadeCounty();
    private readonly HandClock clock = new();
    private readonly CountyRecords records;

    public CountyRecordsTests() => records = new CountyRecords(host.Get<IDbContextFactory<RiskDatabase>>(), clock);

    public void Dispose()
    {
        records.Dispose();
        host.Dispose();
    }

    [Fact]
    public void Trials_that_follow_one_another_read_once() => Recent().ShouldBeSameAs(Recent());

    [Fact]
    public void Records_imported_meanwhile_are_seen_by_the_next_trial()
    {
        var first = Recent();
        var folder = host.Write("more", ("quarters.csv", MadeFiles.Quarters([70])));
        host.Get<ImportRunner>().Run(new Upload(folder, null, ["more"]), new Silent(), default);
        Recent().Rows.ShouldBe(first.Rows + 8);
    }

    [Fact]
    public void Records_nobody_asks_for_go_by_themselves()
    {
        var first = Recent();
        clock.Due.ShouldBe(CountyRecords.KeptUnused);
        clock.Strike();
        Recent().ShouldNotBeSameAs(first);
    }

    [Fact]
    public void What_is_kept_goes_before_anything_is_read()
    {
        var first = Recent();
        records.Read(MadeCounty.Code, new Silent(), default);
        Recent().ShouldNotBeSameAs(first);
    }

    [Fact]
    public void A_reading_that_is_stopped_keeps_nothing()
    {
        Should.Throw<OperationCanceledException>(() => records.Recent(MadeCounty.Code, new Silent(), new CancellationToken(canceled: true)));
        Recent().Rows.ShouldBePositive();
    }

    private CheckedRecords Recent() => records.Recent(MadeCounty.Code, new Silent(), default);

    /// <summary>A clock whose one timer strikes when the test says so.</summary>
    private sealed class HandClock : TimeProvider
    {
        private Action strike = () => { };

        public TimeSpan Due { get; private set; }

        public void Strike() => strike();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            strike = () => callback(state);
            return new HandTimer(this);
        }

        private sealed class HandTimer(HandClock clock) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                clock.Due = dueTime;
                return true;
            }

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    private sealed class Silent : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) { }
    }
}
