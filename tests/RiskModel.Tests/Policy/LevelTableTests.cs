using FangFan.Risk.Policy;

namespace FangFan.Risk.Tests.Policy;

public sealed class LevelTableTests
{
    private static readonly PolicyPack National = PackLibrary.Bundled().Resolve("national-2020");

    [Fact]
    public void The_table_gives_the_level_that_its_words_say_for_every_grade()
    {
        for (var potential = 0; potential <= 2; potential++)
        {
            for (var guarantees = 0; guarantees <= 2; guarantees++)
            {
                for (var income = 0; income <= 2; income++)
                {
                    // Two inputs at 2: high. Guarantees or income at 2: medium. Any other above 0: low, visit first where potential alone is at 2. Else none.
                    int[] grades = [potential, guarantees, income];
                    var (level, visitFirst) =
                        grades.Count(g => g == 2) >= 2 ? ("high", false)
                        : guarantees == 2 || income == 2 ? ("medium", false)
                        : grades.Max() > 0 ? ("low", potential == 2 && guarantees == 0 && income == 0)
                        : (null, false);
                    var row = National.Level.RowFor(potential, guarantees, income);
                    (row?.Level, row?.VisitFirst ?? false).ShouldBe((level, visitFirst), $"{potential} {guarantees} {income}");
                }
            }
        }
    }

    [Fact]
    public void A_criterion_weighs_where_the_table_lists_it_and_the_pack_lets_it_identify_or_weigh()
    {
        var suixi = PackLibrary.Bundled().Resolve("suixi-2021");
        Input(National, "income-drop").ShouldBe(LevelInput.Income);
        Input(National, "medical-cover").ShouldBe(LevelInput.Guarantees);
        Input(suixi, "shock").ShouldBe(LevelInput.Income);
        Input(suixi, "unsafe-water").ShouldBe(LevelInput.Guarantees);
        Input(suixi, "income-drop").ShouldBeNull();
        Input(suixi, "medical-cover").ShouldBeNull();
        Input(suixi, "new-problem").ShouldBeNull();
    }

    private static LevelInput? Input(PolicyPack pack, string criterion) => pack.Level.InputOf(pack.Criteria.Single(c => c.Id == criterion));
}
