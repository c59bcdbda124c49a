using System.Globalization;
using System.Text;

namespace FangFan.Risk.Tests;

/// <summary>The made county's files as it would send them.</summary>
internal static class MadeFiles
{
    public static readonly Quarter First = new(2020, 1);
    public static readonly Quarter Last = new(2021, 4);

    /// <summary>quarters.csv for all households and quarters, or for those given.</summary>
    public static string Quarters(IEnumerable<int>? households = null, Quarter? from = null, Func<int, Quarter, string>? wages = null)
    {
        var text = new StringBuilder("household_id,quarter,village_code,household_type,members,labourers,wage_income,business_income,property_income,transfer_income,production_costs,transfers_paid,medical_self_paid,house_grade,note\n");
        foreach (var n in households ?? Enumerable.Range(0, MadeCounty.Households))
        {
            foreach (var q in Quarter.Range(from ?? First, Last))
            {
                var wage = wages?.Invoke(n, q) ?? string.Create(CultureInfo.InvariantCulture, $"{12000 + 300 * n + 40 * (q - First)}");
                text.Append(CultureInfo.InvariantCulture, $"{MadeCounty.IdOf(n)},{q},{MadeCounty.VillageOf(n)},lifted,{n % 6 + 1},1,{wage},3000,0,900,400,100,{n * 20},B,\"a, \"\"b\"\"\"\n");
            }
        }
        return text.ToString();
    }

    public const string Outcomes = "household_id,event,happened_on,recorded_on\nH0005,monitored,2021-02-03,2021-02-20\nH0010,fell_back,2021-08-01,2021-08-15\n";

    public const string PathBack = "household_id,step,exclusion,done_by,done_on,evidence,recorded_on\nH0015,village-review,town-property,村委会,2021-08-02,\"评议记录，公示照片\",2021-08-05\nH0015,joint-verification,,镇政府,2021-08-20,核实表,\n";

    public const string Areas = "area_code,name,year,registered_persons,rural_persons,deep_poverty\n530521,施甸县,,12000,280000,0\n530521101,甸阳镇,,,,\n530521102,由旺镇,,,,\n530521201,万兴乡,,,,\n";
}
