using System.Globalization;
using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Data;

/// <summary>The six fictional gemeenten, with their accounts, teams, workers, settings and two years of contacts.</summary>
internal static class Demodata
{
    private const string Landelijk = "0000";

    public static async Task<bool> LaadAsync(Massaschrijver schrijver, DateOnly vandaag, CancellationToken ct)
    {
        var toeval = new Toeval(20_260_101);
        var accounts = Demoaccounts.Maak(toeval);
        var gemeenten = Demogemeente.Alle(vandaag);

        foreach (var gemeente in gemeenten)
        {
            await schrijver.KiesGemeenteAsync(gemeente.Code, ct);
            if (await schrijver.VraagAsync($"select exists (select from team where gemeente_code = '{gemeente.Code}')", ct))
            {
                return false;
            }
        }

        await schrijver.VoegToeAsync(accounts.Values, ct);
        await schrijver.KiesGemeenteAsync(Landelijk, ct);
        await schrijver.VoegToeAsync(Demoaccounts.Aanstellingen(Landelijk, accounts), ct);

        List<Norm> normen = [.. (await schrijver.LeesAsync<Normversie>(ct)).Select(n => n.Norm)];
        foreach (var (volgnummer, gemeente) in gemeenten.Index())
        {
            await schrijver.KiesGemeenteAsync(gemeente.Code, ct);
            await schrijver.VoegToeAsync(Demoaccounts.Aanstellingen(gemeente.Code, accounts), ct);
            await LaadGemeenteAsync(schrijver, gemeente, volgnummer, accounts, normen, vandaag, ct);
        }

        return true;
    }

    private static async Task LaadGemeenteAsync(
        Massaschrijver schrijver,
        Demogemeente gemeente,
        int volgnummer,
        IReadOnlyDictionary<string, Account> accounts,
        IReadOnlyList<Norm> normen,
        DateOnly vandaag,
        CancellationToken ct)
    {
        // A seed of its own, so that a change in one gemeente leaves the others as they are.
        var toeval = new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture));
        var bezetting = Demobezetting.Maak(gemeente, accounts, toeval);
        await schrijver.VoegToeAsync(bezetting.Teams, ct);
        await schrijver.VoegToeAsync(bezetting.Medewerkers, ct);
        await schrijver.VoegToeAsync(bezetting.Teamleden, ct);
        await schrijver.VoegToeAsync(bezetting.Formaties(gemeente, new DateTimeOffset(vandaag.Year, 1, 2, 9, 0, 0, TimeSpan.Zero)), ct);
        var kaart = Demokaart.Maak(gemeente.Code, vandaag);
        await schrijver.VoegToeAsync(kaart.Voorzieningen, ct);
        await schrijver.VoegToeAsync(kaart.Meldingen, ct);
        await schrijver.VoegToeAsync(kaart.Contactpersonen(bezetting.Teams[0].Id, bezetting.Van(bezetting.Teams[0])[0].Id, vandaag), ct);
        var producten = Demoproducten.Maak(gemeente.Code, vandaag);
        await schrijver.VoegToeAsync(producten.Alle, ct);
        var (profielen, annotaties) = Demoprofielen.Maak(gemeente);
        await schrijver.VoegToeAsync(profielen, ct);
        await schrijver.VoegToeAsync(annotaties, ct);
        await schrijver.VoegToeAsync(Demoprofielen.Wijken(gemeente), ct);
        await schrijver.VoegToeAsync(Democontext.Maak(gemeente, vandaag), ct);
        var versies = Versies(gemeente);
        await schrijver.VoegToeAsync(versies, ct);
        await schrijver.VoegToeAsync(Betwistingen(gemeente, vandaag, toeval), ct);

        var huishoudens = Demohuishouden.Maak(gemeente, volgnummer, vandaag, toeval);
        var werk = new Demowerk(gemeente, bezetting, versies, normen, new Demokalender(vandaag, toeval), toeval);
        werk.Vertel(huishoudens);
        // A seed of its own, so that what is drawn above and below stays as it was.
        var eigen = new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 1_000_000);
        Demopersonen.VulAan(gemeente.Code, huishoudens, vandaag);
        var bijzondere = gemeente.Code is "9991" or "9992" or "9995" ? Demopersonen.Bijzondere(huishoudens, vandaag, eigen).ToList() : [];
        await schrijver.VoegToeAsync([.. huishoudens.SelectMany(h => h.Personen()), .. bijzondere.Select(b => b.Persoon)], ct);
        await schrijver.VoegToeAsync(huishoudens.SelectMany(h => h.Gezinnen()), ct);
        await schrijver.VoegToeAsync([.. huishoudens.SelectMany(h => h.Leden()), .. bijzondere.Where(b => b.Gezin is not null).Select(b => new Gezinslid { GemeenteCode = gemeente.Code, GezinId = b.Gezin!.Id, PersoonId = b.Persoon.Id, Rol = Gezinsrol.Jeugdige })], ct);
        await schrijver.VoegToeAsync(Demopersonen.Relaties(huishoudens, eigen), ct);
        await schrijver.VoegToeAsync(Demopersonen.Regie(huishoudens, bezetting, vandaag, eigen), ct);
        await schrijver.VoegToeAsync(werk.Hulpvragen, ct);
        await schrijver.VoegToeAsync(werk.Contacten, ct);
        await schrijver.VoegToeAsync(werk.Regels, ct);
        var dossiers = Demodossiers.Maak(gemeente, huishoudens, werk, bezetting.KiezerAccountId, vandaag);
        var trajecten = new Demotrajecten(gemeente, bezetting, werk, dossiers, producten, versies, vandaag).Vertel();
        var besprekingen = Demobesprekingen.Maak(gemeente, bezetting, werk, dossiers, trajecten, vandaag);
        dossiers.LoopMee(trajecten.Trajecten);
        var plannen = Demoplannen.Maak(gemeente, bezetting, huishoudens, werk.Hulpvragen, vandaag);
        Demosluitplannen.VoegToe(plannen.Plannen, plannen.Versies, dossiers.Dossiers, bezetting.Medewerkers.ToDictionary(m => m.Id, m => m.Naam), bezetting.KiezerAccountId, new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 19_000_000));
        await schrijver.VoegToeAsync(Dossierafspraken(gemeente, bezetting.KiezerAccountId, vandaag), ct);
        await schrijver.VoegToeAsync(dossiers.Dossiers, ct);
        await schrijver.VoegToeAsync(dossiers.Statussen, ct);
        await schrijver.VoegToeAsync(dossiers.Personen, ct);
        await schrijver.VoegToeAsync(dossiers.Wijzigingen, ct);
        var nood = Demonoodtoegang.Maak(gemeente, bezetting, dossiers, accounts, vandaag, new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 12_000_000));
        await schrijver.VoegToeAsync(nood.Noodtoegang, ct);
        await schrijver.VoegToeAsync(nood.Meldingen, ct);
        await schrijver.VoegToeAsync(werk.Doorverwijzingen, ct);
        await schrijver.VoegToeAsync(trajecten.Trajecten, ct);
        await schrijver.VoegToeAsync(trajecten.Terugkoppelingen, ct);
        await schrijver.VoegToeAsync(Demotoestemmingen.Maak(huishoudens, trajecten, bezetting.KiezerAccountId, vandaag, new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 6_000_000)), ct);
        await schrijver.VoegToeAsync(trajecten.Beschikkingen, ct);
        await schrijver.VoegToeAsync(besprekingen, ct);
        await schrijver.VoegToeAsync(trajecten.Wachtenden, ct);
        await schrijver.VoegToeAsync(trajecten.Verloop, ct);
        var adviezen = Demoadviezen.Maak(gemeente, werk, bezetting.Teams[0].Id, [.. bezetting.Medewerkers.Where(m => m.AccountId is not null).Select(m => (m.AccountId!.Value, m.Naam))]);
        await schrijver.VoegToeAsync(adviezen.Adviezen, ct);
        await schrijver.VoegToeAsync(adviezen.Besluiten, ct);
        await schrijver.VoegToeAsync(adviezen.Verloop, ct);
        await schrijver.VoegToeAsync(Verzegelingen(gemeente, vandaag), ct);
        await schrijver.VoegToeAsync(Democbs.Maak(gemeente.Code, vandaag), ct);
        await schrijver.VoegToeAsync(Demodocumenten.Maak(gemeente.Code, vandaag, toeval), ct);
        await schrijver.VoegToeAsync(Deelname(gemeente, vandaag), ct);
        await schrijver.VoegToeAsync(Demomeldingen.Maak(werk.Contacten, bezetting.Medewerkers, bezetting.KiezerAccountId, toeval), ct);
        var leren = Demoleren.Maak(gemeente, bezetting, vandaag);
        await schrijver.VoegToeAsync(leren.Casussen, ct);
        await schrijver.VoegToeAsync(leren.Rondes, ct);
        await schrijver.VoegToeAsync(leren.Plaatsen, ct);
        await schrijver.VoegToeAsync(leren.Antwoorden, ct);
        await schrijver.VoegToeAsync(leren.Afrondingen, ct);
        await schrijver.VoegToeAsync(Demobesluiten.Maak(werk.Hulpvragen, bezetting.KiezerAccountId, vandaag, new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 7_000_000)), ct);
        await LaadPlannenAsync(schrijver, gemeente.Code, plannen, vandaag, ct);
        await schrijver.VoegToeAsync(Demoverdelingen.Maak(plannen.Triages, bezetting.Teams[0].Id, bezetting.KiezerAccountId, vandaag, new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 21_000_000)), ct);
        await schrijver.VoegToeAsync(Demoverhalen.Maak(gemeente, bezetting, dossiers, accounts, vandaag, new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 22_000_000)), ct);
        await schrijver.VoegToeAsync(Conceptversies(gemeente, versies[^1], accounts, vandaag, toeval), ct);
        await schrijver.VoegToeAsync(
            [
                new Logboekregel
                {
                    GemeenteCode = gemeente.Code,
                    Tijdstip = new DateTimeOffset(vandaag, TimeOnly.MinValue, TimeSpan.Zero),
                    AccountId = null,
                    Handeling = Handeling.ContactGeregistreerd,
                    ObjectSoort = "demodata",
                    Resultaat = "gelukt",
                    Oorsprong = "opdrachtregel",
                    Bijzonderheden = new Dictionary<string, string>
                    {
                        ["contacten"] = werk.Contacten.Count.ToString(CultureInfo.InvariantCulture),
                        ["jeugdigen"] = huishoudens.Sum(h => h.Jeugdigen.Count).ToString(CultureInfo.InvariantCulture),
                    },
                },
            ],
            ct);
    }

    private static async Task LaadPlannenAsync(Massaschrijver schrijver, string gemeente, Demoplannen demo, DateOnly vandaag, CancellationToken ct)
    {
        await schrijver.VoegToeAsync(demo.Triages, ct);
        await schrijver.VoegToeAsync(demo.Plannen, ct);
        await schrijver.VoegToeAsync(demo.Plannen.SelectMany(p => p.Deelnemers), ct);
        await schrijver.VoegToeAsync(demo.Plannen.SelectMany(p => p.Doelen), ct);
        await schrijver.VoegToeAsync(demo.Plannen.SelectMany(p => p.Doelen).SelectMany(d => d.Resultaten), ct);
        await schrijver.VoegToeAsync(demo.Plannen.SelectMany(p => p.Acties), ct);
        await schrijver.VoegToeAsync(demo.Versies, ct);
        await schrijver.VoegToeAsync(demo.Afrondingen, ct);
        await schrijver.VoegToeAsync(demo.Afrondingen.SelectMany(a => a.Metingen), ct);
        var (indicatoren, antwoorden) = Demoindicatoren.Maak(gemeente, demo.Afrondingen, vandaag);
        await schrijver.VoegToeAsync(indicatoren, ct);
        await schrijver.VoegToeAsync(antwoorden, ct);
    }

    /// <summary>Everything but the last two half-years that ended was delivered; those two show what a later rule would do.</summary>
    private static IEnumerable<Verzegeling> Verzegelingen(Demogemeente gemeente, DateOnly vandaag)
    {
        var eerste = Halfjaar.Van(vandaag.AddYears(-2));
        for (var halfjaar = Halfjaar.Van(vandaag).Vorige.Vorige.Vorige; halfjaar >= eerste; halfjaar = halfjaar.Vorige)
        {
            yield return new()
            {
                GemeenteCode = gemeente.Code,
                Begin = halfjaar.Begin,
                Einde = halfjaar.Einde,
                VerzegeldOp = new DateTimeOffset(halfjaar.Einde.AddDays(20), new TimeOnly(9, 0), TimeSpan.Zero),
                DoorNaam = "Demolevering",
                Reden = "Ontvangst bevestigd door het CBS",
            };
        }
    }

    /// <summary>In one gemeente the team ratifies each plan, in another it writes an advice for specialistische hulp; about the rest they agree to what holds anyway.</summary>
    private static IEnumerable<Dossierafspraak> Dossierafspraken(Demogemeente gemeente, Guid account, DateOnly vandaag) => !Demoplannen.Bekrachtigt(gemeente) && !Demoadviezen.Vraagt(gemeente) ? [] :
    [
        new()
        {
            GemeenteCode = gemeente.Code,
            Id = new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 20_000_000).Guid(),
            TeltMee = [.. Domain.Dossiers.Dossierafspraken.Standaard.TeltMee],
            GeldtVanaf = Domain.Dossiers.Dossierregels.Eerste,
            Gegevens = [.. Domain.Dossiers.Dossierafspraken.Standaard.Gegevens],
            WekenZonderContact = Domain.Dossiers.Dossierafspraken.Standaard.WekenZonderContact,
            AndereWetten = false,
            PlanBekrachtigen = Demoplannen.Bekrachtigt(gemeente),
            ZwaarwegendAdvies = Demoadviezen.Vraagt(gemeente),
            DoorAccountId = account,
            Door = "Demobeheerder",
            Op = new DateTimeOffset(vandaag.AddYears(-1), new TimeOnly(9, 0), TimeSpan.Zero),
        },
    ];

    /// <summary>Three of the six compare themselves with others; to compare is off until a beheerder turns it on.</summary>
    private static IEnumerable<Vergelijkingsdeelname> Deelname(Demogemeente gemeente, DateOnly vandaag) => gemeente.Code is "9991" or "9992" or "9995"
        ? [new() { GemeenteCode = gemeente.Code, Meedoen = true, Sinds = new DateTimeOffset(vandaag.AddDays(-100), new TimeOnly(9, 0), TimeSpan.Zero) }]
        : [];

    /// <summary>What the research says that people disagree on.</summary>
    private static IEnumerable<Betwisting> Betwistingen(Demogemeente gemeente, DateOnly vandaag, Toeval toeval)
    {
        var voorbeeld = Voorbeeldinstellingen.Alle.Single(v => v.Code == gemeente.Code);
        return voorbeeld.Versies[^1].Betwist.Select(sleutel => new Betwisting
        {
            GemeenteCode = gemeente.Code,
            Id = toeval.Guid(),
            Instelling = sleutel,
            Reden = voorbeeld.Antwoorden.Single(a => a.Instelling == sleutel).Toelichting,
            Door = "Demobeheerder",
            Op = new DateTimeOffset(vandaag.AddDays(-40), new TimeOnly(9, 0), TimeSpan.Zero),
        });
    }

    /// <summary>Gemeente A is writing an answer to a question that it left open.</summary>
    private static IEnumerable<Conceptversie> Conceptversies(Demogemeente gemeente, Instellingenversie laatste, IReadOnlyDictionary<string, Account> accounts, DateOnly vandaag, Toeval toeval)
    {
        if (gemeente.Code != "9991")
        {
            yield break;
        }

        var auteur = accounts["beheer.a@voorbeeld.test"];
        var op = new DateTimeOffset(vandaag.AddDays(-6), new TimeOnly(10, 30), TimeSpan.Zero);
        yield return new()
        {
            GemeenteCode = gemeente.Code,
            Id = toeval.Guid(),
            Naam = "Openhouden na specialistische hulp",
            Instellingen = laatste.Instellingen with { OpenHoudenNaSpecialistisch = HulpOfRegie.Casusregie },
            Herkomst = Herkomstsoort.EigenVersie,
            HerkomstGemeente = gemeente.Code,
            HerkomstNummer = laatste.Nummer,
            AuteurAccountId = auteur.Id,
            Auteur = auteur.Naam,
            BegonnenOp = op,
            Makers = [auteur.Id],
            GewijzigdDoor = auteur.Naam,
            GewijzigdOp = op,
        };
    }

    private static List<Instellingenversie> Versies(Demogemeente gemeente) =>
        [.. gemeente.Versies.Select((versie, i) => new Instellingenversie
        {
            GemeenteCode = gemeente.Code,
            Nummer = i + 1,
            GeldigVan = versie.Van,
            GeldigTot = i + 1 < gemeente.Versies.Count ? gemeente.Versies[i + 1].Van : null,
            Instellingen = versie.Instellingen,
            Auteur = "Demobeheerder",
            Reden = versie.Reden,
            VastgesteldOp = new DateTimeOffset(versie.Van.AddDays(-21), new TimeOnly(9, 0), TimeSpan.Zero),
        })];
}
