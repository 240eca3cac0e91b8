using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Jeugdhulp.EndToEndTests.Infrastructure;
using Microsoft.Playwright;
using Xunit;

namespace Jeugdhulp.EndToEndTests.Paginas;

/// <summary>What was found on a page in one state.</summary>
/// <param name="Staat">Which page, in which state.</param>
/// <param name="Html">The page as the server sent it.</param>
/// <param name="Schendingen">What axe found: rule, element and why.</param>
/// <param name="Breedte">Width of what there is to see, in CSS pixels.</param>
/// <param name="Mislukt">Why the page could not be brought into this state; null when it could.</param>
public sealed record Bevinding(Paginastaat Staat, string Html, IReadOnlyList<string> Schendingen, int Breedte, Exception? Mislukt);

/// <summary>Visits every page in every state once; several tests judge what it brought home.</summary>
public sealed class Ronde(Toepassing toepassing) : IAsyncLifetime
{
    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    // Run in the page itself: the wrapper for Playwright opens a second page for each result, which took most of the round.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Toets = """
        async tags => (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }))
            .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html} (${v.help})`))
        """;

    private readonly ConcurrentDictionary<(string Account, bool Script), ConcurrentStack<IPage>> _vrij = new();
    private readonly ConcurrentDictionary<string, Bevinding> _bevindingen = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Bevinding> Bevindingen => _bevindingen;

    public async ValueTask InitializeAsync()
    {
        await using (var db = await toepassing.DatabaseAsync())
        {
            await Herclassificatiestaten.MaakAsync(db);
            await Accountstaten.MaakAsync(db);
        }

        await Parallel.ForEachAsync(Paginastaten.Alle, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (staat, _) => _bevindingen[staat.Naam] = await BezoekAsync(staat));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pagina in _vrij.Values.SelectMany(p => p))
        {
            await pagina.Context.CloseAsync();
        }
    }

    private async Task<Bevinding> BezoekAsync(Paginastaat staat)
    {
        IPage? pagina = null;
        try
        {
            pagina = await PaginaAsync(staat);
            var antwoorden = new Laatste();
            pagina.Response += antwoorden.Zie;
            await staat.Ga(pagina);

            // Without scripts axe cannot run; the state still counts for its HTML and its width.
            var schendingen = staat.Script ? await ToetsAsync(pagina) : [];
            var breedte = staat.Script ? await pagina.EvaluateAsync<int>("document.documentElement.scrollWidth") : staat.Breedte;
            var html = await antwoorden.Antwoord!.TextAsync();
            pagina.Response -= antwoorden.Zie;
            if (staat.Account is not null)
            {
                if (staat.Script)
                {
                    await pagina.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
                }

                await pagina.GotoAsync("about:blank");
                _vrij.GetOrAdd((staat.Account, staat.Script), _ => []).Push(pagina);
                pagina = null;
            }

            return new Bevinding(staat, html, schendingen, breedte, null);
        }
        catch (Exception fout) when (fout is PlaywrightException or TimeoutException)
        {
            return new Bevinding(staat, "", [], 0, fout);
        }
        finally
        {
            if (pagina is not null)
            {
                await pagina.Context.CloseAsync();
            }
        }
    }

    /// <summary>
    /// A page for this state, signed in as its account was at first. One that another state of the account is done with is used again: it
    /// has the scripts and styles already, and a browser starts slowly. A state of nobody signs in by itself, and has one of its own.
    /// </summary>
    private async Task<IPage> PaginaAsync(Paginastaat staat)
    {
        if (staat.Account is null || !_vrij.TryGetValue((staat.Account, staat.Script), out var vrij) || !vrij.TryPop(out var pagina))
        {
            var context = await toepassing.OpenAsync(staat.Account, new() { JavaScriptEnabled = staat.Script });
            pagina = await context.NewPageAsync();
        }
        else
        {
            await pagina.Context.ClearCookiesAsync();
            await pagina.Context.AddCookiesAsync(await toepassing.CookiesAsync(staat.Account));
        }

        await pagina.SetViewportSizeAsync(staat.Breedte, 900);
        return pagina;
    }

    private static async Task<string[]> ToetsAsync(IPage pagina)
    {
        // A panel that waits for the server is dimmed until the answer is there; nobody has to read it then.
        await pagina.WaitForFunctionAsync("() => !document.querySelector('.paneel--bezig') && document.getAnimations().every(a => a.playState !== 'running')");
        await pagina.EvaluateAsync(Axe);
        return await pagina.EvaluateAsync<string[]>(Toets, Wcag);
    }

    /// <summary>The last answer that was a page.</summary>
    private sealed class Laatste
    {
        public IResponse? Antwoord { get; private set; }

        public void Zie(object? pagina, IResponse antwoord)
        {
            if (antwoord.Request.IsNavigationRequest && antwoord.Status is not (302 or 303))
            {
                Antwoord = antwoord;
            }
        }
    }
}
