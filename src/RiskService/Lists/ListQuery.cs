using System.ComponentModel;
using FangFan.Risk.Assessment;
using FangFan.Risk.Ranking;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Lists;

/// <summary>The query of a list as it came.</summary>
public sealed record ListQuery
{
    [Description("The quarter, such as 2021Q4; the newest assessed where absent.")]
    public string? Quarter { get; init; }

    [Description("priority (level, then raw score; default) or risk (raw score).")]
    public string? Order { get; init; }

    [Description("high, medium, low or none.")]
    public string? Level { get; init; }

    [Description("A cause group: illness, disability, schooling, disaster, accident, labour, work, business, housing, water, income, demography, place, support.")]
    public string? Cause { get; init; }

    [Description("rules-only (rules yes, model low) or model-only (rules no, model high: visit first).")]
    public string? Queue { get; init; }

    [Description("true for households under monitoring, false for the others.")]
    public string? Monitored { get; init; }

    [Description("yes for households with a cause that the records show no measure in place for, no for the others.")]
    public string? Gap { get; init; }

    [Description("Households a page, 1 to 1000; 50 where absent, and all of them in the CSV file.")]
    public string? Limit { get; init; }

    [Description("Households to pass over; 0 where absent.")]
    public string? Offset { get; init; }

    [Description("zh (default) or en: the language of the sentences.")]
    public string? Language { get; init; }
}

/// <summary>A list's query, read.</summary>
internal sealed record ListRequest
{
    public const int LargestPage = 1_000;
    private static readonly string[] Booleans = ["true", "false"];
    private static readonly string[] YesOrNo = ["yes", "no"];

    public ListOrder Order { get; private init; }

    public RiskLevel? Level { get; private init; }

    public CauseGroup? Cause { get; private init; }

    public ListQueue? Queue { get; private init; }

    public bool? Monitored { get; private init; }

    public bool? Gap { get; private init; }

    public int? Limit { get; private init; }

    public int Offset { get; private init; }

    public Language Language { get; private init; }

    /// <summary>Reads a query; a value outside those accepted is answered with 400 and the accepted ones.</summary>
    public static (ListRequest?, ProblemHttpResult?) Read(ListQuery query)
    {
        RiskLevel level = default;
        CauseGroup cause = default;
        ListQueue queue = default;
        ListOrder order = default;
        if (query.Order is not null && !ListNames.TryParse(query.Order, out order)) return Refuse("order", query.Order, "priority", "risk");
        if (query.Level is not null && !RiskLevels.TryParse(query.Level, out level)) return Refuse("level", query.Level, "high", "medium", "low", "none");
        if (query.Cause is not null && !CauseGroups.TryParse(query.Cause, out cause)) return Refuse("cause", query.Cause, [.. CauseGroups.Names.Keys.Select(c => c.Name())]);
        if (query.Queue is not null && !ListNames.TryParse(query.Queue, out queue)) return Refuse("queue", query.Queue, "rules-only", "model-only");
        if (query.Monitored is not null && !Booleans.Contains(query.Monitored)) return Refuse("monitored", query.Monitored, Booleans);
        if (query.Gap is not null && !YesOrNo.Contains(query.Gap)) return Refuse("gap", query.Gap, YesOrNo);
        if (!TryNumber(query.Limit, 1, LargestPage, out var limit)) return Refuse("limit", query.Limit!, $"1–{LargestPage}");
        if (!TryNumber(query.Offset, 0, int.MaxValue, out var offset)) return Refuse("offset", query.Offset!, $"0–{int.MaxValue}");
        if (!Languages.TryParse(query.Language, out var language)) return Refuse("language", query.Language!, Languages.Names);
        return (new ListRequest
        {
            Order = order,
            Level = query.Level is null ? null : level,
            Cause = query.Cause is null ? null : cause,
            Queue = query.Queue is null ? null : queue,
            Monitored = query.Monitored is null ? null : query.Monitored == "true",
            Gap = query.Gap is null ? null : query.Gap == "yes",
            Limit = limit,
            Offset = offset ?? 0,
            Language = language,
        }, null);
    }

    /// <summary>The households of an assessment that pass, in the list's order; ranks stay county-wide.</summary>
    public IQueryable<AssessedHousehold> Of(IQueryable<AssessedHousehold> households, int assessment, string area)
    {
        var passing = households.Where(h => h.AssessmentId == assessment && h.PriorityRank != null);
        if (area.Length > 6) passing = passing.Where(h => h.Village!.StartsWith(area));
        if (Level is { } level) passing = passing.Where(h => h.Level == level);
        if (Queue is { } queue) passing = passing.Where(h => h.Queue == queue);
        if (Monitored is { } monitored) passing = passing.Where(h => h.Monitored == monitored);
        if (Gap is { } gap) passing = passing.Where(h => h.HasGap == gap);
        if (Cause is { } cause)
        {
            var name = $",{cause.Name()},";
            passing = passing.Where(h => h.Causes.Contains(name));
        }
        return Order == ListOrder.Priority ? passing.OrderBy(h => h.PriorityRank) : passing.OrderBy(h => h.RiskRank);
    }

    private static (ListRequest?, ProblemHttpResult?) Refuse(string parameter, string value, params string[] accepted) => (null, Answers.Unacceptable(parameter, value, accepted));

    private static bool TryNumber(string? text, int minimum, int maximum, out int? number)
    {
        number = null;
        if (text is null) return true;
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var parsed) || parsed < minimum || parsed > maximum) return false;
        number = parsed;
        return true;
    }
}
