using FangFan.Risk.Policy;
using FangFan.Risk.Records;
using FangFan.Risk.Service.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FangFan.Risk.Service.Packs;

/// <summary>A pack in the list of packs.</summary>
/// <param name="Id">Its id, such as suixi-2021.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Document">Number of the document; null where the pack names none.</param>
/// <param name="Area">The area it is for; null for the whole country.</param>
/// <param name="Start">The first day it is in force.</param>
/// <param name="Extends">The pack it builds on; null for a base.</param>
public sealed record PackEntry(string Id, Wording Title, string? Document, string? Area, DateOnly Start, string? Extends);

/// <summary>What differs between two packs.</summary>
/// <param name="First">Id of the first pack.</param>
/// <param name="Second">Id of the second pack.</param>
/// <param name="Differences">Every entry that differs, section by section.</param>
public sealed record PackDiffDocument(string First, string Second, IReadOnlyList<PackDifference> Differences);

/// <summary>The clauses of the policy documents.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Clauses">Their clauses, in our own words.</param>
public sealed record ClauseList(IReadOnlyList<PolicyDocument> Documents, IReadOnlyList<ClauseEntry> Clauses);

/// <summary>A clause.</summary>
/// <param name="Id">How packs cite it, such as suixi 三(六)一.</param>
/// <param name="Document">Short name of its document.</param>
/// <param name="Article">The article alone.</param>
/// <param name="Text">What it asks, in our own words.</param>
/// <param name="Use">Where the software acts on it besides packs; null where only packs do or nothing does.</param>
/// <param name="NotApplicable">Why the software does not act on it; null where it does.</param>
/// <param name="Packs">The packs that cite it.</param>
public sealed record ClauseEntry(string Id, string Document, string Article, Wording Text, Wording? Use, Wording? NotApplicable, IReadOnlyList<string> Packs);

/// <summary>GET /api/packs, /api/packs/{id}, /api/packs/{id}/diff/{other} and /api/clauses.</summary>
internal static class PackEndpoints
{
    public static void MapPacks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/packs", List).WithName("GetPacks").WithTags("packs")
            .WithSummary("政策包 · Policy packs").WithExample(PackExamples.Packs);
        api.MapGet("/packs/{id}", Show).WithName("GetPack").WithTags("packs")
            .WithSummary("一个政策包的全部内容：数值及出处、标准、条款 · A pack in full: values and where they come from, criteria, clauses")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).WithExample(PackExamples.Pack);
        api.MapGet("/packs/{id}/diff/{other}", Diff).WithName("GetPackDiff").WithTags("packs")
            .WithSummary("两个政策包的差异 · What differs between two packs")
            .ProducesProblem(StatusCodes.Status404NotFound).WithExample(PackExamples.Diff);
        api.MapGet("/clauses", Clauses).WithName("GetClauses").WithTags("packs")
            .WithSummary("政策文件条款目录 · The clauses of the policy documents")
            .ProducesProblem(StatusCodes.Status400BadRequest).WithExample(PackExamples.Clauses);
    }

    /// <summary>404 with the packs there are.</summary>
    public static ProblemHttpResult NotFound(PackLibrary packs, string id) =>
        Answers.NotFound(new($"没有政策包 {id}。", $"There is no pack {id}."), packs.Packs.Keys.Order(StringComparer.Ordinal));

    private static Ok<IReadOnlyList<PackEntry>> List(PackLibrary packs) => TypedResults.Ok<IReadOnlyList<PackEntry>>([.. packs.Packs.Values.OrderBy(p => p.Id, StringComparer.Ordinal)
        .Select(p => new PackEntry(p.Id, p.Title, p.Settings.GetValueOrDefault("document"), p.Area?.Digits, p.Start, p.Extends))]);

    private static Results<Ok<PackDocument>, ProblemHttpResult> Show(string id, PackLibrary packs, TimeProvider clock, string? quarter = null)
    {
        var asked = Quarter.Of(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (quarter is not null && !Quarter.TryParse(quarter, out asked)) return Answers.Unacceptable("quarter", quarter, ["2021Q4"]);
        return packs.Packs.TryGetValue(id, out var pack) ? TypedResults.Ok(new PackDocuments(packs).Of(pack, asked)) : NotFound(packs, id);
    }

    private static Results<Ok<PackDiffDocument>, ProblemHttpResult> Diff(string id, string other, PackLibrary packs)
    {
        if (!packs.Packs.TryGetValue(id, out var first)) return NotFound(packs, id);
        if (!packs.Packs.TryGetValue(other, out var second)) return NotFound(packs, other);
        return TypedResults.Ok(new PackDiffDocument(id, other, PackDiff.Between(first, second, QuarterColumns.LabelOf)));
    }

    private static Results<Ok<ClauseList>, ProblemHttpResult> Clauses(PackLibrary packs, string? document = null)
    {
        var catalogue = packs.Clauses;
        if (document is not null && catalogue.Documents.All(d => d.Name != document)) return Answers.Unacceptable("document", document, catalogue.Documents.Select(d => d.Name));
        var citing = packs.Packs.Values.SelectMany(p => PackCitations.Of(p).Select(clause => (clause, p.Id))).ToLookup(c => c.clause, c => c.Id);
        return TypedResults.Ok(new ClauseList([.. catalogue.Documents.Where(d => document is null || d.Name == document)],
            [.. catalogue.Clauses.Where(c => document is null || c.Document == document).Select(c => new ClauseEntry(c.Id, c.Document, c.Article, c.Text, c.Use, c.NotApplicable, [.. citing[c.Id]]))]));
    }
}
