using FangFan.Risk.Policy;
using FangFan.Risk.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Packs;

/// <summary>A pack in the list of packs.</summary>
/// <param name="Id">Its id, such as suixi-2021.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Area">The area it is for; null for the whole country.</param>
/// <param name="Start">The first day it is in force.</param>
/// <param name="Extends">The pack it builds on; null for a base.</param>
public sealed record PackEntry(string Id, Wording Title, string? Area, DateOnly Start, string? Extends);

/// <summary>A pack in full, inheritance resolved.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Area">The area it is for; null for the whole country.</param>
/// <param name="Start">The first day it is in force.</param>
/// <param name="Extends">The pack it builds on; null for a base.</param>
/// <param name="YieldsTo">What comes first where it differs.</param>
/// <param name="Values">Every dated value.</param>
/// <param name="Criteria">Every criterion.</param>
/// <param name="Identify">How the identifying criteria combine, such as income-below-line or (a and b).</param>
/// <param name="Exclusions">Every exclusion.</param>
/// <param name="Measures">Every support measure.</param>
public sealed record PackDocument(string Id, Wording Title, string? Area, DateOnly Start, string? Extends, IReadOnlyList<string> YieldsTo,
    IReadOnlyList<DatedValue> Values, IReadOnlyList<PackCriterion> Criteria, string Identify,
    IReadOnlyList<ExclusionDefinition> Exclusions, IReadOnlyList<MeasureDefinition> Measures)
{
    public static PackDocument Of(PolicyPack pack) => new(pack.Id, pack.Title, pack.Area?.Digits, pack.Start, pack.Extends, pack.YieldsTo, pack.Values,
        [.. pack.Criteria.Select(PackCriterion.Of)], Words(pack.Identify), pack.Exclusions, pack.Measures);

    private static string Words(Combination combination) => combination switch
    {
        Combination.Criterion criterion => criterion.Id,
        Combination.All all => $"({string.Join(" and ", all.Parts.Select(Words))})",
        Combination.Any any => $"({string.Join(" or ", any.Parts.Select(Words))})",
        _ => throw new ArgumentException($"There is no wording for the combination {combination}."),
    };
}

/// <summary>A criterion of a pack.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Roles">identify, level, watch, exit.</param>
/// <param name="Clause">Where the document says so.</param>
/// <param name="Causes">The causes that count.</param>
/// <param name="Settings">Non-numeric settings.</param>
public sealed record PackCriterion(string Id, Wording Title, IReadOnlyList<string> Roles, string Clause, IReadOnlyList<CauseGroup> Causes, IReadOnlyDictionary<string, string> Settings)
{
    public static PackCriterion Of(CriterionDefinition criterion) => new(criterion.Id, criterion.Title,
        [.. Enum.GetValues<CriterionRoles>().Where(r => r != CriterionRoles.None && criterion.Roles.HasFlag(r)).Select(r => r.ToString().ToLowerInvariant())],
        criterion.Clause, criterion.Causes, criterion.Settings);
}

/// <summary>GET /api/packs and /api/packs/{id}.</summary>
internal static class PackEndpoints
{
    public static void MapPacks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/packs", List).WithName("GetPacks").WithTags("packs")
            .WithSummary("政策包 · Policy packs").WithExample(Examples.Packs);
        api.MapGet("/packs/{id}", Show).WithName("GetPack").WithTags("packs")
            .WithSummary("一个政策包的全部标准、数值和条款 · A pack's criteria, values and clauses")
            .ProducesProblem(StatusCodes.Status404NotFound).WithExample(Examples.Pack);
    }

    private static Ok<IReadOnlyList<PackEntry>> List(PackLibrary packs) => TypedResults.Ok<IReadOnlyList<PackEntry>>(
        [.. packs.Packs.Values.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => new PackEntry(p.Id, p.Title, p.Area?.Digits, p.Start, p.Extends))]);

    private static Results<Ok<PackDocument>, ProblemHttpResult> Show(string id, PackLibrary packs) => packs.Packs.TryGetValue(id, out var pack)
        ? TypedResults.Ok(PackDocument.Of(pack))
        : Answers.NotFound(new($"没有政策包 {id}。", $"There is no pack {id}."), packs.Packs.Keys.Order(StringComparer.Ordinal));
}
