using System.Globalization;
using System.Net;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Tests.Pages.Leidraad;

/// <summary>The application with two beheerders of gemeente A, and one of gemeente B that has a version.</summary>
public sealed class Leidraadproef : Webfabriek
{
    public static readonly DateOnly Begin = new(2020, 1, 1);

    private int _antwoord = 100;

    public HttpClient Anton { get; private set; } = null!;

    public HttpClient Astrid { get; private set; } = null!;

    public HttpClient Bouke { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using (var db = Database.CreateUnrestrictedContext())
        {
            foreach (var (gemeente, instellingen) in new[] { (GemeenteA, Voorbeeldinstellingen.A), (GemeenteB, Voorbeeldinstellingen.B) })
            {
                db.Instellingenversies.Add(new Instellingenversie
                {
                    GemeenteCode = gemeente,
                    Nummer = 1,
                    GeldigVan = Begin,
                    Instellingen = instellingen,
                    Auteur = "Test",
                    Reden = "Eerste vastlegging",
                    VastgesteldOp = DateTimeOffset.UnixEpoch,
                });
            }

            await db.SaveChangesAsync();
        }

        Anton = await MeldAanAsync(GemeenteA, Rol.Beheerder);
        Astrid = await MeldAanAsync(GemeenteA, Rol.Beheerder);
        Bouke = await MeldAanAsync(GemeenteB, Rol.Beheerder);
    }

    /// <summary>A concept that Anton began, through the page.</summary>
    public async Task<Guid> BeginAsync(string bron = "voorbeeld-b", string naam = "")
    {
        const string Adres = "/leidraad/concepten/nieuw";
        using var antwoord = await Anton.VerstuurAsync(Adres, await Anton.PaginaAsync(Adres), [new("Form.Bron", bron), new("Form.Naam", naam)]);
        return antwoord.StatusCode == HttpStatusCode.Redirect
            ? Guid.Parse(antwoord.Headers.Location!.OriginalString.Split('/')[^1])
            : throw new InvalidOperationException($"Beginning a concept gave {antwoord.StatusCode}.");
    }

    /// <summary>A concept of Anton that is like no version of any test.</summary>
    public async Task<Guid> BeginEigenAsync()
    {
        var id = await BeginAsync();
        var adres = $"/leidraad/concepten/{id}/instellen?groep=dossier";
        var antwoord = Interlocked.Increment(ref _antwoord).ToString(CultureInfo.InvariantCulture);
        using var bewaard = await Anton.VerstuurAsync(adres, await Anton.PaginaAsync(adres), [new("dossierVanafGesprek.keuze", "vastgelegd"), new("dossierVanafGesprek", antwoord)]);
        return bewaard.StatusCode == HttpStatusCode.Redirect ? id : throw new InvalidOperationException($"Saving an answer gave {bewaard.StatusCode}.");
    }

    /// <summary>Sends one of the forms on the page of a concept.</summary>
    public static async Task<HttpResponseMessage> VerstuurAsync(HttpClient browser, Guid concept, string handler, params (string Naam, string Waarde)[] velden)
    {
        var adres = $"/leidraad/concepten/{concept}";
        return await browser.VerstuurAsync(adres, await browser.PaginaAsync(adres), velden.Select(v => KeyValuePair.Create(v.Naam, (string?)v.Waarde)), $"form[action$='handler={handler}']");
    }

    public Task<HttpResponseMessage> DienInAsync(Guid concept, string geldigVan) =>
        VerstuurAsync(Anton, concept, "Indienen", ("Form.GeldigVan", geldigVan), ("Form.Reden", "Teamoverleg"), ("Form.BesluitTekst", "Afspraak met het CBS"), ("Form.BesluitDatum", "12-11-2026"));

    public async Task<Conceptversie> LeesAsync(Guid id)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Conceptversies.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == id);
    }

    public async Task<List<Instellingenversie>> VersiesAsync()
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == GemeenteA).OrderBy(v => v.Nummer).ToListAsync();
    }

    public async Task<List<Handeling>> HandelingenAsync(Guid id)
    {
        await using var db = Database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id && l.Handeling != Handeling.ToegangGeweigerd).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync();
    }
}
