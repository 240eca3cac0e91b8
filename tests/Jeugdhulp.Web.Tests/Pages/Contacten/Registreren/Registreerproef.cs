using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

/// <summary>A consulent of a gemeente with the contact form before them.</summary>
public sealed class Registreerproef
{
    public const string Adres = "/contacten/registreren";

    /// <summary>The rules of gemeente A in the research, with the short series as preventie.</summary>
    public static readonly LokaleInstellingen A = new() { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie, IntakeTeltAls = IntakeTeltAls.Toegang };

    private static int _nummer;

    private Registreerproef(Webfabriek fabriek, Testteam team, HttpClient browser) => (Fabriek, Team, Browser) = (fabriek, team, browser);

    public Webfabriek Fabriek { get; }

    public Testteam Team { get; }

    public HttpClient Browser { get; private set; }

    public static async Task<Registreerproef> BeginAsync(Webfabriek fabriek, string gemeente = "9991", LokaleInstellingen? instellingen = null, Teamtaken taken = Testteam.AlleTaken)
    {
        var account = await fabriek.MaakAccountAsync((gemeente, Rol.Consulent));
        var team = await Testteam.MaakAsync(fabriek.Database, gemeente, instellingen ?? A, taken, Interlocked.Increment(ref _nummer), account: account);
        return new(fabriek, team, await fabriek.MeldAanAsync(account));
    }

    public async Task MeldOpnieuwAanAsync() => Browser = await Fabriek.MeldAanAsync(Team.Account);

    /// <summary>The empty form for the household, as a link "next" opens it.</summary>
    public Task<IHtmlDocument> FormulierAsync() => Browser.PaginaAsync($"{Adres}?gezin={Team.Gezin.Id}&persoon={Team.Noor.Id}");

    public async Task<HttpResponseMessage> VerstuurAsync(IHtmlDocument pagina, string handler, params KeyValuePair<string, string?>[] velden)
    {
        var form = (IHtmlFormElement)pagina.QuerySelector("#contact")!;
        form.SetAttribute("action", handler.Length == 0 ? Adres : $"{Adres}?handler={handler}");
        return await Browser.VerstuurAsync(Adres, pagina, velden, "#contact");
    }

    public Task<HttpResponseMessage> OpslaanAsync(IHtmlDocument pagina, params KeyValuePair<string, string?>[] velden) => VerstuurAsync(pagina, string.Empty, velden);

    /// <summary>What an ordinary contact needs beside what the form fills in itself.</summary>
    public static KeyValuePair<string, string?>[] Gewoon(params KeyValuePair<string, string?>[] anders)
    {
        KeyValuePair<string, string?>[] velden =
        [
            new("Form.Activiteit", "opvoedondersteuning"),
            new("Form.Doel", "opvoedondersteuning"),
            new("Form.DuurMinuten", "45"),
            new("Form.GesprokenMet", "ouders"),
            new("Form.Inschatting.VerwachtAantalGesprekken", "5"),
            new("Form.Feit", "Moeder vertelt dat het inslapen beter gaat."),
        ];
        return [.. velden.Where(v => anders.All(a => a.Key != v.Key)), .. anders];
    }

    public async Task<List<Contact>> ContactenAsync()
    {
        await using var db = Fabriek.Database.CreateUnrestrictedContext();
        return await db.Contacten.IgnoreQueryFilters()
            .Include(c => c.Regels).Include(c => c.Doorverwijzingen)
            .Where(c => c.MedewerkerId == Team.Medewerker.Id)
            .OrderBy(c => c.Id).ToListAsync();
    }

    public async Task<List<Concept>> ConceptenAsync()
    {
        await using var db = Fabriek.Database.CreateUnrestrictedContext();
        return await db.Concepten.IgnoreQueryFilters().Where(c => c.AccountId == Team.Account.Id).ToListAsync();
    }

    public async Task<List<Logboekregel>> LogAsync(Handeling handeling)
    {
        await using var db = Fabriek.Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.AccountId == Team.Account.Id && l.Handeling == handeling).ToListAsync();
    }
}
