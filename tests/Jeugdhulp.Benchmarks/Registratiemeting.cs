using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Infrastructure.Beveiliging;
using Jeugdhulp.Web.Pages.Contacten.Registreren;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Benchmarks;

/// <summary>
/// Registering over HTTP beside the bare yardstick, in turns, with the same requests. Every post is a form of its own: the
/// fields of the real page, a new key, another jeugdige, sent by twenty workers of twenty teams.
/// </summary>
internal sealed class Registratiemeting(Omgeving omgeving, Server web)
{
    private const string Pad = "/contacten/registreren";
    private const int Verbindingen = 32;
    private const int Ronden = 5;
    private const int Opwarmen = 20000;

    private List<Reeks> _reeksen = [];
    private Invuller[] _invullers = [];
    private int _volgende = -1;

    /// <summary>The rows of one registration.</summary>
    public Voorbeeldrijen Voorbeeld { get; private set; } = null!;

    /// <summary>Signs the workers in, opens their forms, and registers one contact as an example.</summary>
    public async Task BereidVoorAsync(CancellationToken ct)
    {
        await using var db = omgeving.Open();
        _reeksen = await (
            from hulpvraag in db.Hulpvragen.IgnoreQueryFilters()
            join lid in db.Gezinsleden.IgnoreQueryFilters() on new { hulpvraag.GemeenteCode, hulpvraag.PersoonId } equals new { lid.GemeenteCode, lid.PersoonId }
            // Without an expected duration the outcome is a grensgeval, which the form cannot answer beforehand.
            where hulpvraag.GemeenteCode == Omgeving.Gemeente && hulpvraag.VerwachteDuurMaanden != null
            select new Reeks(hulpvraag, lid.GezinId)).AsNoTracking().ToListAsync(ct);
        // Seeded, so that every run takes the same jeugdigen; nothing secret is made here.
#pragma warning disable CA5394
        _reeksen = [.. _reeksen.OrderBy(r => r.Hulpvraag.Id)];
        new Random(20260101).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_reeksen));
#pragma warning restore CA5394

        var sleutels = Sleutels();
        _invullers = await Task.WhenAll(omgeving.Consulenten.Select(async consulent =>
        {
            var sessie = new Sessie(web.Adres);
            await sessie.MeldAanAsync(consulent.Naam, Omgeving.Wachtwoord);
            return new Invuller(sessie, sleutels, consulent, await sessie.FormulierAsync($"{Pad}?gezin={_reeksen[0].GezinId}&persoon={_reeksen[0].Hulpvraag.PersoonId}", "form#contact"));
        }));

        var voor = await db.Logboek.IgnoreQueryFilters().MaxAsync(l => l.Id, ct);
        using var verbinding = new Verbinding(web.Adres);
        var antwoord = await verbinding.VraagAsync(Volgende(0), ct);
        if (!IsGeregistreerd(antwoord))
        {
            throw new InvalidOperationException($"The example was answered with {antwoord.Status}: {Machine.Platte(antwoord.Inhoud)}");
        }

        Voorbeeld = new(await db.Contacten.IgnoreQueryFilters().OrderByDescending(c => c.GeregistreerdOp).Select(c => c.Id).FirstAsync(ct), voor);
    }

    public async Task MeetAsync(Server kaal, Resultaten resultaten, TimeSpan ronde, CancellationToken ct)
    {
        await WarmOpAsync(web, ronde);
        await WarmOpAsync(kaal, ronde);
        List<Meting> vanWeb = [], vanKaal = [];
        List<double> verhoudingen = [];
        var begin = await TelAsync(ct);
        var (processorWeb, processorKaal) = (web.Processortijd, kaal.Processortijd);
        var (databaseWeb, databaseKaal) = (await web.ProcessortijdDatabaseAsync(omgeving.ConnectionString, ct), await kaal.ProcessortijdDatabaseAsync(omgeving.ConnectionString, ct));
        var rijenWeb = (Contacten: 0, Regels: 0, Logboek: 0);
        for (var i = 0; i < Ronden; i++)
        {
            vanWeb.Add(await DraaiAsync(web, ronde));
            var tussen = await TelAsync(ct);
            rijenWeb = (rijenWeb.Contacten + tussen.Contacten - begin.Contacten, rijenWeb.Regels + tussen.Regels - begin.Regels, rijenWeb.Logboek + tussen.Logboek - begin.Logboek);
            vanKaal.Add(await DraaiAsync(kaal, ronde));
            begin = await TelAsync(ct);
            verhoudingen.Add(vanWeb[^1].PerSeconde / vanKaal[^1].PerSeconde);
        }

        var (w, k) = (Meting.Samen(vanWeb), Meting.Samen(vanKaal));
        if (w.EersteFout is not null)
        {
            Console.WriteLine($"  first error: {Machine.Platte(w.EersteFout)}");
        }

        verhoudingen.Sort();
        var verhouding = verhoudingen[Ronden / 2];
        resultaten.Voeg($"register over HTTP, {Verbindingen} connections", $"{w.PerSeconde:0}/s, p50 {w.Percentiel(0.5):0} ms, p95 {w.Percentiel(0.95):0} ms", "-", null);
        resultaten.Voeg("the same rows by bare Kestrel + Npgsql", $"{k.PerSeconde:0}/s, p50 {k.Percentiel(0.5):0} ms, p95 {k.Percentiel(0.95):0} ms", "-", null);
        resultaten.Voeg("register against bare, median of 5 turns", string.Create(CultureInfo.InvariantCulture, $"{verhouding:0.00} ({verhoudingen[0]:0.00} to {verhoudingen[^1]:0.00})"), "at least 0.30", verhouding >= 0.3);
        resultaten.Voeg("processor time per registration, the web process itself", $"{(web.Processortijd - processorWeb).TotalMilliseconds / w.Goed:0.00} ms, bare {(kaal.Processortijd - processorKaal).TotalMilliseconds / k.Goed:0.00} ms", "-", null);
        databaseWeb = await web.ProcessortijdDatabaseAsync(omgeving.ConnectionString, ct) - databaseWeb;
        databaseKaal = await kaal.ProcessortijdDatabaseAsync(omgeving.ConnectionString, ct) - databaseKaal;
        resultaten.Voeg("processor time per registration, PostgreSQL for it", $"{databaseWeb.TotalMilliseconds / w.Goed:0.00} ms, bare {databaseKaal.TotalMilliseconds / k.Goed:0.00} ms", "-", null);
        resultaten.Voeg("errors while registering", $"{w.Fouten} of {w.Goed + w.Fouten}, bare {k.Fouten}", "0", w.Fouten + k.Fouten == 0);
        resultaten.Voeg("rows per registration (contact, line, log)", $"{(double)rijenWeb.Contacten / w.Goed:0.##}, {(double)rijenWeb.Regels / w.Goed:0.##}, {(double)rijenWeb.Logboek / w.Goed:0.##}", "-", null);
    }

    /// <summary>
    /// Until the code runs as compiled for the long run: that takes a number of requests, not a number of seconds, and longer
    /// on a machine that is busy.
    /// </summary>
    private async Task WarmOpAsync(Server server, TimeSpan ronde)
    {
        for (var (gedaan, klok) = (0, Stopwatch.StartNew()); gedaan < Opwarmen && klok.Elapsed < ronde * 30;)
        {
            gedaan += (await DraaiAsync(server, ronde / 2)).Goed;
        }
    }

    private Task<Meting> DraaiAsync(Server server, TimeSpan duur) => Belasting.DraaiAsync(server.Adres, Verbindingen, duur, Volgende, (nummer, antwoord) =>
    {
        _invullers[nummer % _invullers.Length].Sessie.Onthoud(antwoord);
        return IsGeregistreerd(antwoord);
    });

    private ReadOnlyMemory<byte> Volgende(int verbinding) =>
        _invullers[verbinding % _invullers.Length].Vul(_reeksen[Interlocked.Increment(ref _volgende) % _reeksen.Count]);

    private static bool IsGeregistreerd(Antwoord antwoord) => antwoord.Status == 302 && antwoord.Bytes.Span[..antwoord.Kop].IndexOf("\r\nLocation: /contacten/0"u8) > 0;

    private async Task<(int Contacten, int Regels, int Logboek)> TelAsync(CancellationToken ct)
    {
        await using var db = omgeving.Open();
        var vanaf = omgeving.Consulenten.Select(c => c.AccountId).ToArray();
        return (
            await db.Contacten.IgnoreQueryFilters().CountAsync(c => vanaf.Contains(c.MedewerkerId), ct),
            await db.Contactregels.IgnoreQueryFilters().CountAsync(r => vanaf.Contains(r.Contact!.MedewerkerId), ct),
            await db.Logboek.IgnoreQueryFilters().CountAsync(ct));
    }

    /// <summary>Makes the key of a form without asking the page for it: by the same code, with the keys in the database.</summary>
    private Conceptsleutel Sleutels()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddJeugdhulpApplication(omgeving.ConnectionString, Testsleutels.Ring);
        services.AddDataProtection().SetApplicationName("Jeugdhulp");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((opties, bereiken) => opties.XmlRepository = new Sleutelopslag(bereiken));
        return new(services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>());
    }

    private sealed record Reeks(Hulpvraag Hulpvraag, Guid GezinId);

    /// <summary>One worker at a form.</summary>
    private sealed class Invuller
    {
        private static readonly string[] Wisselend =
        [
            "Form.OpdrachtId", "Form.Sleutel", "Form.GezinId", "Form.PersoonIds", "Form.Doel", "Form.HulpvraagId",
            "Form.Inschatting.VerwachtAantalGesprekken", "Form.Inschatting.VerwachteDuurMaanden", "Form.Inschatting.WettelijkBeen",
        ];

        private readonly Conceptsleutel _sleutels;
        private readonly Aanmelding _aanmelding = new();
        private readonly HashSet<string> _gevraagd;
        private readonly string _vast;

        public Invuller(Sessie sessie, Conceptsleutel sleutels, Gebruiker gebruiker, Dictionary<string, string[]> velden)
        {
            Sessie = sessie;
            _sleutels = sleutels;
            _aanmelding.Is(gebruiker.AccountId, gebruiker.Naam, Omgeving.Gemeente, [Rol.Consulent]);
            _gevraagd = [.. velden.Keys.Intersect(Wisselend)];
            foreach (var veld in Wisselend)
            {
                velden.Remove(veld);
            }

            velden["Form.Activiteit"] = ["begeleiding"];
            velden["Form.DuurMinuten"] = ["45"];
            velden["Form.GesprokenMet"] = ["jeugdigeEnOuders"];
            velden["Form.Feit"] = ["Moeder vertelt dat het inslapen beter gaat. Afgesproken om de avondroutine vol te houden en over drie weken opnieuw te kijken."];
            velden["Form.Kanaal"] = ["huisbezoek"];
            _vast = Benchmarks.Sessie.Body(velden);
        }

        public Sessie Sessie { get; }

        public ReadOnlyMemory<byte> Vul(Reeks reeks)
        {
            var (id, hulpvraag) = (Guid.CreateVersion7(), reeks.Hulpvraag);
            var schatting = string.Concat(
                Veld("Form.Inschatting.VerwachtAantalGesprekken", hulpvraag.VerwachtAantalGesprekken),
                Veld("Form.Inschatting.VerwachteDuurMaanden", hulpvraag.VerwachteDuurMaanden),
                Veld("Form.Inschatting.WettelijkBeen", hulpvraag.WettelijkBeen));
            return Sessie.Post(
                Pad,
                $"{_vast}&Form.OpdrachtId={id}&Form.Sleutel={_sleutels.Maak(_aanmelding, id)}&Form.GezinId={reeks.GezinId}&Form.PersoonIds={hulpvraag.PersoonId}"
                + $"&Form.Doel={Contractnaam.Van(hulpvraag.Doel)}&Form.HulpvraagId={hulpvraag.Id}{schatting}");
        }

        private string Veld(string naam, decimal? waarde) =>
            _gevraagd.Contains(naam) ? string.Create(CultureInfo.InvariantCulture, $"&{naam}={waarde:0}") : string.Empty;
    }
}
