using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FangFan.Risk.Tests.Pages;

public sealed class PacksPageTests(Browser browser) : IClassFixture<Browser>
{
    [SkippableFact]
    public async Task A_pack_shows_its_place_in_the_tree_its_identify_clause_and_where_each_value_comes_from()
    {
        var (page, complaints) = await browser.OpenAsync("/packs.html?pack=suixi-2021&quarter=2021Q4");
        await Expect(page.Locator(".pack-tree [aria-current]")).ToContainTextAsync("濉溪县");
        await Expect(page.Locator(".pack-tree ul ul a[aria-current]")).ToHaveCountAsync(1);
        await Expect(page.Locator("#identify > .rule-any > ul > li > .rule-all .rule-any a")).ToHaveCountAsync(4);
        var factor = page.Locator("#values tbody tr", new() { HasText = "monitoring-factor" });
        await Expect(factor).ToContainTextAsync("1.5 倍");
        await Expect(factor).ToContainTextAsync("suixi 三(六)一");
        await Expect(factor).ToContainTextAsync("本包");
        await Expect(page.Locator("#values tbody tr", new() { HasText = "income-near-share" })).ToContainTextAsync("national-2020");
        await Expect(page.Locator("#values tbody tr", new() { HasText = "spending-surge-share" })).ToContainTextAsync("20%、30%、40%、50%");
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_clause_tells_its_paraphrase_to_the_pointer_and_to_the_keyboard()
    {
        var (page, complaints) = await browser.OpenAsync("/packs.html?pack=suixi-2021");
        var clause = page.Locator("#values tbody tr", new() { HasText = "monitoring-factor" }).Locator("details.cite").First;
        var words = (await clause.Locator("summary").GetAttributeAsync("title"))!;
        words.Length.ShouldBeGreaterThan(10);
        await Expect(clause.Locator("p")).ToBeHiddenAsync();
        await clause.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(clause.Locator("p")).ToBeVisibleAsync();
        await Expect(clause.Locator("p")).ToHaveTextAsync(words);
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Two_packs_stand_beside_each_other_and_their_lists_are_compared()
    {
        var (page, complaints) = await browser.OpenAsync("/packs.html?pack=suixi-2021&view=compare&quarter=2021Q4");
        var shock = page.Locator("#differences tbody tr", new() { HasText = "意外变故造成收入骤减" }).First;
        await Expect(shock.Locator("td").Nth(1)).ToHaveTextAsync("—");
        await Expect(shock.Locator("td").Nth(2)).ToContainTextAsync("suixi 三(六)二");
        var different = await page.Locator("#differences tbody tr").CountAsync();
        await page.Locator("#show-everything").ClickAsync();
        await Expect(page.Locator("#differences tbody tr", new() { HasText = "相同" }).First).ToBeVisibleAsync();
        (await page.Locator("#differences tbody tr").CountAsync()).ShouldBeGreaterThan(different);
        await page.Locator("#with").SelectOptionAsync("liaoning-2020");
        await Expect(page.Locator("#differences h2")).ToContainTextAsync("liaoning-2020 → suixi-2021");
        await page.Locator("#compare button.primary").ClickAsync();
        await Expect(page.Locator("#compare-outcome .tile")).ToHaveCountAsync(5);
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task An_officer_changes_a_value_and_sees_at_once_what_it_does_to_the_list()
    {
        var (page, complaints) = await browser.OpenAsync("/packs.html?pack=national-2020&view=trial&quarter=2021Q4&value=income-near-share");
        await Expect(page.Locator("#number")).ToHaveValueAsync("10");
        await page.Locator("#step-up").ClickAsync();
        await Expect(page.Locator("#number")).ToHaveValueAsync("15");
        await Expect(page.Locator("#band [aria-pressed=true]")).ToHaveTextAsync("15%");
        await page.Locator("#trial button.primary").ClickAsync();
        await Expect(page.Locator("#trial-said")).ToContainTextAsync("10% → 15%");

        await page.Locator("#value").SelectOptionAsync("monitoring-factor");
        await page.Locator("#number").FillAsync("1.2");
        await page.Locator("#number").PressAsync("Enter");
        await Expect(page.Locator("#trial-said")).ToContainTextAsync("1.5 倍 → 1.2 倍");
        (await page.Locator(".tile-leaving b").InnerTextAsync()).ShouldNotBe("0");
        await Expect(page.Locator("#shifts tbody tr")).ToHaveCountAsync(1);
        var first = page.Locator("#changed tbody tr").First;
        await Expect(first).ToContainTextAsync("退出");
        await first.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("2021Q4");
        page.Url.ShouldContain("/household.html");
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_setting_and_another_reading_of_the_identify_clause_are_tried_too()
    {
        var (page, complaints) = await browser.OpenAsync("/packs.html?pack=suixi-2021&view=trial&quarter=2021Q4&value=income-below-line.income");
        await Expect(page.Locator("#word")).ToHaveValueAsync("disposable");
        await page.Locator("#trial button.primary").ClickAsync();
        await Expect(page.Locator("#trial-said")).ToContainTextAsync("纯收入 → 可支配收入");
        await page.Locator("#value").SelectOptionAsync("identify");
        await page.Locator("#trial button.primary").ClickAsync();
        await Expect(page.Locator("#trial-said")).ToContainTextAsync("政策包现行读法 →");
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Every_choice_has_its_chart_and_every_scenario_its_row()
    {
        var (page, complaints) = await browser.OpenAsync("/packs.html?pack=suixi-2021&view=sensitivity&quarter=2021Q4");
        await page.Locator("#sensitivity button.primary").ClickAsync();
        var choices = await Count(page.Locator("#overview tbody tr"));
        await Expect(page.Locator("#sensitivity-outcome svg.chart")).ToHaveCountAsync(choices);
        await page.Locator(".tabs a").Last.ClickAsync();
        await page.Locator("#what-if button.primary").ClickAsync();
        (await Count(page.Locator("#scenarios tbody tr"))).ShouldBe(await page.Locator("#scenario option").CountAsync() - 1);
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task In_English_every_heading_is()
    {
        foreach (var view in new[] { "document", "compare", "trial", "sensitivity", "what-if" })
        {
            var (page, complaints) = await browser.OpenAsync($"/packs.html?pack=suixi-2021&view={view}&lang=en");
            await Expect(page.Locator(".pack-view h2").First).ToBeVisibleAsync();
            foreach (var text in await page.Locator(".pack-view h2, .pack-view th, .pack-view label, .pack-view button, .tabs a").AllInnerTextsAsync()) text.ShouldNotMatch("[\u4e00-\u9fff]", view);
            complaints.ShouldBeEmpty();
        }
    }

    [SkippableFact]
    public async Task A_household_is_judged_by_another_pack_beside_its_own()
    {
        var (page, complaints) = await browser.OpenAsync("/household.html?area=530521&quarter=2021Q4&id=H0002");
        await page.Locator("#with").SelectOptionAsync("suixi-2021");
        await Expect(page.Locator("#under-packs thead th")).ToHaveTextAsync(["", "national-2020", "suixi-2021"]);
        await Expect(page.Locator("#under-packs tbody tr").First).ToContainTextAsync("符合条件");
        await Expect(page.Locator("#under-packs")).ToContainTextAsync("无此标准");
        complaints.ShouldBeEmpty();
    }

    private static async Task<int> Count(ILocator rows)
    {
        await rows.First.WaitForAsync();
        return await rows.CountAsync();
    }
}
