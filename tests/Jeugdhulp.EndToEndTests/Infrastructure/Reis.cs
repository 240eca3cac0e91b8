using System.Collections.Concurrent;
using Jeugdhulp.TestCommon;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Jeugdhulp.EndToEndTests.Infrastructure;

/// <summary>
/// A test that walks through the application in a browser. Whatever page it visits: an error on the console, a breach of the
/// Content-Security-Policy, a request to another host, a file that is not there or a fault at the server fails the test.
/// </summary>
public abstract class Reis(Toepassing toepassing) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexten = [];
    private readonly ConcurrentQueue<string> _overtredingen = new();

    /// <summary>Parts of messages that this test brings about on purpose.</summary>
    protected List<string> Verwacht { get; } = [];

    protected Toepassing Toepassing => toepassing;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await BewaarBeeldenAsync();
        }

        foreach (var context in _contexten)
        {
            // Once in many runs the browser never answers to this; it ends with the suite anyway.
            await Task.WhenAny(context.CloseAsync(), Task.Delay(TimeSpan.FromSeconds(30)));
        }

        GC.SuppressFinalize(this);
        _overtredingen.Where(o => !Verwacht.Exists(v => o.Contains(v, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    /// <summary>A page of someone who is signed in (the part of the account before the @), or of nobody.</summary>
    protected async Task<IPage> OpenAsync(string? account, BrowserNewContextOptions? opties = null)
    {
        var context = await toepassing.OpenAsync(account, opties);
        _contexten.Add(context);
        Bewaak(context);
        return await context.NewPageAsync();
    }

    private void Bewaak(IBrowserContext context)
    {
        context.WebError += (_, fout) => _overtredingen.Enqueue($"Script: {fout.Error}");
        context.Console += (_, bericht) =>
        {
            // A refused page is an error to the browser's console as well; the status is judged below.
            if (bericht.Type is "error" or "warning" && !bericht.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _overtredingen.Enqueue($"Console: {bericht.Text}");
            }
        };
        context.Request += (_, verzoek) =>
        {
            if (new Uri(verzoek.Url).Host != Toepassing.Host)
            {
                _overtredingen.Enqueue($"Other host: {verzoek.Url}");
            }
        };
        context.Response += (_, antwoord) =>
        {
            var isBestand = antwoord.Request.ResourceType is "stylesheet" or "script" or "font" or "image";
            if (antwoord.Status >= 500 || (isBestand && antwoord.Status >= 400))
            {
                _overtredingen.Enqueue($"Status {antwoord.Status}: {antwoord.Request.Method} {new Uri(antwoord.Url).AbsolutePath}");
            }
        };
    }

    private async Task BewaarBeeldenAsync()
    {
        var map = Path.Combine(Repository.Root, "tests", "TestResults", "browser");
        var naam = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Split(Path.GetInvalidFileNameChars()));
        foreach (var (nummer, pagina) in _contexten.SelectMany(c => c.Pages).Index())
        {
            await pagina.ScreenshotAsync(new() { Path = Path.Combine(map, $"{naam[..Math.Min(naam.Length, 120)]}-{nummer}.png"), FullPage = true });
        }
    }
}
