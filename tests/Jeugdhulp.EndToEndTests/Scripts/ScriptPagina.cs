using Jeugdhulp.TestCommon;
using Microsoft.Playwright;
using Xunit;

namespace Jeugdhulp.EndToEndTests.Scripts;

/// <summary>A page in a real browser with the bundled scripts, the Content-Security-Policy of the site and answers that the test decides.</summary>
public sealed class ScriptPagina(ScriptBrowser browser) : IAsyncDisposable
{
    private const string Oorsprong = "http://voorkant.test";

    public IPage Pagina { get; private set; } = null!;

    /// <summary>Everything that was posted, path and body.</summary>
    public List<(string Pad, string Inhoud)> Verzoeken { get; } = [];

    /// <summary>What the server answers to a post; the default is an empty 204.</summary>
    public Func<string, RouteFulfillOptions?> Antwoord { get; set; } = _ => new RouteFulfillOptions { Status = 204 };

    public List<string> Meldingen { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Pagina = await browser.Browser.NewPageAsync();
        Pagina.PageError += (_, fout) => Meldingen.Add(fout);
        Pagina.Console += (_, bericht) =>
        {
            if (bericht.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                Meldingen.Add(bericht.Text);
            }
        };
    }

    public async Task OpenAsync(string inhoud)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "Jeugdhulp.Web", "wwwroot", "dist", "app.js"));
        var stijl = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "Jeugdhulp.Web", "wwwroot", "dist", "app.css"));
        await Pagina.RouteAsync($"{Oorsprong}/**", route => Beantwoord(route, inhoud, script, stijl));
        await Pagina.GotoAsync($"{Oorsprong}/");
    }

    public async ValueTask DisposeAsync() => await Pagina.CloseAsync();

    private Task Beantwoord(IRoute route, string inhoud, string script, string stijl)
    {
        var pad = new Uri(route.Request.Url).PathAndQuery;
        if (route.Request.Method == "POST")
        {
            Verzoeken.Add((pad, route.Request.PostData ?? ""));
            return Antwoord(pad) is { } antwoord ? route.FulfillAsync(antwoord) : route.AbortAsync();
        }

        return pad switch
        {
            "/app.js" => route.FulfillAsync(new() { ContentType = "text/javascript", Body = script }),
            "/app.css" => route.FulfillAsync(new() { ContentType = "text/css", Body = stijl }),
            "/" => route.FulfillAsync(new()
            {
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'" },
                Body = $"""<!DOCTYPE html><html lang="nl" class="utrecht-root voorbeeld-theme"><head><title>Proef</title><link rel="stylesheet" href="/app.css"><script type="module" src="/app.js"></script></head><body><main><h1>Proef</h1>{inhoud}</main></body></html>""",
            }),
            _ => route.FulfillAsync(new() { Status = 404 }),
        };
    }
}

/// <summary>One browser for a class; each test has a page and a context of its own.</summary>
public sealed class ScriptBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.ExecutablePath, Args = Chromium.Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
