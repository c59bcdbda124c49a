using FangFan.Risk.Assessment;
using FangFan.Risk.Models;
using FangFan.Risk.Panel;
using FangFan.Risk.Scenarios;

namespace FangFan.Risk.Workflow;

/// <summary>The use case WhatIf: the county's records with a misfortune put into them, assessed again.</summary>
/// <param name="panel">The records as they are.</param>
/// <param name="request">How to assess, the same with and without the misfortune.</param>
/// <param name="before">The assessment without it.</param>
internal sealed class CountyWhatIf(HouseholdPanel panel, AssessmentRequest request, QuarterAssessment before)
{
    /// <summary>Strikes and assesses again.</summary>
    public WhatIfResult Run(WhatIfRequest whatIf, WorkStretch progress, CancellationToken cancellation)
    {
        var struck = StruckRecords.Of(panel, before, whatIf);
        var difference = AssessmentDifference.Between(before, CountyAssessment.Of(struck.Panel, request, progress, cancellation, RawScores.Of(struck.Panel, request)));
        return new(whatIf.Scenario, difference, [.. difference.Households.Where(h => struck.Struck.Contains(h.Household))])
        {
            Asked = struck.Asked,
            Spared = struck.Spared,
            Unrecorded = struck.Unrecorded,
            Blank = struck.Blank,
        };
    }
}
