using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>The report of the shipped dossier, as <c>tl report</c> writes it, in a real browser.</summary>
public sealed class ReportBrowserTests : IAsyncLifetime
{
    private const string Browser = "/usr/bin/chromium";

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-report-").FullName;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, true);
    }

    [EndToEndFact]
    public async Task The_page_asks_for_nothing_and_the_browser_has_no_complaint()
    {
        var page = await Open(1280, ColorScheme.Light);
        Assert.Equal(["file"], _requests.Select(r => new Uri(r).Scheme).Where(s => s != "data").Distinct());
        Assert.Single(_requests, r => r.StartsWith("file:", StringComparison.Ordinal));
        Assert.Empty(_complaints);
        Assert.Equal("rgb(252, 251, 248)", await Background(page));
    }

    [EndToEndFact]
    public async Task On_a_phone_nothing_sticks_out_sideways_and_the_drawing_is_the_narrow_one()
    {
        foreach (int width in new[] { 320, 360, 768 })
        {
            var page = await Open(width, ColorScheme.Light);
            int widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(widest <= width, $"The page is {widest} pixels wide in a window of {width}.");
            Assert.Equal(width < 700, await page.Locator("svg.drawing.n").IsVisibleAsync());
        }
    }

    [EndToEndFact]
    public async Task Text_has_enough_contrast_in_light_and_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await Open(1280, scheme);
            var faults = await page.EvaluateAsync<string[]>(Contrast);
            Assert.Empty(faults);
        }
        Assert.Equal("rgb(22, 23, 26)", await Background(await Open(1280, ColorScheme.Dark)));
    }

    [EndToEndFact]
    public async Task It_can_be_used_by_keyboard()
    {
        var page = await Open(1280, ColorScheme.Light);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the events", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await page.Locator(".skip").EvaluateAsync<bool>("e => e.getBoundingClientRect().left >= 0"));
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#events", page.Url, StringComparison.Ordinal);
        var reference = page.Locator("sup.ref a").First;
        string id = (await reference.GetAttributeAsync("id"))!;
        await reference.FocusAsync();
        Assert.NotEqual("none", await reference.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        var note = page.Locator(".note:target");
        Assert.True(await note.IsVisibleAsync());
        await note.Locator(".back a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#" + id, page.Url, StringComparison.Ordinal);
    }

    [EndToEndFact]
    public async Task In_print_everything_is_there()
    {
        var page = await Open(1280, ColorScheme.Dark);
        string onScreen = await page.Locator("main").InnerTextAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await Background(page));
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.True(await page.Locator("svg.drawing.w").IsVisibleAsync());
        string printed = await page.Locator("main").InnerTextAsync();
        Assert.Equal(onScreen.Count(char.IsLetter), printed.Count(char.IsLetter));
        Assert.True((await page.PdfAsync(new PagePdfOptions { Format = "A4" })).Length > 20_000);
    }

    [EndToEndFact]
    public async Task In_print_the_drawing_stands_on_the_first_page_below_the_head()
    {
        // A page of US Letter between its margins, in CSS pixels: 186 mm by 255 mm. The report of the test is a draft; its findings are no part of this.
        var page = await Open(703, ColorScheme.Light);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        double bottom = await page.EvaluateAsync<double>("document.querySelector('#findings').remove(), document.querySelector('figcaption').getBoundingClientRect().bottom + scrollY");
        Assert.InRange(bottom, 300, 964);
    }

    private async Task<IPage> Open(int width, ColorScheme scheme)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Browser, Args = ["--no-sandbox"] });
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        await page.GotoAsync(new Uri(Report()).AbsoluteUri);
        return page;
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private string Report()
    {
        string path = Path.Combine(_folder, "report.html");
        if (File.Exists(path)) return path;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "tl.dll"), "report", Path.Combine(Root(), "specs", "Budapest"), "--out", path, "--draft" }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return path;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TimelineDsl.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    /// <summary>Texts whose colour is too near to that behind it: WCAG 2.2, 1.4.3 (4.5 to 1; 3 to 1 for large text), with its relative luminance.</summary>
    private const string Contrast = """
        () => {
          const rgb = c => { const m = c.match(/[\d.]+/g).map(Number); return { r: m[0], g: m[1], b: m[2], a: m.length > 3 ? m[3] : 1 }; };
          const channel = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
          const luminance = c => 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
          const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.a > 0.99) return c; } return { r: 255, g: 255, b: 255, a: 1 }; };
          const faults = new Set();
          let seen = 0;
          for (const e of document.querySelectorAll('body *')) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
            const style = getComputedStyle(e);
            if (style.visibility === 'hidden' || e.tagName === 'title') continue;
            seen++;
            const text = luminance(rgb(e.closest('svg') ? style.fill : style.color)), ground = luminance(behind(e));
            const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
            const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && parseInt(style.fontWeight) >= 700);
            if (ratio < (isLarge ? 3 : 4.5)) faults.add(e.tagName + '.' + e.getAttribute('class') + ' ' + ratio.toFixed(2));
          }
          if (seen < 100) faults.add('only ' + seen + ' texts were seen');
          return [...faults];
        }
        """;
}
