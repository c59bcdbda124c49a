using System.Text.RegularExpressions;
using FangFan.Risk.Policy;
using FangFan.Risk.Ranking;
using FangFan.Risk.Records;

namespace FangFan.Risk.Tests.Policy;

/// <summary>Every article of the five documents is cited by a pack, acted on by the program, or set aside with a reason.</summary>
public sealed partial class ClauseCoverageTests
{
    private static readonly ClauseCatalogue Catalogue = BundledPacks.Library.Clauses;

    private static readonly HashSet<string> Cited = [.. BundledPacks.All.SelectMany(BundledPacks.Cited).Select(c => c.Clause)];

    /// <summary>The documents' articles in their order, as they number them.</summary>
    public static TheoryData<string, string> Articles() => new()
    {
        { "national", "一 二 三(一) 三(二) 三(三) 四(一) 四(二) 四(三) 四(四) 四(五) 五(一) 五(二) 五(三)" },
        {
            "liaoning", "一 二(一) 二(二) 二(三) 二(四) 二(五) 三(一) 三(二) 三(二)1 三(二)2 三(二)3 三(二)4 三(二)5 三(二)6 三(二)7 三(三)1 三(三)2 三(三)3 三(三)4 "
            + "四(一) 四(二) 四(三) 四(四) 四(五) 五(一) 五(二) 五(三) 五(四) 五(五) 五(六)"
        },

        // The document has no 三.
        { "xishuangbanna", "一 二(一) 二(二) 二(三) 二(四) 二(五) 二(六) 二(七) 二(八) 四(一) 四(二) 四(三) 四(四) 四(五)" },

        // Two articles of the document are numbered 二(三); the first, on jobs, is 二(三)-1 here.
        { "shidian", "一 二(一)一 二(一)二 二(一)三 二(一)四 二(一)五 二(二) 二(三)-1一 二(三)-1二 二(三) 二(三)一 二(三)二 二(三)三 二(三)四 二(三)五 三(一) 三(二) 三(三)" },
        {
            "suixi", "一 二 三(一) 三(二)一 三(二)二 三(二)三 三(三) 三(四)1 三(四)2 三(四)3 三(五) 三(五)1 三(五)2 三(五)3 三(六) 三(六)一 三(六)二 三(六)三 "
            + "三(七) 三(七)1 三(七)2 三(七)3 三(七)4 三(七)5 三(七)6 三(七)7 三(八)1 三(八)2 三(八)3 三(八)4 三(八)5 三(九) 三(十) 四(一) 四(二) 四(三) 四(四)"
        },
    };

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_catalogue_holds_every_article_of_the_document_in_its_order(string document, string articles) =>
        Catalogue.Clauses.Where(c => c.Document == document).Select(c => c.Article).ShouldBe(articles.Split(' '));

    [Fact]
    public void The_catalogue_holds_no_other_documents() => Catalogue.Documents.Select(d => d.Name).ShouldBe(Articles().Select(row => (string)row[0]));

    [Fact]
    public void Every_clause_that_a_pack_cites_is_in_the_catalogue()
    {
        foreach (var (clause, where) in BundledPacks.All.SelectMany(BundledPacks.Cited)) Catalogue.Find(clause).ShouldNotBeNull($"{where} cites {clause}");
    }

    [Fact]
    public void Every_clause_is_cited_or_acted_on_or_set_aside_with_a_reason()
    {
        foreach (var clause in Catalogue.Clauses)
        {
            if (!Cited.Contains(clause.Id)) (clause.Use ?? clause.NotApplicable).ShouldNotBeNull(clause.Id);
        }
    }

    [Fact]
    public void A_clause_that_a_pack_cites_or_the_program_acts_on_is_not_set_aside()
    {
        foreach (var clause in Catalogue.Clauses.Where(c => c.NotApplicable is not null))
        {
            Cited.ShouldNotContain(clause.Id);
            clause.Use.ShouldBeNull(clause.Id);
        }
    }

    [Fact]
    public void Every_clause_says_what_it_asks_and_every_reason_why_in_both_languages()
    {
        foreach (var clause in Catalogue.Clauses)
        {
            foreach (var words in new[] { clause.Text, clause.Use, clause.NotApplicable }.OfType<Wording>())
            {
                (words.Chinese.Length >= 4 && words.English.Length >= 10).ShouldBeTrue(clause.Id);
                words.Chinese.ShouldEndWith("。", customMessage: clause.Id);
                words.English.ShouldEndWith(".", customMessage: clause.Id);
            }
        }
    }

    [Fact]
    public void What_a_use_names_is_a_type_or_a_column_of_the_program()
    {
        HashSet<string> types = [.. typeof(PolicyPack).Assembly.GetTypes().Select(t => t.Name)];
        HashSet<string> columns = [.. QuarterColumns.All.Select(c => c.Name), .. ListColumns.All.Select(c => c.Header.English)];
        var uses = Catalogue.Clauses.Where(c => c.Use is not null).ToArray();
        uses.Length.ShouldBeGreaterThan(5);
        foreach (var clause in uses)
        {
            var use = clause.Use!.Value;
            foreach (Match name in TypeName().Matches(use.English)) types.ShouldContain(name.Value, clause.Id);
            foreach (Match name in ColumnName().Matches(use.English)) columns.ShouldContain(name.Value, clause.Id);
        }
    }

    [GeneratedRegex(@"\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\b[a-z]+(?:_[a-z]+)+\b(?!\.csv)")]
    private static partial Regex ColumnName();
}
