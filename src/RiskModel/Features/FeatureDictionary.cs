using System.Text;

namespace FangFan.Risk.Features;

/// <summary>The catalogue as a page that people read: docs/features.md.</summary>
public static class FeatureDictionary
{
    /// <summary>Derived terms that formulas use beside column names, with their meaning.</summary>
    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>
    {
        ["poverty_line"] = "the pack's poverty-line in force at the end of the row's quarter; the nearest one where the pack has none then",
        ["net_income"] = "(wage_income + business_income + property_income + transfer_income - production_costs) / members, or income_per_head_reported where a part is unknown",
        ["market_income"] = "(wage_income + business_income + property_income - production_costs) / members",
        ["market_gross"] = "wage_income + business_income + property_income",
        ["gross_income"] = "wage_income + business_income + property_income + transfer_income",
        ["rigid_spending"] = "(medical_self_paid + education_spending + disability_spending + disaster_spending + accident_spending + housing_spending + other_rigid_spending) / members, the known ones of these",
    };

    /// <summary>The whole page as Markdown, lines ending in a line feed.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder();
        page.Append("# Features\n\nWhat a model may see of a household at an as-of quarter, computed from rows and events recorded by that quarter's end. ");
        page.Append("A missing input leaves the feature missing. A relative change is missing where the earlier value is under a tenth of the poverty line. ");
        page.Append("Direction: risk never falls (up) or never rises (down) as the feature grows. ");
        page.Append("The preset `before-support` drops the features marked in the last column. Generated from the catalogue; a test keeps it equal.\n\n");
        page.Append("## Terms\n\n| Term | Meaning |\n|---|---|\n");
        foreach (var (term, meaning) in Terms) page.Append($"| `{term}` | {meaning} |\n");
        page.Append("\n## Catalogue\n\n| Feature | Label | Group | Unit | Direction | Formula | Left by support |\n|---|---|---|---|---|---|---|\n");
        foreach (var feature in FeatureCatalogue.All) page.Append(Line(feature));
        return page.ToString();
    }

    private static string Line(Feature feature) =>
        $"| `{feature.Name}` | {feature.Label.Chinese}; {feature.Label.English} | {feature.Group.Name()} | {feature.Unit} | {Direction(feature.Direction)} | {feature.Formula} | {(feature.LeftBySupport ? "yes" : "")} |\n";

    private static string Direction(Monotone direction) => direction switch
    {
        Monotone.RiskRises => "up",
        Monotone.RiskFalls => "down",
        _ => "",
    };
}
