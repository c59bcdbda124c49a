using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FangFan.Risk.Tests.Pages;

public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    private const string NoHorizontalScroll = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    [SkippableFact]
    public async Task The_list_shows_tiles_rows_and_the_note_that_people_decide()
    {
        var (page, complaints) = await browser.OpenAsync("/");
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(50);
        await Expect(page.Locator("h1")).ToContainTextAsync("施甸县 530521 · 2021Q4");
        await Expect(page.Locator(".tile").First).ToContainTextAsync("57");
        await Expect(page.GetByText("得分和排序仅供人工决策参考").First).ToBeVisibleAsync();
        await Expect(page.Locator("#rows tbody tr").First).ToContainTextAsync("近四个季度人均纯收入下降38%");
        await page.Locator("#next").ClickAsync();
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(7);
        (await page.EvaluateAsync<bool>(NoHorizontalScroll)).ShouldBeTrue();
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Filters_stand_in_the_address_and_the_back_button_undoes_them()
    {
        var (page, complaints) = await browser.OpenAsync("/");
        await page.Locator("#level").SelectOptionAsync("high");
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(4);
        await page.Locator("#cause").SelectOptionAsync("illness");
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(1);
        page.Url.ShouldContain("level=high");
        page.Url.ShouldContain("cause=illness");
        await page.GoBackAsync();
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(4);
        await page.ReloadAsync();
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(4);
        await page.Locator("#clear").ClickAsync();
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(50);
        await page.Locator("#area").SelectOptionAsync("530521101");
        await Expect(page.Locator(".pager")).ToContainTextAsync("18");
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_order_switch_and_the_queue_tile_change_the_list()
    {
        var (page, complaints) = await browser.OpenAsync("/");
        await page.Locator("#order-risk").ClickAsync();
        await Expect(page.Locator("#rows tbody tr").First).ToContainTextAsync("H0040");
        await Expect(page.Locator("#order-risk")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator("#tile-model-only").ClickAsync();
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(1);
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_gap_tile_shows_who_is_not_helped_and_the_household_says_what_would_help()
    {
        var (page, complaints) = await browser.OpenAsync("/");
        await page.Locator("#tile-gap").ClickAsync();
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("#gap")).ToHaveValueAsync("yes");
        await page.GetByRole(AriaRole.Link, new() { Name = "H0004" }).ClickAsync();
        await Expect(page.GetByText("因病：本季没有落实任何措施；可用：医疗救助（医保部门，national 四(三)）")).ToBeVisibleAsync();
        await Expect(page.GetByText("登记的风险原因：因病")).ToBeVisibleAsync();
        (await page.EvaluateAsync<bool>(NoHorizontalScroll)).ShouldBeTrue();
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_list_downloads_as_csv_with_the_filters_in_force()
    {
        var (page, _) = await browser.OpenAsync("/?level=high");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#download").ClickAsync());
        download.SuggestedFilename.ShouldBe("priority-list-530521-2021Q4-priority.csv");
        (await File.ReadAllLinesAsync(await download.PathAsync())).Length.ShouldBe(5);
    }

    [SkippableFact]
    public async Task A_household_shows_clauses_and_three_charts_and_the_way_back()
    {
        var (page, complaints) = await browser.OpenAsync("/?level=high");
        await page.GetByRole(AriaRole.Link, new() { Name = "H0002" }).ClickAsync();
        await Expect(page.Locator("#clauses tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator("#clauses")).ToContainTextAsync("national 三(二)");
        await Expect(page.Locator("#clauses")).ToContainTextAsync("-1,660");
        await Expect(page.Locator("#clauses tbody tr").Nth(1).Locator("[data-label] li")).ToContainTextAsync("房屋等级 A");
        await Expect(page.Locator("svg.chart")).ToHaveCountAsync(3);
        (await page.Locator("[data-chart=contributions] rect").CountAsync()).ShouldBe(3);
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('[data-chart=contributions] rect')).fill")).ShouldBe("rgb(194, 65, 12)");
        (await page.EvaluateAsync<bool>(NoHorizontalScroll)).ShouldBeTrue();
        await page.GoBackAsync();
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(4);
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_household_shows_each_step_of_the_path_back_and_a_question_to_the_village()
    {
        var (page, complaints) = await browser.OpenAsync("/household.html?area=530521&quarter=2021Q4&id=H0015");
        await Expect(page.Locator("[data-exclusion=excludes] li")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-step=village-review]")).ToContainTextAsync("2021-08-02 村委会评议并公示 · 太平村村委会");
        await Expect(page.Locator("[data-step=county-consent]")).ToContainTextAsync("下一步");
        (await page.EvaluateAsync<bool>(NoHorizontalScroll)).ShouldBeTrue();
        await page.Locator("#language").ClickAsync();
        await Expect(page.Locator("[data-step=county-consent]")).ToContainTextAsync("to be kept: minutes of the meeting");
        var (question, _) = await browser.OpenAsync("/household.html?area=530521&quarter=2021Q4&id=H0016");
        await Expect(question.Locator("[data-exclusion=question]")).ToContainTextAsync("提请村核实，不直接排除");
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_switch_turns_everything_english_and_keeps_the_place()
    {
        var (page, complaints) = await browser.OpenAsync("/?level=high");
        await page.Locator("#language").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Priority list");
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(4);
        await Expect(page.Locator("#rows tbody tr").First).ToContainTextAsync("income per head fell by 38 %");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        (await page.Locator("main").InnerTextAsync()).ShouldNotMatch("[规则名单户等级]");
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_keyboard_alone_reaches_a_household()
    {
        var (page, complaints) = await browser.OpenAsync("/?level=high");
        await Expect(page.Locator("#rows tbody tr")).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        await page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 60 && !(await page.EvaluateAsync<string>("document.activeElement.textContent")).Equals("H0000", StringComparison.Ordinal); i++)
        {
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>("document.activeElement.matches(':focus-visible') && getComputedStyle(document.activeElement).outlineStyle !== 'none'")).ShouldBeTrue(await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)"));
        }
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("H0000");
        complaints.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("/", "#rows tbody tr")]
    [InlineData("/household.html?area=530521&quarter=2021Q4&id=H0002", "svg.chart")]
    [InlineData("/transitions.html", "tbody tr")]
    [InlineData("/data.html", "form")]
    [InlineData("/household.html?area=530521&quarter=2021Q4&id=H0002&with=suixi-2021", "#under-packs")]
    [InlineData("/model.html", ".panel")]
    [InlineData("/packs.html", "#criteria")]
    [InlineData("/packs.html?pack=suixi-2021&view=compare", "#differences")]
    [InlineData("/packs.html?view=trial", "#trial")]
    [InlineData("/packs.html?pack=shidian-2021&view=what-if", "#what-if")]
    public async Task On_a_phone_no_page_scrolls_sideways_and_in_the_dark_the_text_stays_light(string path, string content)
    {
        foreach (var language in new[] { "", path.Contains('?', StringComparison.Ordinal) ? "&lang=en" : "?lang=en" })
        {
            var (page, complaints) = await browser.OpenAsync(path + language, 390, 844, ColorScheme.Dark);
            await Expect(page.Locator(content).First).ToBeVisibleAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            (await page.EvaluateAsync<bool>(NoHorizontalScroll)).ShouldBeTrue(path + language);
            (await page.EvaluateAsync<string>("getComputedStyle(document.body).color")).ShouldBe("rgb(227, 232, 238)");
            // The made county has no trained model, and a browser reports the 404 that says so.
            complaints.Where(c => !path.StartsWith("/model", StringComparison.Ordinal) || !c.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty(path);
        }
    }

    [SkippableFact]
    public async Task Where_the_model_does_not_win_the_models_page_says_so_first_as_a_caution()
    {
        var (page, _) = await browser.OpenAsync("/model.html?area=530521");
        var backtest = page.Locator("#evaluation-backtest");
        await Expect(backtest.Locator(".caution p").First).ToHaveTextAsync("模型的排序未能明确优于：逻辑回归。");
        await Expect(page.Locator("main .panel").First).ToHaveAttributeAsync("id", "evaluation-backtest");
        await Expect(backtest.Locator("svg.chart")).ToHaveCountAsync(4);
        await Expect(page.Locator("#evaluation-drift")).ToContainTextAsync("尚未运行");
        await backtest.Locator("[data-report]").ClickAsync();
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("报告"));
    }

    [SkippableFact]
    public async Task An_upload_shows_its_job_and_counts()
    {
        var (page, complaints) = await browser.OpenAsync("/data.html");
        await page.Locator("#file-quarters").SetInputFilesAsync(new FilePayload { Name = "more.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(MadeFiles.Quarters([70, 71])) });
        await page.Locator("#form-upload button").ClickAsync();
        await Expect(page.Locator("#jobs article").First).ToContainTextAsync("已完成");
        await Expect(page.Locator("#jobs article").First).ToContainTextAsync("新增 16");
        complaints.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task A_household_that_is_not_there_is_said_in_words()
    {
        var (page, _) = await browser.OpenAsync("/household.html?area=530521&quarter=2021Q4&id=NOBODY");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("没有农户 NOBODY");
    }
}
