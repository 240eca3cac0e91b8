using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>
/// Whoever was signed out before a form arrived sends it once more before anything is kept. Walks every form of every page that someone
/// can open, filled in as well as it goes, and every handler besides.
/// </summary>
[Trait("Eis", "BEH-06")]
public sealed class HervattingTests(ElkEindpuntTests.Omgeving omgeving) : IClassFixture<ElkEindpuntTests.Omgeving>
{
    /// <summary>In how many turns every kind of id is tried.</summary>
    private const int Delen = 5;

    private const string Tekst = "Getypt voor het afmelden";

    /// <summary>Every table, but for the log, the drafts and the sessions.</summary>
    private readonly Tabelstand _stand = new(
        omgeving.Web.Database.ConnectionString,
        "select table_name as tabel, quote_ident(table_name) as van from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('logboekregel', 'onverzegelde_logboekregel', 'logboekschakel', 'concept', 'accountsessie', 'sleutel')");

    [Fact]
    public async Task Een_formulier_dat_na_afmelden_terugkomt_verandert_niets()
    {
        var begin = await StandAsync();
        List<string> zonderVeld = [];
        List<string> kwijt = [];
        HashSet<string> gezien = [];
        var hoeveel = 0;
        foreach (var rol in Enum.GetValues<Rol>())
        {
            using var browser = await omgeving.BrowserAsync(rol);
            // Once a page was opened, with each id that opens it, another role has the same forms there.
            HashSet<string> geopend = [];
            foreach (var (patroon, adres) in (await PaginasAsync(rol)).Where(a => !gezien.Contains(a.Patroon)))
            {
                using var antwoord = await browser.GetAsync(new Uri(adres, UriKind.Relative));
                if (antwoord.StatusCode != HttpStatusCode.OK || antwoord.Content.Headers.ContentType?.MediaType != "text/html")
                {
                    continue;
                }

                geopend.Add(patroon);
                var voor = hoeveel;
                var pagina = await antwoord.HtmlAsync();
                foreach (var formulier in pagina.QuerySelectorAll("main form[method=post]").Cast<IHtmlFormElement>())
                {
                    var doel = Doel(adres, formulier);
                    if (doel.StartsWith("/afmelden", StringComparison.Ordinal))
                    {
                        continue;
                    }

                    // A form about a contact has drafts of its own, and never comes back by this road.
                    if (formulier.QuerySelector($"input[name={Formulierredding.Sleutelveld}]") is null)
                    {
                        continue;
                    }

                    hoeveel++;
                    var (velden, getypt) = Ingevuld(formulier);
                    using var terug = await browser.PostAsync(new Uri(doel, UriKind.Relative), new FormUrlEncodedContent(velden.Append(new(Hervatting.Veld, Guid.NewGuid().ToString()))));

                    var wat = $"POST {doel} from {adres} as {rol}";
                    ((int)terug.StatusCode).ShouldBeLessThan(500, wat);
                    if (terug.StatusCode is HttpStatusCode.Redirect)
                    {
                        zonderVeld.Add(wat);
                        if (getypt)
                        {
                            kwijt.Add(wat);
                        }
                    }
                }

                if (hoeveel > voor)
                {
                    (await StandAsync()).Except(begin).ShouldBeEmpty($"{adres} as {rol}");
                }
            }

            gezien.UnionWith(geopend);
        }

        hoeveel.ShouldBeGreaterThan(90);
        zonderVeld.ShouldContain(w => w.StartsWith("POST /documenten ", StringComparison.Ordinal));
        kwijt.ShouldBeEmpty();
    }

    [Fact]
    public async Task Geen_handler_bewaart_iets_van_wat_na_afmelden_terugkomt()
    {
        var (begin, beurt) = (await StandAsync(), 0);
        foreach (var eindpunt in (await omgeving.EindpuntenAsync()).Where(e => !e.Kortelijst && e.Methode == HttpMethods.Post && !ElkEindpuntTests.MeldtAf(e)))
        {
            // Who may send it is not what decides here, so one of them is enough.
            using var browser = await omgeving.BrowserAsync(Array.Find(Enum.GetValues<Rol>(), eindpunt.LaatToe));
            var token = await ElkEindpuntTests.Omgeving.TokenAsync(browser);
            var deel = beurt++ % Delen;
            // That it comes back is seen before any id is read, and the real forms with their own ids are walked above: a few kinds in turn.
            foreach (var (soort, id) in omgeving.Eigen.Ids.Where((_, i) => i % Delen == deel))
            {
                using var antwoord = await ElkEindpuntTests.StuurAsync(browser, eindpunt, _ => id.ToString(), vreemd: id, token: token, extra: new(Hervatting.Veld, Guid.NewGuid().ToString()));

                ((int)antwoord.StatusCode).ShouldBeLessThan(500, $"{eindpunt} with a {soort}");
                if (eindpunt.Patroon.Parameters.Count == 0 && eindpunt.Invoer.All(i => i.Type != typeof(Guid)))
                {
                    break;
                }
            }

            (await StandAsync()).Except(begin).ShouldBeEmpty(eindpunt.ToString());
        }
    }

    /// <summary>Every page that this role may open, with each id that it knows.</summary>
    private async Task<IReadOnlyList<(string Patroon, string Adres)>> PaginasAsync(Rol rol) =>
        [.. (await omgeving.EindpuntenAsync())
            .Where(e => e.Methode == HttpMethods.Get && e.Handler is null && !e.Kortelijst && e.LaatToe(rol))
            .SelectMany(e => (e.Patroon.Parameters.Count == 0
                ? [e.Adres(_ => string.Empty)]
                : omgeving.Eigen.Ids.Values.Select(id => e.Adres(p => ElkEindpuntTests.RouteWaarde(e, p, _ => id.ToString())))).Select(a => (e.Patroon.RawText!, a)))
            .Distinct()];

    private static string Doel(string adres, IHtmlFormElement formulier) => formulier.GetAttribute("action") is { Length: > 0 } actie ? actie : adres;

    /// <summary>The form with something in each field, and whether something of it is a text.</summary>
    private static (List<KeyValuePair<string, string>> Velden, bool Getypt) Ingevuld(IHtmlFormElement formulier)
    {
        List<KeyValuePair<string, string>> velden = [];
        var getypt = false;
        HashSet<string> gekozen = [];
        foreach (var element in formulier.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name.Length: > 0, Type: "radio" or "checkbox" } keuze when gekozen.Add(keuze.Name!):
                    velden.Add(new(keuze.Name!, keuze.Value));
                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox" or "submit" or "button" or "file" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0, Type: "hidden" } vast:
                    velden.Add(new(vast.Name!, vast.Value));
                    break;
                case IHtmlInputElement { Name.Length: > 0 } invoer:
                    velden.Add(new(invoer.Name!, invoer.Value.Length > 0 ? invoer.Value : invoer.GetAttribute("inputmode") is "numeric" ? "2-11-2026" : Tekst));
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } tekst:
                    velden.Add(new(tekst.Name!, Tekst));
                    getypt = true;
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } keuze:
                    velden.Add(new(keuze.Name!, keuze.Options.Select(o => o.Value).FirstOrDefault(w => w.Length > 0) ?? string.Empty));
                    break;
            }
        }

        return (velden, getypt);
    }

    private Task<string[]> StandAsync() => _stand.LeesAsync();
}
