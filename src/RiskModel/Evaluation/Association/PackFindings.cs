using FangFan.Risk.Assessment;
using FangFan.Risk.Evaluation.Cohorts;
using FangFan.Risk.Policy;
using FangFan.Risk.Rules;

namespace FangFan.Risk.Evaluation.Association;

/// <summary>What a pack finds of the households of some cohorts.</summary>
internal sealed class PackFindings
{
    private static readonly CauseGroup[] Causes = Enum.GetValues<CauseGroup>();

    private readonly PolicyPack pack;
    private readonly List<Verdict> verdicts = [];
    private readonly List<FindingState[]> states = [];
    private readonly List<int> evidenced = [];

    // Causes that a criterion was seen to evidence, as bits: while it is unknown, so are they.
    private readonly int[] causesOf;

    private PackFindings(PolicyPack pack)
    {
        this.pack = pack;
        causesOf = new int[pack.Criteria.Count];
    }

    /// <summary>Judges the rows of all cohorts by a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="cohorts">The cohorts.</param>
    /// <param name="judge">Judges one household; called from several threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PackFindings Of(PolicyPack pack, IReadOnlyList<Cohort> cohorts, Func<JudgedHousehold, Judgement> judge, CancellationToken cancellation)
    {
        var findings = new PackFindings(pack);
        foreach (var cohort in cohorts)
        {
            var rows = new Row[cohort.Households.Count];
            Parallel.For(0, rows.Length, new ParallelOptions { CancellationToken = cancellation }, i => rows[i] = Row.Of(judge(cohort.Households[i])));
            foreach (var row in rows) findings.Add(row);
        }
        return findings;
    }

    /// <summary>What is looked at, each with its finding of every row.</summary>
    public IEnumerable<(CriterionValue Subject, FindingState[] OfRow)> Subjects()
    {
        yield return (Bare(CriterionSubject.Verdict, "listed", new("列入名单", "on the list")), [.. verdicts.Select(Listed)]);
        for (var c = 0; c < pack.Criteria.Count; c++)
        {
            var (criterion, place) = (pack.Criteria[c], c);
            yield return (Bare(CriterionSubject.Criterion, criterion.Id, criterion.Title) with { Clause = criterion.Clause }, [.. states.Select(row => row[place])]);
        }
        var seen = causesOf.Aggregate(0, (all, bits) => all | bits);
        foreach (var cause in Causes.Where(cause => (seen & Bit(cause)) != 0))
        {
            yield return (Bare(CriterionSubject.Cause, cause.Name(), CauseGroups.Names[cause]), [.. states.Select((row, i) => Evidence(row, evidenced[i], Bit(cause)))]);
        }
    }

    private static CriterionValue Bare(CriterionSubject subject, string id, Wording label) => new(subject, id, label, default) { OddsRatio = OddsEstimate.None };

    private static FindingState Listed(Verdict verdict) => verdict switch
    {
        Verdict.Meets => FindingState.Met,
        Verdict.Unknown => FindingState.Unknown,
        _ => FindingState.NotMet,
    };

    private static int Bit(CauseGroup cause) => 1 << (int)cause;

    private FindingState Evidence(FindingState[] row, int bits, int cause)
    {
        if ((bits & cause) != 0) return FindingState.Met;
        for (var c = 0; c < row.Length; c++)
        {
            if (row[c] == FindingState.Unknown && (causesOf[c] & cause) != 0) return FindingState.Unknown;
        }
        return FindingState.NotMet;
    }

    private void Add(Row row)
    {
        verdicts.Add(row.Verdict);
        states.Add(row.States);
        evidenced.Add(row.Causes.Aggregate(0, (all, bits) => all | bits));
        for (var c = 0; c < causesOf.Length; c++) causesOf[c] |= row.Causes[c];
    }

    /// <summary>One household judged, without the facts that its findings hold on to.</summary>
    private readonly record struct Row(Verdict Verdict, FindingState[] States, int[] Causes)
    {
        public static Row Of(Judgement judgement) => new(judgement.Verdict, [.. judgement.Findings.Select(finding => finding.State)],
            [.. judgement.Findings.Select(finding => finding.State == FindingState.Met ? finding.Causes.Aggregate(0, (bits, cause) => bits | Bit(cause)) : 0)]);
    }
}
