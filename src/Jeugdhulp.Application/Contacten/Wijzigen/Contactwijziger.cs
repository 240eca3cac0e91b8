using System.Globalization;
using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Wijzigen;

/// <summary>What the form to change a contact starts from.</summary>
/// <param name="Contact">With its lines.</param>
/// <param name="Codes">The code lists as they hold on the day of the contact.</param>
/// <param name="Wijzigingen">What was changed before, the oldest first.</param>
/// <param name="NietDelen">With whom nothing may be shared about whom it is about, on the day of the contact (PRV-02).</param>
public sealed record Wijzigformulier(Contact Contact, ILookup<string, Codewaarde> Codes, IReadOnlyList<Contactwijziging> Wijzigingen, IReadOnlyList<Deelbezwaar> NietDelen)
{
    /// <summary>What of it cannot change any more, because its half-year was delivered; null when all can.</summary>
    public string? LigtVast { get; init; }

    /// <summary>Schools and huisartsenpraktijken, with the one that is linked already.</summary>
    public IReadOnlyList<Plekkeuze> Plekken { get; init; } = [];

    public bool ZonderPersoon => Contact.Regels.TrueForAll(r => r.PersoonId is null);
}

/// <summary>Changes a contact of an own team and keeps what stood there (CON-14).</summary>
public sealed class Contactwijziger(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The contact to change; empty when it does not exist or is not of an own team.</summary>
    public async Task<Wijzigformulier?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await LaadAsync(id, ct) is not { } contact)
        {
            return null;
        }

        var codes = await CodesAsync(contact.Datum, ct);
        var wijzigingen = await db.Contactwijzigingen.AsNoTracking().Where(w => w.ContactId == id).OrderBy(w => w.Op).ThenBy(w => w.Id).ToListAsync(ct);
        var personen = Personen(contact);
        var antwoorden = personen.Count == 0 ? [] : await Toestemmingvragen.Van(db, [.. personen.Select(p => p.Id)]).ToListAsync(ct);
        var verzegeld = await db.EersteVerzegeldeAsync([contact.Datum], ct);
        var plekken = await db.Plekken(contact.VoorzieningId).ToListAsync(ct);
        db.Log(klok, Handeling.ContactBekeken, "contact", id);
        foreach (var persoon in contact.Regels.Select(r => r.PersoonId).OfType<Guid>())
        {
            db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(
            contact,
            codes.ToLookup(c => c.Lijst),
            wijzigingen,
            [.. personen.SelectMany(p => Deelbezwaren.Alle(p, [.. antwoorden.Where(a => a.PersoonId == p.Id).Select(a => a.Regel)], contact.Datum))])
        {
            Plekken = [.. plekken.OrderBy(p => p.Naam, StringComparer.CurrentCulture)],
            LigtVast = verzegeld is { } halfjaar ? Verzegelingsvragen.WatVastligt(halfjaar) : null,
        };
    }

    /// <summary>
    /// Saves the change, or says why not. Only a change of date or activity classifies the lines of this contact again, under
    /// the settings of its date; other contacts of the series are never touched.
    /// </summary>
    public async Task<Wijzigresultaat> WijzigAsync(Wijzigopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await LaadAsync(opdracht.ContactId, ct) is not { } contact)
        {
            return new NietGevonden();
        }

        if (contact.Versie != opdracht.Versie)
        {
            return new Verouderd();
        }

        var datum = opdracht.Datum ?? contact.Datum;
        var lijsten = await CodesAsync(datum, ct);
        var verplaatst = datum != contact.Datum || Feitenbouwer.IsNotitie(contact.Activiteit) != Feitenbouwer.IsNotitie(opdracht.Activiteit);
        var hulpvragen = verplaatst ? await VergrendelAsync(contact, ct) : [];
        var situatie = new Wijzigsituatie(
            klok.Vandaag(),
            lijsten.Select(c => $"{c.Lijst}:{c.Code}").ToHashSet(StringComparer.Ordinal),
            hulpvragen,
            datum == contact.Datum || await WasInTeamAsync(contact, datum, ct),
            (datum, opdracht.GesprokenMet) == (contact.Datum, contact.GesprokenMet) ? [] : await Deelbezwaren.VanAsync(db, opdracht.GesprokenMet, Personen(contact), datum, ct));
        var fouten = Wijzigcontrole.Controleer(opdracht, contact, situatie);
        if (VraagtKlasse(opdracht, contact) && await db.EersteVerzegeldeAsync([contact.Datum, datum], ct) is { } verzegeld)
        {
            fouten.Add(new PeriodeVerzegeld(datum == contact.Datum ? nameof(opdracht.Activiteit) : nameof(opdracht.Datum), verzegeld));
        }

        var plekken = opdracht.VoorzieningId == contact.VoorzieningId ? [] : await db.Plekken(contact.VoorzieningId).ToListAsync(ct);
        if (opdracht.VoorzieningId is { } plek && plek != contact.VoorzieningId && !plekken.Exists(p => p.Id == plek))
        {
            fouten.Add(new PlekOnbekend(nameof(opdracht.VoorzieningId)));
        }

        var velden = fouten.Count > 0 ? [] : Pas(contact, opdracht, lijsten, plekken);
        if (fouten.Count == 0 && velden.Count == 0)
        {
            fouten.Add(new Wijzigfout(string.Empty, "U heeft nog niets veranderd."));
        }

        if (fouten.Count > 0)
        {
            return Wijs(fouten);
        }

        // As at registering: a series begins no later than its first contact.
        foreach (var hulpvraag in hulpvragen.Where(h => h.Geopend > datum))
        {
            hulpvraag.Geopend = datum;
        }

        var volgordeAnders = false;
        if (velden.Exists(v => v.Veld is Datumveld or Activiteitveld))
        {
            var (klassen, anders, keuzefouten) = await HerberekenAsync(contact, verplaatst, ct);
            if (keuzefouten.Count > 0)
            {
                return Wijs(keuzefouten);
            }

            volgordeAnders = anders;
            if (verplaatst)
            {
                var vanaf = db.Entry(contact).Property(c => c.Datum).OriginalValue;
                await db.VraagHerclassificatieAanAsync(klok, contact, vanaf < datum ? vanaf : datum, ct);
            }

            if (klassen.Exists(k => k.VraagtAkkoord && !opdracht.Akkoord.Contains(k.Kenmerk, StringComparer.Ordinal)))
            {
                db.ChangeTracker.Clear();
                return new VraagtAkkoord(klassen);
            }

            velden.AddRange(klassen.SelectMany(Velden));
        }

        var was = db.Entry(contact).Property(c => c.Datum).OriginalValue;
        if (was != contact.Datum)
        {
            db.VolgContactdag(klok, contact, was);
        }

        db.Contactwijzigingen.Add(Wijziging(contact, opdracht.Reden!.Trim(), velden));
        db.Log(klok, Handeling.ContactGewijzigd, "contact", contact.Id, new() { ["velden"] = velden.Count.ToString(CultureInfo.InvariantCulture) });
        var gesprekAnders = velden.Exists(v => v.Veld is Datumveld or Activiteitveld);
        try
        {
            await db.SaveChangesAsync(ct);
            if (gesprekAnders)
            {
                await db.VolgGesprekAsync(klok, contact, ct);
                await db.SaveChangesAsync(ct);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new Verouderd();
        }

        await transactie.CommitAsync(ct);
        return new Gewijzigd(volgordeAnders);
    }

    private static bool VraagtKlasse(Wijzigopdracht opdracht, Contact contact) =>
        (opdracht.Datum ?? contact.Datum, opdracht.Activiteit ?? contact.Activiteit) != (contact.Datum, contact.Activiteit);

    private const string Datumveld = "Datum";
    private const string Activiteitveld = "Activiteit";

    private async Task<Contact?> LaadAsync(Guid id, CancellationToken ct)
    {
        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        return teams.Length == 0 ? null : await db.Contacten
            .Include(c => c.Regels).ThenInclude(r => r.Persoon)
            .Include(c => c.Doorverwijzingen)
            .SingleOrDefaultAsync(c => c.Id == id && teams.Contains(c.TeamId), ct);
    }

    private static List<Persoon> Personen(Contact contact) => [.. contact.Regels.Select(r => r.Persoon).OfType<Persoon>()];

    private Afgewezen Wijs(IReadOnlyList<Weigering> fouten)
    {
        db.ChangeTracker.Clear();
        return new Afgewezen(fouten);
    }

    /// <summary>The series of the contact. Nobody adds to them until the transaction ends, so that the place is counted over what is really there.</summary>
    private Task<List<Hulpvraag>> VergrendelAsync(Contact contact, CancellationToken ct)
    {
        var (code, ids) = (contact.GemeenteCode, contact.Regels.Select(r => r.HulpvraagId).OfType<Guid>().Distinct().ToArray());
        return db.Hulpvragen
            .FromSql($"select * from hulpvraag where gemeente_code = {code} and id = any({ids}) order by id for no key update")
            .ToListAsync(ct);
    }

    private Task<bool> WasInTeamAsync(Contact contact, DateOnly datum, CancellationToken ct) =>
        Plaatsen.Op(db, datum).AnyAsync(p => p.MedewerkerId == contact.MedewerkerId && p.Team.Id == contact.TeamId, ct);

    private Task<List<Codewaarde>> CodesAsync(DateOnly datum, CancellationToken ct)
    {
        string[] lijsten = [Codelijsten.Kanaal, Codelijsten.GesprokenMet, Codelijsten.Herkomst];
        return db.Codewaarden.AsNoTracking().GeldendOp(datum)
            .Where(c => lijsten.Contains(c.Lijst))
            .OrderBy(c => c.Volgorde)
            .ToListAsync(ct);
    }

    /// <summary>Puts the new values in the contact and gives what changed, in words.</summary>
    private static List<Veldwijziging> Pas(Contact contact, Wijzigopdracht opdracht, List<Codewaarde> codes, List<Plekkeuze> plekken)
    {
        var velden = new List<Veldwijziging>();
        var (datum, activiteit) = (opdracht.Datum!.Value, opdracht.Activiteit!.Value);
        Noteer(Datumveld, Dagtekst.Van(contact.Datum), Dagtekst.Van(datum));
        Noteer(Activiteitveld, contact.Activiteit.Omschrijving().Naam, activiteit.Omschrijving().Naam);
        Noteer("Duur in minuten", Getal(contact.DuurMinuten), Getal(opdracht.DuurMinuten));
        Noteer("Gesproken met", Code(Codelijsten.GesprokenMet, contact.GesprokenMet), Code(Codelijsten.GesprokenMet, opdracht.GesprokenMet));
        Noteer("Hoe of waar?", Code(Codelijsten.Kanaal, contact.Kanaal), Code(Codelijsten.Kanaal, opdracht.Kanaal));
        Noteer("Hoe kwam de vraag binnen?", Code(Codelijsten.Herkomst, contact.Herkomst), Code(Codelijsten.Herkomst, opdracht.Herkomst));
        Noteer(Contactteksten.Thema, contact.Thema, Schoon(opdracht.Thema));
        Noteer("Deelnemers", Getal(contact.AantalDeelnemers), Getal(opdracht.AantalDeelnemers));
        Noteer(Contactteksten.Partner, contact.Partner, Schoon(opdracht.Partner));
        if (contact.VoorzieningId != opdracht.VoorzieningId)
        {
            Noteer("School of huisartsenpraktijk", Plek(contact.VoorzieningId), Plek(opdracht.VoorzieningId));
        }

        Noteer(Contactteksten.Feit, contact.Feit, Schoon(opdracht.Feit));
        Noteer(Contactteksten.FeitBron, contact.FeitBron, Schoon(opdracht.FeitBron));
        Noteer(Contactteksten.BeeldProfessional, contact.BeeldProfessional, Schoon(opdracht.BeeldProfessional));
        Noteer(Contactteksten.MeningOuder, contact.MeningOuder, Schoon(opdracht.MeningOuder));
        Noteer(Contactteksten.MeningJeugdige, contact.MeningJeugdige, Schoon(opdracht.MeningJeugdige));

        contact.Datum = datum;
        contact.Activiteit = activiteit;
        contact.DuurMinuten = opdracht.DuurMinuten;
        contact.GesprokenMet = opdracht.GesprokenMet;
        contact.Kanaal = opdracht.Kanaal;
        contact.Herkomst = opdracht.Herkomst;
        contact.Thema = Schoon(opdracht.Thema);
        contact.AantalDeelnemers = opdracht.AantalDeelnemers;
        contact.Partner = Schoon(opdracht.Partner);
        contact.VoorzieningId = opdracht.VoorzieningId;
        contact.Feit = Schoon(opdracht.Feit);
        contact.FeitBron = Schoon(opdracht.FeitBron);
        contact.BeeldProfessional = Schoon(opdracht.BeeldProfessional);
        contact.MeningOuder = Schoon(opdracht.MeningOuder);
        contact.MeningJeugdige = Schoon(opdracht.MeningJeugdige);
        return velden;

        void Noteer(string veld, string? oud, string? nieuw)
        {
            if (!string.Equals(Regeleinden(oud), Regeleinden(nieuw), StringComparison.Ordinal))
            {
                velden.Add(new(veld, oud, nieuw));
            }
        }

        string? Plek(Guid? id) => plekken.Find(p => p.Id == id)?.Naam;

        string? Code(string lijst, string? code) => codes.Find(c => c.Lijst == lijst && c.Code == code)?.Omschrijving ?? code;
    }

    /// <summary>
    /// Classifies the lines again and gives those of which an outcome or the advice changes, and whether the place in a series does. Another
    /// day is another place, and so is a note that becomes a talk: a note does not count.
    /// </summary>
    private async Task<(List<Klassewijziging> Klassen, bool VolgordeAnders, List<Weigering> Keuzefouten)> HerberekenAsync(Contact contact, bool verplaatst, CancellationToken ct)
    {
        var code = contact.GemeenteCode;
        var datum = contact.Datum;
        var versie = await db.Instellingenversies.Geldend(code, datum).FirstOrDefaultAsync(ct);
        var (gemeente, norm) = await GemeenteAsync(code, datum, ct);
        var standen = verplaatst
            ? await Feitenbouwer.StandenAsync(db, [.. contact.Regels.Select(r => r.HulpvraagId).OfType<Guid>().Distinct()], contact, ct)
            : [];
        var klassen = new List<Klassewijziging>();
        var volgordeAnders = false;
        var keuzefouten = new List<Weigering>();
        foreach (var regel in contact.Regels)
        {
            var feiten = regel.Feiten with { Datum = contact.Datum, Activiteit = contact.Activiteit };
            if (verplaatst && regel.HulpvraagId is { } hulpvraag)
            {
                var stand = standen.GetValueOrDefault(hulpvraag, Reeksstand.Eerste);
                volgordeAnders |= stand.Gespreknummer != regel.Feiten.Gespreknummer;
                feiten = feiten with { Gespreknummer = stand.Gespreknummer, EerderKlasse = stand.EerderKlasse };
            }

            var beeld = Uitkomstbeeld.Maak(feiten, versie, norm, gemeente);
            var was = new Klassestand(regel.Uitkomst, regel.UitkomstNorm, regel.Advies);
            var wordt = new Klassestand(beeld.Classificatie.Gemeente.Uitkomst, beeld.Classificatie.Norm.Uitkomst, beeld.Classificatie.Advies.Uitkomst);
            if (was != wordt)
            {
                klassen.Add(new(regel.Id, regel.Persoon?.VolledigeNaam, was, wordt, beeld.Classificatie.Zin, regel.GekozenKlasse));
            }

            if (regel.GekozenKlasse == Klasse.Jeugdhulp
                && Opdrachtcontrole.GeenJeugdhulp(feiten.TeamTaken, regel.Regel) is null
                && Opdrachtcontrole.GeenJeugdhulp(feiten.TeamTaken, beeld.Classificatie.Gemeente.Regel.Code) is { } weigering)
            {
                keuzefouten.Add(new Wijzigfout(string.Empty, $"Een medewerker koos jeugdhulp, en dat past niet meer na deze wijziging. Kies eerst een andere klasse. {weigering.Melding}"));
            }

            regel.Vul(beeld);
        }

        return (klassen, volgordeAnders, keuzefouten);
    }

    /// <summary>What changes in the classification, in words for the history.</summary>
    private static IEnumerable<Veldwijziging> Velden(Klassewijziging wijziging)
    {
        var van = wijziging.Jeugdige is null ? string.Empty : $" van {wijziging.Jeugdige}";
        var (was, wordt) = (wijziging.Was, wijziging.Wordt);
        Veldwijziging[] alle =
        [
            new($"Berekende klasse{van}", was.Klasse.Naam(), wordt.Klasse.Naam()),
            new($"Klasse volgens de landelijke norm{van}", was.Norm.Naam(), wordt.Norm.Naam()),
            new($"Advies{van}", was.Advies.Naam(), wordt.Advies.Naam()),
        ];
        return alle.Where(v => v.Oud != v.Nieuw);
    }

    private async Task<(string Naam, Norm Norm)> GemeenteAsync(string code, DateOnly datum, CancellationToken ct)
    {
        var normen = db.Normversies.Geldend(datum);
        var gemeente = await db.Gemeenten.Where(g => g.Code == code).Select(g => new { g.Naam, Norm = normen.First() }).FirstAsync(ct);
        return (gemeente.Naam, gemeente.Norm);
    }

    private Contactwijziging Wijziging(Contact contact, string reden, List<Veldwijziging> velden) => new()
    {
        GemeenteCode = contact.GemeenteCode,
        Id = Guid.CreateVersion7(klok.GetUtcNow()),
        ContactId = contact.Id,
        Op = klok.GetUtcNow(),
        DoorAccountId = db.Aanmelding.AccountId!.Value,
        DoorNaam = db.Aanmelding.Naam,
        Reden = reden,
        Velden = velden,
    };

    private static string? Getal(int? getal) => getal?.ToString(CultureInfo.InvariantCulture);

    private static string? Schoon(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    /// <summary>A browser sends other line ends than were stored; that is no change.</summary>
    private static string? Regeleinden(string? tekst) => tekst?.ReplaceLineEndings("\n");
}
