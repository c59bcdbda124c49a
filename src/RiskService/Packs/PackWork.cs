using System.Text.Json;
using FangFan.Risk.Models;
using FangFan.Risk.Policy;
using FangFan.Risk.Scenarios;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Storage;
using FangFan.Risk.Workflow;

namespace FangFan.Risk.Service.Packs;

/// <summary>How a county's list depends on every choice of a pack.</summary>
/// <param name="AreaCode">The county.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Model">The model; null for the rules alone.</param>
/// <param name="AsIf">Whether the pack was applied before its start date.</param>
/// <param name="Choices">One a choice, each value of its band counted.</param>
public sealed record SensitivityResult(string AreaCode, string Quarter, string Pack, string? Model, bool AsIf, IReadOnlyList<ChoiceSensitivity> Choices);

/// <summary>The jobs that ask what a pack does to a county's list; none of them stores anything but its result.</summary>
internal sealed class PackWork(RecentComparisons recent)
{
    /// <summary>Reading the records is this much of a job [share].</summary>
    private const double Reading = 0.3;

    private const int HouseholdsInSummary = 10;

    /// <summary>The list under two packs.</summary>
    public JobWork Compare(PackQuestion question, PolicyPack before, PolicyPack after) => (progress, stopping) =>
    {
        var comparison = recent.Of(question, before, new WorkStretch(progress, 0, Reading), stopping);
        return Outcome(ListChanges.Of(comparison.Between(before, after, new WorkStretch(progress, Reading, 1), stopping), question));
    };

    /// <summary>The list before and after something of the pack is changed.</summary>
    public JobWork Trial(PackQuestion question, PolicyPack pack, PackTrial trial) => (progress, stopping) =>
    {
        var comparison = recent.Of(question, pack, new WorkStretch(progress, 0, Reading), stopping);
        var difference = comparison.Between(pack, trial.Pack, new WorkStretch(progress, Reading, 1), stopping);
        return Outcome(ListChanges.Of(difference, question) with { After = pack.Id, Value = trial.Value, Word = trial.Word });
    };

    /// <summary>The list under every value of every choice's band.</summary>
    public JobWork Sensitivity(PackQuestion question, PolicyPack pack) => (progress, stopping) =>
    {
        var (county, request) = recent.Ready(question, pack, new WorkStretch(progress, 0, Reading), stopping);
        var choices = RiskWorkflow.Sensitivity(county.Panel, request, new WorkStretch(progress, Reading, 1), stopping);
        return Outcome(new SensitivityResult(question.County, question.Quarter.ToString(), pack.Id, question.Model?.Id, pack.IsAsIf(question.Quarter), choices));
    };

    /// <summary>The list after each of some misfortunes.</summary>
    public JobWork WhatIf(PackQuestion question, PolicyPack pack, IReadOnlyList<WhatIfRequest> misfortunes) => (progress, stopping) =>
    {
        var (county, request) = recent.Ready(question, pack, new WorkStretch(progress, 0, Reading), stopping);
        var shown = misfortunes.Count == 1 ? ListChanges.HouseholdsShown : HouseholdsInSummary;
        var entries = RiskWorkflow.WhatIfEach(county.Panel, request, misfortunes, new WorkStretch(progress, Reading, 1), stopping).Select(r => WhatIfEntry.Of(r, question, shown)).ToArray();
        var (area, household) = (misfortunes[0].Area?.Digits, misfortunes[0].Households?[0].Value);
        return Outcome(new WhatIfList(question.County, question.Quarter.ToString(), pack.Id, question.Model?.Id, area, household, entries));
    };

    private static JobOutcome Outcome<T>(T result) => new(JsonSerializer.SerializeToNode(result, PackedJson.Options)!, []);
}
